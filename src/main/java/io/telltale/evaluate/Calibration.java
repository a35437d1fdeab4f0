package io.telltale.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether confidences keep what they promise. Counted over the clips for which a pattern was named.
 *
 * @param bins by confidence, ascending; bins without clips are left out
 * @param curve by coverage, ascending; empty without clips
 */
public record Calibration(List<Bin> bins, List<Risk> curve) {
  /** Where bins begin: narrow at the top, where most answers are and where it matters most. */
  private static final double[] EDGES = {0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1};

  private static final double[] COVERAGES = {0.25, 0.5, 0.75, 0.9, 1};

  public Calibration {
    bins = List.copyOf(bins);
    curve = List.copyOf(curve);
  }

  /**
   * Answers of about the same confidence.
   *
   * @param from lowest confidence
   * @param to highest confidence; below it, but for the last bin
   * @param meanConfidence what was promised, 0 to 1
   * @param right how many of them named the right pattern first
   */
  public record Bin(double from, double to, double meanConfidence, Share right) {}

  /**
   * What is risked when only the surest answers are taken.
   *
   * @param coverage share of the answers that are taken, the surest first
   * @param confidence of the least sure among them
   * @param wrong how many of them named a wrong pattern
   */
  public record Risk(double coverage, double confidence, Share wrong) {}

  /** Computed from scores in any order. */
  public static Calibration of(List<ClipScore> scores) {
    List<ClipScore> named =
        scores.stream()
            .filter(s -> !Double.isNaN(s.confidence()))
            .sorted(Comparator.comparingDouble(ClipScore::confidence).reversed())
            .toList();
    return new Calibration(bins(named), curve(named));
  }

  private static List<Bin> bins(List<ClipScore> named) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i + 1 < EDGES.length; i++) {
      double from = EDGES[i];
      double to = EDGES[i + 1];
      boolean last = i + 2 == EDGES.length;
      List<ClipScore> inside =
          named.stream()
              .filter(s -> s.confidence() >= from && (s.confidence() < to || last))
              .toList();
      if (!inside.isEmpty()) {
        double mean = inside.stream().mapToDouble(ClipScore::confidence).average().orElse(0);
        bins.add(new Bin(from, to, mean, new Share(right(inside), inside.size())));
      }
    }
    return bins;
  }

  private static List<Risk> curve(List<ClipScore> surestFirst) {
    List<Risk> curve = new ArrayList<>();
    for (double coverage : COVERAGES) {
      int taken = (int) Math.round(coverage * surestFirst.size());
      if (taken > 0) {
        List<ClipScore> surest = surestFirst.subList(0, taken);
        Share wrong = new Share(taken - right(surest), taken);
        curve.add(new Risk(coverage, surest.get(taken - 1).confidence(), wrong));
      }
    }
    return curve;
  }

  private static int right(List<ClipScore> scores) {
    return (int) scores.stream().filter(s -> s.passed(Check.TOP_1)).count();
  }
}
