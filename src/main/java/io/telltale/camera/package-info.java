/**
 * Cameras: frames as they arrive, each with the time at which it was taken as well as that can be
 * known.
 *
 * <p>Network cameras and webcams behind {@code video.FrameSource}, with what goes wrong with them:
 * connections that break, pictures that stop, clocks that jump; and the settings of webcams. It
 * knows nothing of lights, and opens only the address it is given.
 */
@NullMarked
package io.telltale.camera;

import org.jspecify.annotations.NullMarked;
