package io.telltale.pattern;

import io.telltale.pattern.Pattern.Confusion;
import io.telltale.phase.LightSignal;
import io.telltale.phase.Phase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in a sentence or two why a verdict is what it is, and what would settle it. */
final class Reasons {
  private Reasons() {}

  static String recognised(Alignment best) {
    return String.format(
        Locale.ROOT,
        "%.1f s of the light are this pattern's own, and no other pattern comes near.",
        best.own());
  }

  static String onlyColour(List<Match> matches) {
    return "The light fits "
        + names(matches)
        + ", which only the colour tells apart, and the colours of this clip are not clear. Film"
        + " with less exposure, from a bit further away, under white light.";
  }

  private static String names(List<Match> matches) {
    return matches.stream()
        .map(m -> "“" + m.pattern().name() + "”")
        .limit(4)
        .collect(Collectors.joining(", "));
  }

  static String ambiguous(List<Match> matches, LightSignal signal, boolean tooSlow) {
    Pattern first = matches.get(0).pattern();
    String separates =
        matches.size() > 1 ? separates(first, matches.get(1).pattern()).orElse("") : "";
    if (tooSlow) {
      separates =
          String.format(
              Locale.ROOT,
              "At %.0f frames a second a 5 Hz and a 10 Hz blink look alike: film at 30 or more.",
              1 / signal.frameInterval());
    } else if (separates.isEmpty()) {
      separates = "A longer clip, or naming the board with --board, may tell them apart.";
    }
    return "The light fits " + names(matches) + " almost equally well. " + separates;
  }

  static String tooSlow(LightSignal signal) {
    return String.format(
        Locale.ROOT,
        "At %.0f frames a second a fast blink and a slow breath look alike: film at 30 or more.",
        1 / signal.frameInterval());
  }

  private static Optional<String> separates(Pattern a, Pattern b) {
    return Optional.ofNullable(
        told(a, b.id()).or(() -> told(b, a.id())).map(t -> t + ".").orElse(null));
  }

  private static Optional<String> told(Pattern pattern, String with) {
    return pattern.mistakenFor().stream()
        .filter(c -> c.with().equals(with))
        .map(Confusion::tellBy)
        .map(String::strip)
        .findFirst();
  }

  static String unknown(List<Phase> phases) {
    return "The light is in no catalogue. It did: " + Observed.notation(phases);
  }

  static String tooShort(LightSignal signal) {
    return String.format(
        Locale.ROOT,
        "The light was in view for %.1f s only. Film it for 15 s without a break.",
        signal.seconds());
  }

  static String unsteady() {
    return "The light could not be read clearly. Film it closer, in focus, with the camera held"
        + " still, in dimmer surroundings.";
  }

  static String off() {
    return "The light is off here: nothing tells yet what comes next.";
  }

  static String dark() {
    return "Nothing lit was found. If a light is on in the clip, film it closer, in focus and in"
        + " dimmer surroundings, or say where it is with --region.";
  }
}
