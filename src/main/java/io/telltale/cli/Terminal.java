package io.telltale.cli;

/**
 * What is known of the streams. Java cannot tell whether standard error alone is a terminal, so the
 * launcher does.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param columns width of a line in characters
 * @param coloured whether colour is wanted on a terminal
 */
record Terminal(boolean out, boolean err, int columns, boolean coloured) {
  /** Wide enough for a table of phases, narrow enough to be read and to fit into a mail. */
  private static final int USUAL_COLUMNS = 80;

  /** Longer lines are hard to follow with the eye. */
  private static final int MOST_COLUMNS = 110;

  private static final int FEWEST_COLUMNS = 40;

  /** No terminal anywhere. */
  static final Terminal NONE = new Terminal(false, false, USUAL_COLUMNS, false);

  /** What the launcher found out, and what the environment asks for. */
  static Terminal ofLauncher() {
    String terminal = System.getProperty("telltale.terminal", "");
    boolean plain =
        !System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(System.getenv("TERM"));
    return new Terminal(
        terminal.contains("out"),
        terminal.contains("err"),
        columns(System.getProperty("telltale.columns", "")),
        !plain);
  }

  /** Whether results are written in colour. */
  boolean colour() {
    return out && coloured;
  }

  private static int columns(String said) {
    if (!said.matches("[1-9][0-9]{0,4}")) {
      return USUAL_COLUMNS;
    }
    return Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, Integer.parseInt(said)));
  }
}
