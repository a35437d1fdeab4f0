package io.telltale.pattern;

import io.telltale.pattern.LampState.Scale;
import io.telltale.phase.Colour;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What one exposure shows of a light, packed into a number so that a frame is judged once for all
 * states that show the same.
 */
final class Shown {
  private static final List<Scale> SCALES = List.of(Scale.values());

  /** Sets of colours in use, by number. Only ever grows, up to {@link #LAMPS}. */
  private static final List<List<Colour>> LAMPS_USED = new CopyOnWriteArrayList<>();

  /** Sets of colours that can be told apart; beyond that a light counts as of any colour. */
  private static final int LAMPS = 32;

  /** Steps of a level: fine enough for a breath, coarse enough to have few kinds. */
  private static final int STEPS = 40;

  private static final int LEVELS = STEPS + 1;

  /** Kinds of light but for their colours: a number is a lamp's times this, plus the form's. */
  static final int FORMS = LEVELS * SCALES.size() * 2;

  /** Numbers are below this. */
  static final int COUNT = LAMPS * FORMS;

  private Shown() {}

  /**
   * Packs it.
   *
   * @param level mean over the exposure, 0 to 1
   * @param part whether the light was switched during the exposure
   */
  static int of(LampState brightest, double level, boolean part) {
    int step = (int) Math.round(Math.min(1, level) * STEPS);
    int lamp = number(step == 0 ? List.of() : brightest.colours());
    int form = (SCALES.indexOf(brightest.scale()) * LEVELS + step) * 2 + (part ? 1 : 0);
    return lamp * FORMS + form;
  }

  private static synchronized int number(List<Colour> colours) {
    if (LAMPS_USED.isEmpty()) {
      LAMPS_USED.add(List.of());
    }
    int number = LAMPS_USED.indexOf(colours);
    if (number < 0 && LAMPS_USED.size() < LAMPS) {
      LAMPS_USED.add(List.copyOf(colours));
      number = LAMPS_USED.size() - 1;
    }
    return Math.max(0, number);
  }

  /** Sets of colours in use: lamps are numbered below this. */
  static int lamps() {
    return LAMPS_USED.size();
  }

  static boolean part(int shown) {
    return shown % 2 == 1;
  }

  /** Mean level over the exposure. */
  static double level(int shown) {
    return shown / 2 % LEVELS / (double) STEPS;
  }

  static Scale scale(int shown) {
    return SCALES.get(shown % FORMS / 2 / LEVELS);
  }

  /** Empty = any, or none at no level. */
  static List<Colour> colours(int shown) {
    return LAMPS_USED.get(shown / FORMS);
  }
}
