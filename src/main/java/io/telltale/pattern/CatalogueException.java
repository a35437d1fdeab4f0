package io.telltale.pattern;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A catalogue cannot be used. The message has one line a fault: file, line, column, what is wrong
 * and what was expected.
 */
public final class CatalogueException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  /** With everything that is wrong, at least one fault. */
  public CatalogueException(List<Fault> faults) {
    super(
        faults.stream()
            .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
            .map(Fault::toString)
            .distinct()
            .collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, at least one. */
  public List<Fault> faults() {
    return faults;
  }

  /**
   * One thing that is wrong.
   *
   * @param file as it was given
   * @param line counted from 1; 0 where it is the file as a whole
   * @param column counted from 1; 0 where it is the file as a whole
   * @param message in one line
   */
  public record Fault(String file, int line, int column, String message) {
    @Override
    public String toString() {
      return line == 0 ? file + ": " + message : file + ":" + line + ":" + column + ": " + message;
    }
  }
}
