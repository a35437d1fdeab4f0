package io.telltale.pattern;

import java.util.List;
import java.util.Locale;

/** Why a camera cannot tell two patterns apart, and what would help. */
final class Separation {
  /** Frame rates of usual cameras, the least that helps is named. */
  private static final List<Double> RATES = List.of(24.0, 30.0, 60.0, 120.0, 240.0);

  /** Seconds of a clip beyond which nobody would film. */
  private static final int PATIENCE = 120;

  private final Pattern a;
  private final Pattern b;
  private final LookAlike look;

  Separation(Pattern a, Pattern b, LookAlike look) {
    this.a = a;
    this.b = b;
    this.look = look;
  }

  static List<Timeline> timelines(Pattern pattern, LookAlike look) {
    return pattern.lights().stream()
        .map(light -> Timeline.of(light, pattern.repeats(), look))
        .toList();
  }

  /** Seconds of the longest clip that programs of both can fill. */
  static double common(List<Timeline> some, List<Timeline> others, LookAlike look) {
    return some.stream()
        .flatMapToDouble(it -> others.stream().mapToDouble(other -> it.common(other, look)))
        .max()
        .orElse(0);
  }

  private boolean alike(double fps, double seconds) {
    LookAlike other = new LookAlike(fps, seconds);
    return common(timelines(a, other), timelines(b, other), other) >= seconds;
  }

  ConfusablePair told() {
    double faster =
        RATES.stream()
            .filter(fps -> fps > look.fps() && !alike(fps, look.seconds()))
            .findFirst()
            .orElse(0.0);
    if (faster > 0) {
      String apart = number(faster) + " frames a second";
      return new ConfusablePair(a, b, tooSlow(), apart);
    }
    for (int seconds = 1; seconds <= PATIENCE; seconds++) {
      if (seconds > look.seconds() && !alike(look.fps(), seconds)) {
        String why = "%s s need not show a difference".formatted(number(look.seconds()));
        return new ConfusablePair(a, b, why, "a clip of " + seconds + " s");
      }
    }
    return new ConfusablePair(a, b, "the light is the same", board());
  }

  private String tooSlow() {
    double fastest = Math.min(fastest(a), fastest(b));
    if (fastest == Double.POSITIVE_INFINITY) {
      return "too few frames to see the rhythm";
    }
    double rate = 1 / fastest;
    double shown = look.alias(fastest);
    String blink =
        "at %s frames a second a blink of %s Hz ".formatted(number(look.fps()), number(rate));
    if (shown < LookAlike.STILL) {
      return blink + "stands still";
    }
    return Math.abs(shown - rate) < LookAlike.STILL
        ? blink + "has too few frames to be sure of its rate"
        : blink + "shows as " + number(shown) + " Hz";
  }

  private static double fastest(Pattern pattern) {
    return pattern.lights().stream()
        .flatMap(Lights::steps)
        .filter(step -> step.timing() != null)
        .mapToDouble(step -> LookAlike.middle(LookAlike.period(step)))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private String board() {
    boolean apart =
        !a.boards().isEmpty()
            && !b.boards().isEmpty()
            && a.boards().stream().noneMatch(b.boards()::contains);
    return apart ? "the board" : "nothing in the light: what was before it, and the board";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
  }
}
