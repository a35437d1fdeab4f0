package io.telltale.pattern;

import io.telltale.pattern.Light.Lamp;
import io.telltale.pattern.Light.Sequence;
import io.telltale.pattern.Light.Step;
import io.telltale.phase.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a camera cannot see of the patterns of a catalogue, from their light programs alone. Safe
 * for use by many threads.
 *
 * <p>It speaks of the best case: a sharp, steady clip in which colours are told rightly.
 */
public final class CameraLimits {
  private CameraLimits() {}

  /**
   * The pairs of patterns that a clip need not tell apart: each can fill such a clip with what the
   * other could have shown.
   *
   * @param fps frames a second, above 0
   * @param seconds length of the clip, above 0; infinite for one that holds all there is to see
   * @return in the order of the catalogue
   * @throws IllegalArgumentException if a number is out of range
   */
  public static List<ConfusablePair> confusable(Catalogue catalogue, double fps, double seconds) {
    check("the frame rate", fps, fps < Double.POSITIVE_INFINITY);
    check("the length of the clip", seconds, true);
    LookAlike look = new LookAlike(fps, seconds);
    List<Pattern> patterns = catalogue.patterns();
    List<List<Timeline>> shown =
        patterns.stream().map(it -> Separation.timelines(it, look)).toList();
    List<ConfusablePair> pairs = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      for (int j = i + 1; j < patterns.size(); j++) {
        if (Separation.common(shown.get(i), shown.get(j), look) >= seconds) {
          pairs.add(new Separation(patterns.get(i), patterns.get(j), look).told());
        }
      }
    }
    return Collections.unmodifiableList(pairs);
  }

  /**
   * How long a clip must be to tell two patterns apart, wherever it begins.
   *
   * @param fps frames a second, above 0
   * @return seconds; infinite where no length does
   */
  public static double secondsApart(Pattern a, Pattern b, double fps) {
    check("the frame rate", fps, fps < Double.POSITIVE_INFINITY);
    LookAlike look = new LookAlike(fps, Double.POSITIVE_INFINITY);
    return Separation.common(Separation.timelines(a, look), Separation.timelines(b, look), look);
  }

  /**
   * How long a clip of some light can be and still be taken for a pattern of a catalogue.
   *
   * @param repeats whether the light starts over when it ends
   * @param fps frames a second, above 0
   * @return seconds; 0 where nothing of it is in the catalogue, infinite where it does what a
   *     pattern does
   */
  public static double secondsKnown(Light light, boolean repeats, Catalogue catalogue, double fps) {
    check("the frame rate", fps, fps < Double.POSITIVE_INFINITY);
    LookAlike look = new LookAlike(fps, Double.POSITIVE_INFINITY);
    if (flashes(light) && flickers(catalogue).anyMatch(it -> onlyIn(it, light))) {
      return Double.POSITIVE_INFINITY;
    }
    List<Timeline> own = List.of(Timeline.of(light, repeats, look));
    return catalogue.patterns().stream()
        .mapToDouble(it -> Separation.common(own, Separation.timelines(it, look), look))
        .max()
        .orElse(0);
  }

  private static boolean flashes(Light light) {
    return Lights.steps(light).noneMatch(step -> step.kind() == Kind.BREATHE);
  }

  /** The lamps of blinks without a fixed period, which any flashes in their colour may be. */
  private static Stream<Lamp> flickers(Catalogue catalogue) {
    return catalogue.patterns().stream()
        .flatMap(it -> it.lights().stream())
        .flatMap(Lights::steps)
        .filter(Step::irregular)
        .flatMap(step -> Stream.ofNullable(step.lamp()));
  }

  private static boolean onlyIn(Lamp lamp, Light light) {
    return Lights.steps(light)
        .allMatch(step -> step.lamp() == null || LookAlike.sameColour(step.lamp(), lamp));
  }

  private static void check(String what, double value, boolean finite) {
    if (!(value > 0) || !finite) {
      throw new IllegalArgumentException(what + " must be above 0, was " + value);
    }
  }

  /** The least frame rate and clip that each pattern needs, in the order of the catalogue. */
  public static List<CameraNeed> needs(Catalogue catalogue) {
    return catalogue.patterns().stream().map(CameraNeed::of).toList();
  }

  /**
   * Ids of the patterns that the light of one may mean as well, whatever the camera: those that do
   * the same, those that may do it among other things (a blink without a fixed period), and those
   * that may end in the same steady light, which does not tell what was before it.
   *
   * @return the pattern's own id first; empty if its light is its own
   */
  public static List<String> meantAsWell(Pattern pattern, Catalogue catalogue) {
    List<String> ids = new ArrayList<>(List.of(pattern.id()));
    Step own = only(asShown(pattern.light()));
    for (Pattern other : catalogue.patterns()) {
      boolean same = own != null && other.lights().stream().anyMatch(it -> covers(it, own));
      if (same && !ids.contains(other.id())) {
        ids.add(other.id());
      }
    }
    return ids.size() == 1 ? List.of() : List.copyOf(ids);
  }

  /** In the colour that it is shown in, where any will do. */
  private static Light asShown(Light light) {
    return Lights.coloured(light, Palette.nearest(Light.Lamp.ANY.duty()));
  }

  private static @Nullable Step only(Light light) {
    List<Step> lit = Lights.steps(light).filter(step -> step.lamp() != null).toList();
    return lit.size() == 1 && lit.get(0).open() && !lit.get(0).irregular() ? lit.get(0) : null;
  }

  private static boolean covers(Light light, Step own) {
    LookAlike anyCamera = new LookAlike(ANY_FPS, Double.POSITIVE_INFINITY);
    Step other = only(light);
    if (other == null) {
      other = own.kind() == Kind.SOLID || light instanceof Step ? last(light) : null;
    }
    return other != null && other.open() && anyCamera.alike(own, other);
  }

  /** Frames a second of a camera that misses nothing. */
  private static final double ANY_FPS = 1000;

  private static Step last(Light light) {
    return light instanceof Sequence sequence
        ? last(sequence.parts().get(sequence.parts().size() - 1))
        : (Step) light;
  }
}
