/**
 * Phases: stretches of one kind of light, and the segmenter that cuts samples into them.
 *
 * <p>Numbers only. Nothing here knows a pixel, a pattern or a device.
 */
@NullMarked
package io.telltale.phase;

import org.jspecify.annotations.NullMarked;
