package io.telltale.phase;

import java.util.Locale;

/** What a light can do. */
public enum Kind {
  /** Lit without change. */
  SOLID,
  /** Switched on and off. */
  BLINK,
  /** Rising and falling smoothly. */
  BREATHE,
  /** Not lit. */
  OFF;

  /** The word that notation and reports use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
