/**
 * Finds the LEDs in the picture, follows them, and measures their light frame by frame.
 *
 * <p>The last room in which there are pixels: what leaves it is {@code sample}.
 */
@NullMarked
package io.telltale.led;

import org.jspecify.annotations.NullMarked;
