package io.telltale.phase;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The levels of a light that fades, straight as the device dims it.
 *
 * <p>Where a light clips, what is measured of it is its halo, and of that what has not clipped as
 * well: the upper levels of a breath are pressed together. How much, the breath itself tells: over
 * whole turns, a light that is dimmed evenly is above its half level for half of the time, so that
 * its middle level shows where the camera puts the half. Immutable and thread-safe.
 */
public final class Fading {
  /**
   * Middle level, as a share of the highest, beyond which it is no pressed breath but a light that
   * is on: of 69 breaths that clip, on films of all kinds, two had more, and half less than 0.57.
   */
  private static final double HIGHEST_MIDDLE = 0.88;

  /** Share of the frames at the top that may be wild. */
  private static final double WILD = 0.02;

  /** Clipped share of the brighter half from which it may be pressed. */
  private static final double CLIPS = 0.5;

  private final LightSignal signal;
  private final double[] level;

  /** Straightens every breath of a light that clips and turned at least once. */
  public Fading(LightSignal signal) {
    this.signal = signal;
    this.level = IntStream.range(0, signal.size()).mapToDouble(signal::level).toArray();
    for (Breath breath : Breaths.find(signal)) {
      int end = wholeTurns(breath);
      if (end > breath.from()) {
        straighten(breath, Arrays.copyOfRange(level, breath.from(), end));
      }
    }
  }

  /** Level of a frame: 0 = dark, 1 = the fullest light of its colour in the clip. */
  public double level(int frame) {
    return level[frame];
  }

  /** The frame before which the last whole turn of a breath ends; its first if there is none. */
  private int wholeTurns(Breath breath) {
    double start = signal.time(breath.from());
    double turns = Math.floor((signal.time(breath.to() - 1) - start) / breath.period());
    int end = breath.from();
    while (turns >= 1 && end < breath.to() && signal.time(end) < start + turns * breath.period()) {
      end++;
    }
    return end;
  }

  /**
   * Undoes {@code seen = (1 - exp(-k level)) / (1 - exp(-k))}, the curve of what saturates, with
   * the {@code k} that puts the middle level at a half.
   */
  private void straighten(Breath breath, double[] turns) {
    Arrays.sort(turns);
    double top = turns[(int) Math.round((1 - WILD) * (turns.length - 1))];
    double middle = turns[turns.length / 2];
    double half = Math.min(HIGHEST_MIDDLE, middle / top);
    double k = 2 * Math.log(half / (1 - half));
    if (!(k > 0) || !clips(breath, middle)) {
      return;
    }
    for (int i = breath.from(); i < breath.to(); i++) {
      double seen = Math.min(1, level[i] / top);
      level[i] = -top * Math.log1p(seen * Math.expm1(-k)) / k;
    }
  }

  /** Whether what is brighter than a level clips. */
  private boolean clips(Breath breath, double middle) {
    return IntStream.range(breath.from(), breath.to())
            .filter(i -> level[i] > middle)
            .mapToDouble(i -> signal.sample(i).clipped())
            .average()
            .orElse(0)
        >= CLIPS;
  }
}
