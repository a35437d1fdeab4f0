package io.telltale.report;

/**
 * Tells reports one after the other, as they come. Not thread-safe. Trouble with the stream behind
 * it shows in {@link java.io.PrintStream#checkError}.
 */
public interface ReportWriter extends AutoCloseable {
  /** Tells what was read from a video. */
  void add(Report report);

  /**
   * Tells that a video could not be read, where the format has a place for that.
   *
   * @param source the name it was given by
   * @param problem why not, in one line
   */
  void addUnreadable(String source, String problem);

  /** Completes what was written and hands it on; the stream stays open. */
  @Override
  void close();
}
