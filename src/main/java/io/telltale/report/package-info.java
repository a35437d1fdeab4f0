/**
 * A report, and the ways to tell it: text, JSON, CSV.
 *
 * <p>Everything here is about wording and layout. No measuring and no matching may enter.
 */
@NullMarked
package io.telltale.report;

import org.jspecify.annotations.NullMarked;
