package io.telltale.report;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values by RFC 4180, with the line end of the platform's own tools. */
final class Csv {
  private Csv() {}

  /** One line, without its end. */
  static String line(List<String> cells) {
    return cells.stream().map(Csv::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
