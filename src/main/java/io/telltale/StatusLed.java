package io.telltale;

import io.telltale.pattern.Finding;
import io.telltale.pattern.Light;
import io.telltale.pattern.Lights;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import io.telltale.report.Report;
import io.telltale.sample.LedSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which of several LEDs is the status LED: the one that stands out, whose light is orderly, and
 * above all whose light means something. Stateless and thread-safe.
 */
final class StatusLed {
  /** A changing light that is in the catalogue is worth so many that are not. */
  private static final double MEANS_SOMETHING = 10;

  /**
   * The same for a faint light where no other one has a meaning, and its own rhythm is explained
   * closely, all the time: no lamp that flickers is, which may stand out a hundred times more.
   */
  private static final double CLOSE = 400;

  /** Flashes or breaths of it that noise does not keep time with by chance. */
  private static final int MANY_TURNS = 6;

  /** The same for a pattern of several rhythms: it does not come about by chance. */
  private static final double MEANS_MUCH = 30;

  /**
   * The same however faint it is, since no noise makes one up: of 150 films the only lights beside
   * the status LED that were recognised so were its reflections.
   */
  private static final double MEANS_ALL = CLOSE * MEANS_MUCH / MEANS_SOMETHING;

  /** A light that never changes is more often a power LED than the status LED. */
  private static final double STEADY = 0.5;

  /** A light of no catalogue that keeps a rhythm is worth so many that do not. */
  private static final double RHYTHM = 3;

  /** Turns of a rhythm that do not come about by chance. */
  private static final int TURNS = 3;

  /** Seconds of a period below which it is the flicker of a charger without a battery. */
  private static final double FLICKER = 0.15;

  /** Worth of a flicker that stands out by a hundred times as many turns as a steady light has. */
  private static final double FLICKERING = 0.01;

  /** A light of which nothing can be said is worth this much of one that was read well. */
  private static final double MEANS_NOTHING = 0.5;

  /**
   * Phases a second at which a light's worth is halved: patterns change their kind of light less
   * often than that, reflections and passing edges more often.
   */
  private static final double DISORDERLY = 3;

  /**
   * A light fainter than this beside the strongest has no meaning unless it is explained closely:
   * noise finds some pattern.
   */
  private static final double PROMINENT = 0.3;

  /** From here on, beside the strongest, a light's meaning counts, little by little. */
  private static final double FAINT = 0.03;

  private StatusLed() {}

  /** The LEDs, the likely status LED first. */
  static List<Report.Led> first(List<Report.Led> leds) {
    double most = leds.stream().mapToDouble(StatusLed::standing).max().orElse(0);
    List<Report.Led> sorted = new ArrayList<>(leds);
    boolean told = leds.stream().anyMatch(l -> prominent(l, most) && tells(l));
    sorted.sort(Comparator.comparingDouble(l -> -worth(l, most, told)));
    sourcesFirst(sorted);
    return List.copyOf(sorted);
  }

  /** Where two are one light, the one of which more was read, or that clips more, is its source. */
  private static void sourcesFirst(List<Report.Led> sorted) {
    for (int i = 0; i + 1 < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        Report.Led here = sorted.get(i);
        Report.Led there = sorted.get(j);
        if (readsBetter(there, here) && OneLight.of(here.trace(), there.trace())) {
          sorted.add(i, sorted.remove(j));
        }
      }
    }
  }

  /**
   * Whether more of one light was read than of another; what is faint beside it only if closely.
   */
  private static boolean readsBetter(Report.Led led, Report.Led other) {
    if (!led.finding().close() && standing(led) < FAINT * standing(other)) {
      return false;
    }
    int difference = certainty(led) - certainty(other);
    if (difference != 0) {
      return difference > 0;
    }
    double more = explained(led) / explained(other);
    return more > MORE || (more >= 1 / MORE && clipped(led) > clipped(other) + SOURCE_CLIPS);
  }

  /** Times as many seconds that are more. */
  private static final double MORE = 2;

  /**
   * Share of its pixels by which more of a source clips than of what it lights: 0.14 to 0.99 on
   * films of all kinds, of which most are beyond 0.5.
   */
  private static final double SOURCE_CLIPS = 0.2;

  /** Share of a light's pixels that clip while it is lit. */
  private static double clipped(Report.Led led) {
    return led.trace().samples().stream()
        .filter(sample -> sample.brightness() > LIT)
        .mapToDouble(LedSample::clipped)
        .average()
        .orElse(0);
  }

  /** Brightness from which a light is lit. */
  private static final double LIT = 0.5;

  private static int certainty(Report.Led led) {
    return switch (led.finding().verdict()) {
      case RECOGNISED -> 2;
      case AMBIGUOUS -> 1;
      default -> 0;
    };
  }

  /** Seconds of light that the likeliest pattern explains; 0 where there is none. */
  private static double explained(Report.Led led) {
    Finding finding = led.finding();
    return finding.matches().stream()
        .limit(1)
        .flatMap(m -> finding.timeline().stream().filter(e -> e.pattern().equals(m.pattern().id())))
        .mapToDouble(e -> e.end() - e.start())
        .sum();
  }

  private static double worth(Report.Led led, double most, boolean told) {
    double plain = standing(led) * order(led.phases());
    if (speaks(led)) {
      return plain * MEANS_ALL;
    }
    if (!told && !prominent(led, most) && close(led)) {
      return plain * CLOSE;
    }
    return plain * Math.pow(meaning(led), prominence(led, most));
  }

  /** How much a light stands out; a flicker's turns, which made it stand out, are no sign of it. */
  private static double standing(Report.Led led) {
    return led.trace().prominence() * (flickers(led) ? FLICKERING : 1);
  }

  /** Whether for most of the time a light flickers, and in no pattern. */
  private static boolean flickers(Report.Led led) {
    return led.finding().matches().isEmpty() && mostly(led.phases(), StatusLed::isFlicker);
  }

  /** A fast blink, or one without order that is on or off for a moment only. */
  private static boolean isFlicker(Phase phase) {
    return phase.kind() == Kind.BLINK
        && (Double.isNaN(phase.period())
            ? Math.min(phase.on(), phase.off()) < FLICKER / 2
            : phase.period() < FLICKER);
  }

  private static boolean mostly(List<Phase> phases, Predicate<Phase> so) {
    double all = phases.stream().mapToDouble(Phase::length).sum();
    return phases.stream().filter(so).mapToDouble(Phase::length).sum() > all / 2;
  }

  /** 0 for a light so faint that it means nothing, 1 for one whose meaning counts in full. */
  private static double prominence(Report.Led led, double most) {
    double share = Math.log(standing(led) / most / FAINT) / Math.log(PROMINENT / FAINT);
    return Math.max(0, Math.min(1, share));
  }

  private static boolean prominent(Report.Led led, double most) {
    return standing(led) >= PROMINENT * most;
  }

  private static boolean close(Report.Led led) {
    return led.finding().close() && recognisedByTurns(led) && rhythmic(program(led));
  }

  /** Whether a light was recognised that goes through several rhythms, again and again. */
  private static boolean speaks(Report.Led led) {
    return recognisedByTurns(led) && manifold(program(led));
  }

  private static boolean recognisedByTurns(Report.Led led) {
    return led.finding().verdict() == Verdict.RECOGNISED
        && led.phases().stream().mapToInt(Phase::count).sum() >= MANY_TURNS;
  }

  /** Whether a light that changes was recognised, with or without a fixed rhythm. */
  private static boolean tells(Report.Led led) {
    return meaning(led) >= MEANS_SOMETHING
        || (led.finding().verdict() == Verdict.RECOGNISED
            && Lights.steps(program(led))
                .anyMatch(step -> step.kind() == Kind.BLINK || step.kind() == Kind.BREATHE));
  }

  private static double order(List<Phase> phases) {
    if (phases.isEmpty()) {
      return 1;
    }
    double seconds = phases.get(phases.size() - 1).end() - phases.get(0).start();
    double rate = (phases.size() - 1) / Math.max(1, seconds);
    return 1 / (1 + rate / DISORDERLY);
  }

  private static double meaning(Report.Led led) {
    Verdict verdict = led.finding().verdict();
    if (verdict == Verdict.RECOGNISED || verdict == Verdict.AMBIGUOUS) {
      Light light = program(led);
      double something = rhythmic(light) || colourful(light) ? MEANS_SOMETHING : 1;
      return manifold(light) ? MEANS_MUCH : steady(light) ? STEADY : something;
    }
    return verdict != Verdict.UNKNOWN ? MEANS_NOTHING : keepsRhythm(led.phases()) ? RHYTHM : 1;
  }

  /** Whether for most of the time a light does one thing over and over. */
  private static boolean keepsRhythm(List<Phase> phases) {
    return mostly(phases, phase -> phase.count() >= TURNS && phase.period() >= FLICKER);
  }

  /** Whether a program has a fixed rhythm, which does not come about by chance. */
  private static boolean rhythmic(Light light) {
    return Lights.steps(light).anyMatch(step -> step.timing() != null);
  }

  /** Whether a program has several rhythms. */
  private static boolean manifold(Light light) {
    return several(Lights.steps(light).flatMap(step -> Stream.ofNullable(step.timing())));
  }

  /** Whether a program is one light that lasts. */
  private static boolean steady(Light light) {
    return Lights.steps(light).allMatch(step -> step.kind() == Kind.SOLID) && !colourful(light);
  }

  /** The program that an LED most likely shows. */
  private static Light program(Report.Led led) {
    return led.finding().matches().get(0).pattern().light();
  }

  /** Whether a program leads through several colours, which no power LED does. */
  private static boolean colourful(Light light) {
    return several(Lights.steps(light).flatMap(step -> Stream.ofNullable(step.lamp())));
  }

  private static boolean several(Stream<?> things) {
    return things.distinct().limit(2).count() > 1;
  }
}
