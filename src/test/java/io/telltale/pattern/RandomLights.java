package io.telltale.pattern;

import io.telltale.pattern.Light.Count;
import io.telltale.pattern.Light.Lamp;
import io.telltale.pattern.Light.Sequence;
import io.telltale.pattern.Light.Span;
import io.telltale.pattern.Light.Step;
import io.telltale.phase.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Light programs at random, every form of the notation among them. */
final class RandomLights {
  private final Random random;

  RandomLights(long seed) {
    random = new Random(seed);
  }

  Light next() {
    return light(4);
  }

  private Light light(int depth) {
    if (depth == 0 || random.nextInt(3) > 0) {
      return step();
    }
    List<Light> parts = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      parts.add(light(depth - 1));
    }
    Count count = count();
    return new Sequence(parts, count.open() ? Count.ONCE : count);
  }

  private Step step() {
    return switch (random.nextInt(5)) {
      case 0 -> Step.off(length());
      case 1 -> Step.solid(lamp(), length());
      case 2 -> Step.irregular(lamp(), length());
      case 3 -> Step.breathe(lamp(), span(), count());
      default -> Step.blink(lamp(), span(), span(), count());
    };
  }

  private Lamp lamp() {
    Colour[] colours = Colour.values();
    Lamp lamp =
        switch (random.nextInt(4)) {
          case 0 -> Lamp.ANY;
          case 1 -> Lamp.exactly(1 + random.nextInt(0xFFFFFF));
          default -> Lamp.of(colours[random.nextInt(colours.length)]);
        };
    return random.nextInt(4) == 0 ? lamp.dimmed() : lamp;
  }

  private @Nullable Span length() {
    return random.nextInt(3) == 0 ? null : span();
  }

  private Span span() {
    double a = time();
    double b = time();
    return random.nextBoolean() ? Span.exactly(a) : new Span(Math.min(a, b), Math.max(a, b));
  }

  private double time() {
    return switch (random.nextInt(3)) {
      case 0 -> (1 + random.nextInt(2000)) / 1000.0;
      case 1 -> 1 + random.nextInt(100);
      default -> Math.exp(random.nextDouble() * 40 - 20);
    };
  }

  private Count count() {
    return switch (random.nextInt(4)) {
      case 0 -> Count.OPEN;
      case 1 -> Count.named(random.nextBoolean() ? "code" : "x2-b");
      case 2 -> Count.exactly(1 + random.nextInt(20));
      default -> Count.between(random.nextInt(3), 3 + random.nextInt(9997 - 3));
    };
  }
}
