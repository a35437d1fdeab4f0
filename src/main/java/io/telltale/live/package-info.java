/**
 * Live recognition: frames that never end in, what the light does and means out, as it happens.
 *
 * <p>The same rooms as for files, fed frame by frame over a window of the last seconds, so that
 * memory stays the same for days. It decides when to look and what is news; measuring, cutting and
 * matching are done by {@code led}, {@code phase} and {@code pattern}.
 */
@NullMarked
package io.telltale.live;

import org.jspecify.annotations.NullMarked;
