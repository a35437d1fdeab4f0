package io.telltale.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a set-up of camera, light and LED can and cannot tell. A value, safe to share between
 * threads.
 *
 * @param rows what each pattern was told for, in the order in which they were shown
 * @param timing how exact periods are
 * @param leastFps least mean frames a second of a recording
 * @param mostFps most of them
 */
public record Certificate(List<Row> rows, Gauge timing, double leastFps, double mostFps) {
  public Certificate {
    rows = List.copyOf(rows);
  }

  /**
   * A row of the confusion matrix.
   *
   * @param shown id of the pattern
   * @param told what it was told for, and how often; a verdict's word where nothing was recognised
   * @param right how often it was told for what it is
   * @param confused how often it was told for something else, with confidence
   * @param trials how often it was shown
   */
  public record Row(String shown, Map<String, Integer> told, int right, int confused, int trials) {
    public Row {
      told = new LinkedHashMap<>(told);
    }

    /** "told", "unsure" or "confused". */
    public String word() {
      return confused > 0 ? "confused" : right == trials ? "told" : "unsure";
    }
  }

  /**
   * How exact measured periods are, as parts of 1; a gauge study (repeatability and
   * reproducibility) over repeated recordings of the same light.
   *
   * @param count of periods measured
   * @param bias mean error
   * @param repeatability standard deviation from recording to recording of one pattern
   * @param reproducibility standard deviation from pattern to pattern, beyond what repeatability
   *     explains
   */
  public record Gauge(int count, double bias, double repeatability, double reproducibility) {
    /** Standard deviation of all of it together. */
    public double spread() {
      return Math.hypot(repeatability, reproducibility);
    }

    /**
     * The least tolerance that can be asked for: bias and three standard deviations, in which 99.7
     * % of measurements lie.
     */
    public double leastTolerance() {
      return Math.abs(bias) + 3 * spread();
    }
  }

  /**
   * Sums trials up.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Certificate of(List<Trial> trials) {
    if (trials.isEmpty()) {
      throw new IllegalArgumentException("nothing was shown");
    }
    Map<String, List<Trial>> byPattern = new LinkedHashMap<>();
    trials.forEach(it -> byPattern.computeIfAbsent(it.shown(), id -> new ArrayList<>()).add(it));
    List<Row> rows = new ArrayList<>();
    byPattern.forEach((id, shown) -> rows.add(row(id, shown)));
    return new Certificate(
        rows,
        gauge(byPattern),
        trials.stream().mapToDouble(Trial::fps).min().orElse(0),
        trials.stream().mapToDouble(Trial::fps).max().orElse(0));
  }

  private static Row row(String id, List<Trial> trials) {
    Map<String, Integer> told = new LinkedHashMap<>();
    trials.forEach(it -> told.merge(it.told(), 1, Integer::sum));
    return new Row(
        id,
        told,
        (int) trials.stream().filter(Trial::right).count(),
        (int) trials.stream().filter(Trial::confused).count(),
        trials.size());
  }

  /** One-way analysis of variance over the patterns (AIAG, Measurement Systems Analysis). */
  private static Gauge gauge(Map<String, List<Trial>> byPattern) {
    List<List<Double>> groups = new ArrayList<>();
    for (List<Trial> trials : byPattern.values()) {
      List<Double> errors = trials.stream().flatMap(trial -> trial.errors().stream()).toList();
      if (!errors.isEmpty()) {
        groups.add(errors);
      }
    }
    int count = groups.stream().mapToInt(List::size).sum();
    if (count == 0) {
      return new Gauge(0, Double.NaN, Double.NaN, Double.NaN);
    }
    double bias = groups.stream().flatMap(List::stream).mapToDouble(it -> it).sum() / count;
    double within = 0;
    double between = 0;
    double squares = 0;
    for (List<Double> group : groups) {
      double mean = group.stream().mapToDouble(it -> it).average().orElse(0);
      within += group.stream().mapToDouble(it -> (it - mean) * (it - mean)).sum();
      between += group.size() * (mean - bias) * (mean - bias);
      squares += (double) group.size() * group.size();
    }
    int free = count - groups.size();
    double repeat = free > 0 ? within / free : Double.NaN;
    double size = groups.size() > 1 ? (count - squares / count) / (groups.size() - 1) : Double.NaN;
    double among = between / Math.max(1, groups.size() - 1);
    double reproduce = Math.max(0, (among - (free > 0 ? repeat : 0)) / size);
    return new Gauge(count, bias, Math.sqrt(repeat), Math.sqrt(reproduce));
  }
}
