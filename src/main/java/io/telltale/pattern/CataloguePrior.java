package io.telltale.pattern;

import java.util.Locale;

/**
 * How common a pattern is beside the others that a person films. Steps of about three: enough to
 * settle a tie between two explanations that fit equally well, too little to overrule the light.
 */
enum CataloguePrior {
  /** Every day: what any device does, or what people film most. */
  USUAL(1),
  /** Once in a while, or for a short moment only. */
  OCCASIONAL(0.3),
  /** Hardly ever. */
  RARE(0.1),
  /** On firmware that is hardly left. */
  OBSOLETE(0.03);

  private final double value;

  CataloguePrior(double value) {
    this.value = value;
  }

  /** Relative frequency, in (0, 1]. */
  double value() {
    return value;
  }

  /** The one of that word, as the schema admits it. */
  static CataloguePrior of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
