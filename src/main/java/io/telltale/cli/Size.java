package io.telltale.cli;

/**
 * The size of a picture.
 *
 * @param width in pixels
 * @param height in pixels
 */
record Size(int width, int height) {}
