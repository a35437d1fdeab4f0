package io.telltale.report;

import io.telltale.pattern.Pattern;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The ways to tell what the catalogue knows. */
public enum PatternFormat {
  /** For a person. */
  TEXT,
  /** For scripts. */
  JSON;

  /** Tells of many patterns in short; as JSON, all that is known, as an array. */
  public void list(List<Pattern> patterns, PrintStream out, Layout layout) {
    switch (this) {
      case TEXT -> new PatternText(out, layout).list(patterns);
      case JSON -> PatternJson.list(patterns, out);
    }
  }

  /** Tells all that is known of one pattern. */
  public void show(Pattern pattern, PrintStream out, Layout layout) {
    switch (this) {
      case TEXT -> new PatternText(out, layout).show(pattern);
      case JSON -> PatternJson.show(pattern, out);
    }
  }

  /** The word for it on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
