package io.telltale.phase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  private Set<Colour> inDoubt = EnumSet.noneOf(Colour.class);

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
    Run run = runs.get(flash);
    Map<Colour, Double> costs = costs(run);
    Map<Colour, Double> with = sum(together, costs);
    Set<Colour> willDo = inDoubt(costs, run);
    if (!flashes.isEmpty()) {
      Set<Colour> forAll = EnumSet.copyOf(willDo);
      forAll.retainAll(inDoubt);
      if (forAll.contains(best(with))) {
        willDo = forAll;
      } else {
        settle();
        with = costs;
      }
    }
    flashes.add(flash);
    together = with;
    inDoubt = willDo;
  }

  /** The colours that a run may as well have, the likeliest among them. */
  private static Set<Colour> inDoubt(Map<Colour, Double> costs, Run run) {
    double most = Collections.min(costs.values()) + DOUBT * (run.to() - run.from());
    Set<Colour> inDoubt = EnumSet.noneOf(Colour.class);
    costs.forEach(
        (colour, cost) -> {
          if (cost <= most) {
            inDoubt.add(colour);
          }
        });
    return inDoubt;
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
      double share = signal.share(i);
      for (Colour colour : Colour.values()) {
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
