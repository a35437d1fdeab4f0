package io.telltale.render;

/**
 * One frame to be taken.
 *
 * @param time its presentation time in seconds, when its first row begins to gather light
 * @param interval seconds that the camera runs from frame to frame at that moment
 */
record Shot(double time, double interval) {}
