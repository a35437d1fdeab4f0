package io.telltale.led;

/**
 * A compact light in one frame.
 *
 * @param x centre in stored pixels
 * @param y centre in stored pixels
 * @param radius in stored pixels, of the disc with the area in which it exceeds half its peak
 * @param strength peak linear light above its surroundings, or its change
 */
record Spot(double x, double y, double radius, double strength) {}
