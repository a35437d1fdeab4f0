package io.telltale.pattern;

import java.util.Locale;

/** How sure we are, and of what. */
public enum Verdict {
  /** One pattern explains the light and nothing else comes near. */
  RECOGNISED,
  /** Several patterns explain it equally well. */
  AMBIGUOUS,
  /** The light was read well and is in no catalogue. */
  UNKNOWN,
  /** Too short, too dark or too slow a camera to say. */
  INSUFFICIENT,
  /** Nothing lit was found. */
  NO_LED;

  /** The word that reports use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
