package io.telltale.live;

import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import io.telltale.phase.Segmenter;
import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest light, and what it is doing by that alone. Not thread-safe. */
final class Tail {
  /** Seconds kept: a breath of 4 s with a quarter more, the longest there is to tell. */
  private static final double SECONDS = 5;

  /** Seconds in which a blink has been fully on once. */
  private static final double NEARBY = 1.5;

  /** Share of the light nearby, and of the LED's own maximum, from which it is lit. */
  private static final double LIT = 0.5;

  private static final double LIT_AT_ALL = 0.06;

  private final Deque<LedSample> samples = new ArrayDeque<>();
  private @Nullable Phase phase;
  private boolean lit;

  /**
   * Takes another reading of the same light, newly brought to scale.
   *
   * @param since what was seen later than that
   */
  void replace(LedTrace trace, List<LedSample> since) {
    samples.clear();
    samples.addAll(trace.samples());
    samples.addAll(since);
    drop();
    look(trace);
  }

  /** Takes the newest sample. */
  void add(LedSample sample, LedTrace of) {
    samples.addLast(sample);
    drop();
    look(of);
  }

  private void drop() {
    while (samples.getLast().time() - samples.getFirst().time() > SECONDS) {
      samples.removeFirst();
    }
  }

  private void look(LedTrace of) {
    boolean was = lit;
    lit = litNow();
    List<LedSample> light = new ArrayList<>(samples);
    List<Phase> phases = Segmenter.segment(new LedTrace(of.region(), light, of.prominence()));
    if (phases.isEmpty()) {
      return;
    }
    Phase last = phases.get(phases.size() - 1);
    Phase before = phase;
    boolean counted = last.kind() == Kind.BLINK || last.kind() == Kind.BREATHE;
    int count = last.count();
    double start = last.start();
    if (before != null && goesOn(before, last)) {
      count = Math.max(count, before.count() + (counted && lit && !was ? 1 : 0));
      start = Math.min(start, before.start());
    }
    phase =
        new Phase(
            last.kind(),
            last.colour(),
            last.dim(),
            last.hue(),
            start,
            last.end(),
            count,
            last.on(),
            last.off(),
            last.period());
  }

  private static boolean goesOn(Phase before, Phase last) {
    return before.kind() == last.kind()
        && before.colour() == last.colour()
        && last.start() <= before.end() + GAP;
  }

  /** Seconds without light of the same kind after which it is another time. */
  private static final double GAP = 0.5;

  private boolean litNow() {
    LedSample newest = samples.getLast();
    double most =
        samples.stream()
            .filter(s -> s.time() > newest.time() - NEARBY)
            .mapToDouble(LedSample::brightness)
            .max()
            .orElse(0);
    return newest.confidence() > 0 && newest.brightness() > Math.max(LIT_AT_ALL, LIT * most);
  }

  /** What the light does; null while nothing was measured. */
  @Nullable Phase phase() {
    return phase;
  }

  /** The newest sample; null before the first. */
  @Nullable LedSample newest() {
    return samples.peekLast();
  }

  /** Whether the newest sample is lit. */
  boolean lit() {
    return lit;
  }
}
