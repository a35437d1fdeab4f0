/**
 * A report as a page for a browser: one that stands alone, and the parts of which the web page is
 * made.
 *
 * <p>Everything that is shown is data; the scripts put it into the page as text. Nothing is fetched
 * from anywhere. The chart is drawn by uPlot, which lies in this room's resources with its licence.
 */
@NullMarked
package io.telltale.page;

import org.jspecify.annotations.NullMarked;
