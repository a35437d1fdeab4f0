package io.telltale.bench;

import java.util.Locale;

/** What became of an expectation. */
public enum Outcome {
  /** The light did as expected. */
  PASSED,
  /** The light did something else: the device is at fault. */
  FAILED,
  /** What was seen does not settle it: neither a pass nor the device's fault. */
  CANNOT_TELL;

  /** The word that reports use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In which order it is to be looked at, 0 first. */
  int urgency() {
    return switch (this) {
      case FAILED -> 0;
      case CANNOT_TELL -> 1;
      case PASSED -> 2;
    };
  }

  /** The one that counts for several together: a failure, or else a doubt, or else a pass. */
  Outcome and(Outcome other) {
    if (this == FAILED || other == FAILED) {
      return FAILED;
    }
    return this == CANNOT_TELL ? this : other;
  }
}
