package io.telltale.render;

import java.util.List;
import java.util.Random;

/** Draws of a seed. */
record Draw(Random random) {
  /** The draws of a seed for one purpose, independent of those for others. */
  static Draw of(long seed, String purpose) {
    return new Draw(Seeds.random(seed, purpose));
  }

  double between(double from, double to) {
    return from + random.nextDouble() * (to - from);
  }

  /** Of a wide range: each doubling is as likely as the next. */
  double scaled(double from, double to) {
    return from * Math.pow(to / from, random.nextDouble());
  }

  double of(double... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  boolean chance(double part) {
    return random.nextDouble() < part;
  }
}
