package io.telltale.cli;

import io.telltale.bench.Verification;
import io.telltale.bench.VerificationJson;
import io.telltale.bench.VerificationText;
import io.telltale.bench.VerificationXml;
import io.telltale.report.Layout;
import java.io.PrintStream;
import java.util.Locale;

/** The ways to tell a verification. */
enum VerifyFormat {
  TEXT,
  JSON,
  JUNIT;

  void write(Verification verification, PrintStream out, Layout layout) {
    switch (this) {
      case TEXT -> new VerificationText(out, layout).write(verification);
      case JSON -> VerificationJson.write(verification, out);
      case JUNIT -> VerificationXml.write(verification, out);
    }
  }

  /** The word for it on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
