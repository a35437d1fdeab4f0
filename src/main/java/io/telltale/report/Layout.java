package io.telltale.report;

/**
 * How text is laid out.
 *
 * @param columns width of a line in characters, at least 20
 * @param colour whether terminal colours are used
 */
public record Layout(int columns, boolean colour) {
  /** As in a file or a pipe. */
  public static final Layout PLAIN = new Layout(80, false);

  public Layout {
    if (columns < 20) {
      throw new IllegalArgumentException("a line must have at least 20 columns, was " + columns);
    }
  }
}
