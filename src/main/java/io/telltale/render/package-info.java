/**
 * The road walked backwards: a light program played to a light curve, filmed by a model of a
 * camera, written to a video file with the truth beside it.
 *
 * <p>Nothing here may be used by recognition: the renderer is its examiner.
 */
@NullMarked
package io.telltale.render;

import org.jspecify.annotations.NullMarked;
