package io.telltale.phase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a signal into runs of one colour or of darkness: the cheapest path through on and off (one
 * state a colour), where a change costs something and every frame costs what it speaks against its
 * state (Viterbi).
 */
final class Runs {
  /** Cost of a change of state, in nats: a lone frame must be this clear to be a run. */
  private static final double CHANGE = 1.2;

  /** Cost of a change from one colour to another without darkness between. */
  private static final double CHANGE_COLOUR = 3.5;

  /** Spread of the relative brightness about fully on and off, one standard deviation. */
  private static final double SPREAD = 0.22;

  private static final List<Colour> COLOURS = List.of(Colour.values());
  private static final int OFF = COLOURS.size();
  private static final int STATES = OFF + 1;

  private final LightSignal signal;
  private final int from;
  private final int to;

  private Runs(LightSignal signal, int from, int to) {
    this.signal = signal;
    this.from = from;
    this.to = to;
  }

  /** The runs of the frames {@code from} (inclusive) to {@code to} (exclusive). */
  static List<Run> of(LightSignal signal, int from, int to) {
    return to <= from ? List.of() : new Runs(signal, from, to).cut();
  }

  private List<Run> cut() {
    int[] state = path();
    List<Run> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= state.length; i++) {
      if (i == state.length || state[i] != state[start]) {
        runs.add(run(state, start, i));
        start = i;
      }
    }
    return runs;
  }

  private Run run(int[] state, int start, int end) {
    Colour colour = state[start] == OFF ? null : COLOURS.get(state[start]);
    return new Run(colour, from + start, from + end, edge(state, start), edge(state, end));
  }

  /**
   * The moment between two runs. A frame is the light averaged over its exposure, so what the last
   * dark frame has of light and what the first lit frame lacks of it moves the edge.
   */
  private double edge(int[] state, int i) {
    if (i == 0) {
      return signal.time(from);
    }
    int after = from + i;
    double at = signal.time(after - 1) + signal.interval(after - 1);
    if (i == state.length) {
      return at;
    }
    boolean rising = state[i - 1] == OFF;
    boolean falling = state[i] == OFF;
    if (rising == falling) {
      return at;
    }
    double before =
        signal.share(after - 1) * Math.min(signal.interval(after - 1), LONGEST_EXPOSURE);
    double behind = (1 - signal.share(after)) * Math.min(signal.interval(after), LONGEST_EXPOSURE);
    return rising
        ? at - before + behind
        : at
            + signal.share(after) * Math.min(signal.interval(after), LONGEST_EXPOSURE)
            - (1 - signal.share(after - 1))
                * Math.min(signal.interval(after - 1), LONGEST_EXPOSURE);
  }

  /** No camera exposes longer than this, in seconds, even where frames are missing. */
  private static final double LONGEST_EXPOSURE = 0.11;

  private int[] path() {
    int n = to - from;
    byte[][] back = new byte[n][STATES];
    double[] cost = new double[STATES];
    double[] next = new double[STATES];
    for (int i = 0; i < n; i++) {
      for (int s = 0; s < STATES; s++) {
        int best = s;
        double least = cost[s];
        for (int p = 0; p < STATES && i > 0; p++) {
          double c = cost[p] + (p == s ? 0 : p == OFF || s == OFF ? CHANGE : CHANGE_COLOUR);
          if (c < least) {
            least = c;
            best = p;
          }
        }
        back[i][s] = (byte) best;
        next[s] = least + misfit(from + i, s);
      }
      System.arraycopy(next, 0, cost, 0, STATES);
    }
    return trace(back, cost);
  }

  private static int[] trace(byte[][] back, double[] cost) {
    int[] state = new int[back.length];
    int s = 0;
    for (int p = 1; p < STATES; p++) {
      if (cost[p] < cost[s]) {
        s = p;
      }
    }
    for (int i = back.length - 1; i >= 0; i--) {
      state[i] = s;
      s = back[i][s];
    }
    return state;
  }

  private double misfit(int i, int state) {
    double share = signal.share(i);
    double away = (state == OFF ? share : 1 - share) / SPREAD;
    double cost = Math.min(MOST, away * away / 2);
    @Nullable Colour colour = state == OFF ? null : COLOURS.get(state);
    return colour == null ? cost : cost + share * Palette.cost(colour, signal.sample(i));
  }

  /** No frame says more than this for or against being lit, in nats. */
  private static final double MOST = 5;
}
