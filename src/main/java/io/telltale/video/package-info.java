/**
 * Frames: pixels with a presentation time, and the sources they come from.
 *
 * <p>The only room that knows decoders and files. It knows nothing of lights.
 */
@NullMarked
package io.telltale.video;

import org.jspecify.annotations.NullMarked;
