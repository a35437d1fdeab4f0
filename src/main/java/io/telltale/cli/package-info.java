/**
 * The commands. Each is one class: its options, its work in a few calls, its exit code.
 *
 * <p>No recognition may enter.
 */
@NullMarked
package io.telltale.cli;

import org.jspecify.annotations.NullMarked;
