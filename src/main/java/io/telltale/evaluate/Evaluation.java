package io.telltale.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well a set of clips was read.
 *
 * @param conditions one tally per condition, by name
 * @param all every clip together
 * @param calibration whether confidences keep what they promise
 * @param clips the scores of the clips, in the order given
 */
public record Evaluation(
    List<Tally> conditions, Tally all, Calibration calibration, List<ClipScore> clips) {
  public Evaluation {
    conditions = List.copyOf(conditions);
    clips = List.copyOf(clips);
  }

  /** Computed from the scores of the clips. */
  public static Evaluation of(List<ClipScore> clips) {
    Map<String, List<ClipScore>> byCondition =
        clips.stream()
            .collect(
                Collectors.groupingBy(ClipScore::condition, TreeMap::new, Collectors.toList()));
    List<Tally> conditions =
        byCondition.entrySet().stream().map(e -> Tally.of(e.getKey(), e.getValue())).toList();
    return new Evaluation(conditions, Tally.of("all", clips), Calibration.of(clips), clips);
  }

  /** The clips that were not read right. */
  public List<ClipScore> misses() {
    return clips.stream().filter(clip -> !clip.passed(Check.RIGHT)).toList();
  }
}
