/**
 * Scores reports against what is known to be true of the clips.
 *
 * <p>Pure functions over immutable values: nothing is read from a video here and nothing is
 * printed. It judges the whole way of the light and must therefore know no part of it but the
 * report.
 */
@NullMarked
package io.telltale.evaluate;

import org.jspecify.annotations.NullMarked;
