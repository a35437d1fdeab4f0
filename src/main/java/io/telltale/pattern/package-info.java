/**
 * Light notation, the catalogue of patterns written in it, and the matcher that says which of them
 * explains what was seen.
 *
 * <p>Numbers only: no pixel, no picture, no decoder may enter.
 */
@NullMarked
package io.telltale.pattern;

import org.jspecify.annotations.NullMarked;
