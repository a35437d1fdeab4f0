/**
 * Telltale as a library: {@link io.telltale.Telltale} reads a video and returns a report.
 *
 * <p>Only the one line of rooms is wired up here: video, led, phase, pattern, report.
 */
@NullMarked
package io.telltale;

import org.jspecify.annotations.NullMarked;
