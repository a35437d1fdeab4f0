package io.telltale.led;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What automatic exposure and white balance do to the whole picture, frame by frame: the factor by
 * which light of each channel is multiplied, relative to the middle of the clip.
 *
 * <p>All lights followed have surroundings that no LED lights much. What most of these surroundings
 * do together is the camera's doing: the logarithm of each is its own constant plus what all have
 * in common, both found as medians in turns. Immutable and thread-safe.
 */
final class SceneGain {
  /** No gain at all. */
  static final SceneGain NONE = new SceneGain(0, new double[3][0], RoomLight.steady());

  /** Rings from which on a light is taken as surroundings. */
  private static final int OUTSIDE = 4;

  /** Surroundings needed at least, two to a light, or one LED's own halo is taken for exposure. */
  private static final int NEEDED = 6;

  /** Share of the surroundings, those most alike, that are asked in the last turns. */
  private static final double ALIKE = 0.6;

  private static final int TURNS = 4;

  /**
   * Seconds within which white balance does not change: what one channel does faster than that, and
   * the others do not, is some coloured light.
   */
  private static final double WHITE_BALANCE = 1.0;

  private final int first;
  private final double[][] factor;
  private final RoomLight room;

  /**
   * @param first number of the frame that the gains start with
   * @param log logarithm of the gain, channels by frames
   */
  private SceneGain(int first, double[][] log, RoomLight room) {
    this.first = first;
    this.room = room;
    this.factor = new double[log.length][];
    for (int c = 0; c < log.length; c++) {
      factor[c] = Arrays.stream(log[c]).map(Math::exp).toArray();
    }
  }

  static SceneGain of(List<Track> tracks) {
    int first = tracks.stream().mapToInt(t -> t.first().index).min().orElse(0);
    int frames = tracks.stream().mapToInt(t -> t.last().index + 1).max().orElse(0) - first;
    List<Surroundings> all = new ArrayList<>();
    for (Track track : tracks) {
      for (int ring = OUTSIDE; ring < Rings.COUNT; ring++) {
        all.add(new Surroundings(first, track.measured(), ring));
      }
    }
    double[][] log =
        IntStream.range(0, 3)
            .parallel()
            .mapToObj(c -> common(all, c, frames))
            .toArray(double[][]::new);
    double seconds = seconds(tracks);
    int half = (int) Math.ceil(WHITE_BALANCE / 2 * frames / Math.max(seconds, 1e-3));
    alikeWhereFast(log, half, DarkFrames.of(tracks, first, frames));
    return new SceneGain(first, log, RoomLight.of(all, first, frames, seconds));
  }

  private static double seconds(List<Track> tracks) {
    double first = tracks.stream().mapToDouble(t -> t.first().time).min().orElse(0);
    return tracks.stream().mapToDouble(t -> t.last().time).max().orElse(0) - first;
  }

  /** The light of the room, which is none of the camera's doing. */
  RoomLight room() {
    return room;
  }

  /** Frames from the first to the last in which anything was followed. */
  int frames() {
    return factor[0].length;
  }

  /** The factor for a frame of the clip and a channel; beyond the frames known, as in the last. */
  double at(int index, int channel) {
    double[] known = factor[channel];
    return known.length == 0 ? 1 : known[Math.min(index - first, known.length - 1)];
  }

  private static double[] common(List<Surroundings> all, int channel, int frames) {
    List<double[]> logs = new ArrayList<>();
    for (Surroundings s : all) {
      double[] log = s.logLight(channel, frames);
      if (!Double.isNaN(Medians.of(log))) {
        logs.add(log);
      }
    }
    double[] gain = new double[frames];
    if (logs.size() < NEEDED) {
      return gain;
    }
    List<double[]> asked = logs;
    for (int turn = 0; turn < TURNS; turn++) {
      logs.forEach(log -> centre(log, gain));
      together(asked, logs, gain);
      asked = turn == 0 ? mostAlike(logs, gain) : asked;
    }
    return believed(asked, gain);
  }

  /** Takes the constant off: what is left is the gain and what is the ring's own. */
  private static void centre(double[] log, double[] gain) {
    double[] rest = new double[log.length];
    for (int i = 0; i < log.length; i++) {
      rest[i] = log[i] - gain[i];
    }
    double constant = Medians.of(rest);
    for (int i = 0; i < log.length; i++) {
      log[i] -= constant;
    }
  }

  /**
   * What is common to those asked or, where less than half of them were in view, to all. Where less
   * than half of all tell anything, the gain is as it was: the rest is the LED's.
   */
  private static void together(List<double[]> asked, List<double[]> all, double[] gain) {
    double last = Double.NaN;
    for (int i = 0; i < gain.length; i++) {
      double here = common(asked, i);
      here = Double.isNaN(here) ? common(all, i) : here;
      last = Double.isNaN(here) ? last : here;
      gain[i] = last;
    }
    double next = 0;
    for (int i = gain.length - 1; i >= 0; i--) {
      gain[i] = Double.isNaN(gain[i]) ? next : gain[i];
      next = gain[i];
    }
    double middle = Medians.of(gain);
    for (int i = 0; i < gain.length; i++) {
      gain[i] -= middle;
    }
  }

  /** The median in one frame, NaN where less than half of them tell anything. */
  private static double common(List<double[]> logs, int frame) {
    double[] values = new double[logs.size()];
    int told = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = logs.get(i)[frame];
      told += Double.isNaN(values[i]) ? 0 : 1;
    }
    return 2 * told < values.length ? Double.NaN : Medians.of(values);
  }

  private static List<double[]> mostAlike(List<double[]> logs, double[] gain) {
    return logs.stream()
        .sorted(Comparator.comparingDouble(log -> off(log, gain)))
        .limit(Math.max(NEEDED, (long) (ALIKE * logs.size())))
        .toList();
  }

  private static double off(double[] log, double[] gain) {
    double[] rest = new double[log.length];
    for (int i = 0; i < log.length; i++) {
      rest[i] = log[i] - gain[i];
    }
    return Medians.of(rest, Math::abs);
  }

  /**
   * Shrinks the gain as far as those asked do not agree on it: each got its own share of a glow.
   */
  private static double[] believed(List<double[]> asked, double[] gain) {
    double disagreement = 0;
    for (double[] log : asked) {
      double off = off(log, gain);
      disagreement += off * off / asked.size();
    }
    double power = 0;
    for (double g : gain) {
      power += g * g / gain.length;
    }
    double[] out = Exposure.of(gain);
    for (int i = 0; i < out.length; i++) {
      out[i] *= power > 0 ? power / (power + disagreement) : 0;
    }
    return out;
  }

  /**
   * Leaves of the fast changes only what the middle one of the channels shows. Where an LED blinks,
   * the slow ones are those of the frames in which it is off: one that is lit for most of a second
   * would be taken for white balance.
   */
  private static void alikeWhereFast(double[][] log, int half, DarkFrames dark) {
    double[][] slow = new double[3][];
    for (int c = 0; c < 3; c++) {
      slow[c] = Medians.running(log[c], half);
      double[] unlit = Medians.running(dark.only(log[c]), half);
      for (int i = 0; i < unlit.length; i++) {
        slow[c][i] = dark.blinks(i, half) ? unlit[i] : slow[c][i];
      }
    }
    double[] fast = new double[3];
    for (int i = 0; i < log[0].length; i++) {
      for (int c = 0; c < 3; c++) {
        fast[c] = log[c][i] - slow[c][i];
      }
      double middle = Medians.of(fast);
      for (int c = 0; c < 3; c++) {
        log[c][i] = slow[c][i] + middle;
      }
    }
  }
}
