package io.telltale.phase;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Gives flashes that follow each other one colour, where each may as well have it: a hue half way
 * between two colours falls to one side in one flash and to the other in the next.
 */
final class CommonColour {
  /** Nats a frame by which another colour may be less likely, and is as good still. */
  private static final double DOUBT = 1;

  private final LightSignal signal;
  private final List<Run> runs;
  private final List<Integer> flashes = new ArrayList<>();
  private Map<Colour, Double> together = new EnumMap<>(Colour.class);

  private CommonColour(LightSignal signal, List<Run> runs) {
    this.signal = signal;
    this.runs = new ArrayList<>(runs);
  }

  /** The same runs, some of them in another colour. */
  static List<Run> of(LightSignal signal, List<Run> runs) {
    CommonColour colours = new CommonColour(signal, runs);
    for (int i = 0; i < runs.size(); i++) {
      boolean flash = runs.get(i).lit() && !(i > 0 && runs.get(i - 1).lit());
      if (flash) {
        colours.take(i);
      } else if (runs.get(i).lit()) {
        colours.settle();
      }
    }
    colours.settle();
    return colours.runs;
  }

  /** Takes a flash to those before, if one colour will do for all. */
  private void take(int flash) {
    Map<Colour, Double> costs = costs(runs.get(flash));
    Map<Colour, Double> with = sum(together, costs);
    if (!flashes.isEmpty() && !willDo(best(with), flash, costs)) {
      settle();
      with = costs;
    }
    flashes.add(flash);
    together = with;
  }

  private boolean willDo(Colour colour, int flash, Map<Colour, Double> costs) {
    return inDoubt(colour, flash, costs)
        && flashes.stream().allMatch(f -> inDoubt(colour, f, costs(runs.get(f))));
  }

  private boolean inDoubt(Colour colour, int flash, Map<Colour, Double> costs) {
    Run run = runs.get(flash);
    double more = costs.getOrDefault(colour, 0.0) - costs.getOrDefault(best(costs), 0.0);
    return more <= DOUBT * (run.to() - run.from());
  }

  /** Gives those taken so far their colour. */
  private void settle() {
    for (int flash : flashes.size() > 1 ? flashes : List.<Integer>of()) {
      Run run = runs.get(flash);
      runs.set(flash, new Run(best(together), run.from(), run.to(), run.start(), run.end()));
    }
    flashes.clear();
    together = new EnumMap<>(Colour.class);
  }

  /** What all frames of a run say against each colour, in nats. */
  private Map<Colour, Double> costs(Run run) {
    Map<Colour, Double> costs = new EnumMap<>(Colour.class);
    for (int i = run.from(); i < run.to(); i++) {
      for (Colour colour : Colour.values()) {
        double share = Math.max(0, Math.min(1, signal.relative(i)));
        costs.merge(colour, share * Palette.cost(colour, signal.sample(i)), Double::sum);
      }
    }
    return costs;
  }

  private static Map<Colour, Double> sum(Map<Colour, Double> a, Map<Colour, Double> b) {
    Map<Colour, Double> sum = new EnumMap<>(b);
    a.forEach((colour, cost) -> sum.merge(colour, cost, Double::sum));
    return sum;
  }

  private static Colour best(Map<Colour, Double> costs) {
    return costs.entrySet().stream()
        .min(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Colour.WHITE);
  }
}
