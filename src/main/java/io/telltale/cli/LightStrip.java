package io.telltale.cli;

import io.telltale.live.LightNow;
import io.telltale.sample.LedSample;
import org.jspecify.annotations.Nullable;

/** The light of the last half minute as a line of bars, the newest on the right. */
final class LightStrip {
  /** Seconds across the whole line. */
  private static final double SECONDS = 30;

  private static final String BARS = " ▁▂▃▄▅▆▇█";
  private static final int MOST_CODE = 255;

  /** Less light than this share of its maximum looks dark beside a lit LED. */
  private static final double LIT = 0.1;

  private final double seconds;
  private final boolean colour;
  private final double[] brightness;
  private final @Nullable LedSample[] brightest;
  private long column = -1;

  /**
   * An empty one.
   *
   * @param columns wide
   * @param colour whether bars are in the light's own colour
   */
  LightStrip(int columns, boolean colour) {
    this.seconds = SECONDS / columns;
    this.colour = colour;
    this.brightness = new double[columns];
    this.brightest = new @Nullable LedSample[columns];
  }

  /** Each column shows its brightest frame, so that no flash goes missing. */
  void add(LightNow now) {
    LedSample sample = now.sample();
    long newest = (long) (now.time() / seconds);
    for (long i = Math.max(column + 1, newest - brightness.length + 1); i <= newest; i++) {
      brightness[index(i)] = Double.NaN;
      brightest[index(i)] = null;
    }
    column = Math.max(column, newest);
    if (sample != null
        && sample.confidence() > 0
        && !(sample.brightness() <= brightness[index(newest)])) {
      brightness[index(newest)] = sample.brightness();
      brightest[index(newest)] = sample;
    }
  }

  private int index(long at) {
    return (int) (at % brightness.length);
  }

  String line() {
    StringBuilder line = new StringBuilder();
    for (long i = column - brightness.length + 1; i <= column; i++) {
      LedSample sample = i < 0 ? null : brightest[index(i)];
      double level = sample == null ? 0 : Math.max(0, Math.min(1, sample.brightness()));
      char bar = BARS.charAt((int) Math.round(level * (BARS.length() - 1)));
      line.append(sample == null ? " " : inked(Character.toString(bar), sample));
    }
    return line.toString();
  }

  /** The LED as it is now. */
  String swatch() {
    LedSample sample = column < 0 ? null : brightest[index(column)];
    return sample != null && sample.brightness() > LIT ? inked("███", sample) : "···";
  }

  private String inked(String text, LedSample sample) {
    if (!colour || text.isBlank()) {
      return text;
    }
    double most = Math.max(1e-6, Math.max(sample.red(), Math.max(sample.green(), sample.blue())));
    return "\u001b[38;2;%d;%d;%dm%s\u001b[0m"
        .formatted(
            code(sample.red() / most),
            code(sample.green() / most),
            code(sample.blue() / most),
            text);
  }

  /** Gamma-coded, since terminals show codes and not light. */
  private static int code(double light) {
    return (int) Math.round(MOST_CODE * Math.pow(Math.max(0, light), 1 / 2.2));
  }
}
