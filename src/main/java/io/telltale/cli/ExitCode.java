package io.telltale.cli;

/** What the program says to whoever called it. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** The light did something else than it was to do. */
  static final int FAILED = 1;

  /** The command line was wrong. */
  static final int USAGE = 2;

  /** Something that was to be read cannot be. */
  static final int UNREADABLE = 3;

  /** A defect of this program. */
  static final int DEFECT = 4;

  /** What was seen does not settle whether the light did what it was to do. */
  static final int CANNOT_TELL = 5;

  private ExitCode() {}
}
