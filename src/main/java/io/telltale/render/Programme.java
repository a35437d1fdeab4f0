package io.telltale.render;

import io.telltale.pattern.Light;
import io.telltale.phase.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;

/** Plays a light program once through: decides every open length, range and count. */
final class Programme {
  /** An open step in the middle lasts this long at least: long enough for 10 flashes at 5 Hz. */
  private static final double OPEN_MIN = 2;

  /** And this long at most, so that a clip of some 15 s shows what comes after it. */
  private static final double OPEN_MAX = 6;

  /** A breath is seen to be one after this many periods. */
  private static final double BREATHS_MIN = 1.5;

  /** Runs of an irregular blink: a chunk of an update saved, from flash write to slow link. */
  private static final double RUN_MIN = 0.03;

  private static final double RUN_MAX = 1.5;

  /** Now and then the link stalls or the flash is erased, for up to this long. */
  private static final double STALL_MAX = 3.5;

  private static final double STALL_PART = 0.06;

  /** More than the fastest light that a camera can follow has in ten minutes. */
  private static final double FLASHES_MOST = 200_000;

  private final Play play;
  private final Random random;
  private final List<Stretch> stretches = new ArrayList<>();
  private final IdentityHashMap<Light.Step, Integer> counts = new IdentityHashMap<>();
  private double now;
  private double flashes;

  private Programme(Play play) {
    this.play = play;
    this.random = new Random(play.seed());
  }

  /**
   * One turn of a program.
   *
   * @throws IllegalArgumentException if a named count has no value
   */
  static List<Stretch> turn(Light light, Play play) {
    Programme programme = new Programme(play);
    // A light of one open step does that for ever; only a turn of several can start over.
    programme.add(light, !play.repeats() || single(light));
    if (programme.stretches.isEmpty()) {
      throw new IllegalArgumentException("nothing is left of the light with these counts");
    }
    return List.copyOf(programme.stretches);
  }

  private static boolean single(Light light) {
    return light instanceof Light.Sequence sequence
        ? sequence.parts().size() == 1 && single(sequence.parts().get(0))
        : true;
  }

  private void add(Light light, boolean last) {
    if (light instanceof Light.Step step) {
      add(step, last);
    } else if (light instanceof Light.Sequence sequence) {
      int times = count(sequence.times());
      int parts = sequence.parts().size();
      for (int i = 0; i < times * parts; i++) {
        add(sequence.parts().get(i % parts), last && i == times * parts - 1);
      }
    }
  }

  private void add(Light.Step step, boolean last) {
    double[] rhythm = rhythm(step);
    double period = rhythm[0] + rhythm[1];
    if (step.timing() != null && !step.open()) {
      append(step.kind(), rgb(step), rhythm, count(step) * period);
    } else if (step.timing() != null) {
      double drawn = Math.max(openLength(last), BREATHS_MIN * period);
      append(step.kind(), rgb(step), rhythm, Math.ceil(drawn / period) * period);
    } else {
      double length = step.length() == null ? openLength(last) : choose(step.length());
      if (step.irregular()) {
        addRuns(rgb(step), length);
      } else {
        append(step.kind(), rgb(step), rhythm, length);
      }
    }
  }

  private void append(Kind kind, int rgb, double[] rhythm, double length) {
    if (length > 0) {
      flashes += rhythm[0] > 0 ? length / (rhythm[0] + rhythm[1]) : 1;
      if (flashes > FLASHES_MOST) {
        throw new IllegalArgumentException("the light changes too often to be filmed");
      }
      stretches.add(new Stretch(kind, rgb, rhythm[0], rhythm[1], now, now + length));
      now += length;
    }
  }

  private double[] rhythm(Light.Step step) {
    Light.Timing timing = step.timing();
    if (timing == null) {
      return new double[2];
    }
    double first = choose(timing.first());
    Light.Span second = timing.second();
    return new double[] {first, second == null ? 0 : choose(second)};
  }

  private void addRuns(int rgb, double length) {
    double end = now + length;
    boolean lit = true;
    while (now < end - RUN_MIN / 2) {
      double run = RUN_MIN * Math.pow(RUN_MAX / RUN_MIN, random.nextDouble());
      if (random.nextDouble() < STALL_PART) {
        run = RUN_MAX + random.nextDouble() * (STALL_MAX - RUN_MAX);
      }
      double cut = Math.min(run, end - now);
      append(lit ? Kind.SOLID : Kind.OFF, lit ? rgb : 0, new double[2], cut);
      lit = !lit;
    }
  }

  private double openLength(boolean last) {
    double drawn = OPEN_MIN + random.nextDouble() * (OPEN_MAX - OPEN_MIN);
    // A state changes when it changes, but the light follows at the next tick.
    double length = play.tick() > 0 ? Math.ceil(drawn / play.tick()) * play.tick() : drawn;
    return last ? Math.max(length, play.until() - now) : length;
  }

  /** Of a wide range the short end is the likelier: each doubling is as likely as the next. */
  private double choose(Light.Span span) {
    return span.min() * Math.pow(span.max() / span.min(), random.nextDouble());
  }

  /** A device that says something twice says the same. */
  private int count(Light.Step step) {
    int drawn = count(step.count());
    Integer earlier = counts.putIfAbsent(step, drawn);
    return earlier == null ? drawn : earlier;
  }

  private int count(Light.Count count) {
    if (count.name() != null) {
      throw new IllegalArgumentException("the count {" + count.name() + "} has no value");
    }
    double ratio = (count.max() + 1.0) / (count.min() + 1.0);
    return (int) Math.round((count.min() + 1) * Math.pow(ratio, random.nextDouble())) - 1;
  }

  private static int rgb(Light.Step step) {
    return step.lamp() == null ? 0 : step.lamp().duty();
  }
}
