package io.telltale;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.evaluate.Check;
import io.telltale.evaluate.ClipScore;
import io.telltale.evaluate.Scoring;
import io.telltale.evaluate.Truth;
import io.telltale.evaluate.TruthFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads the videos in {@code test-videos}: all with {@code -Dgolden.all}, else the small ones. */
class GoldenTest {
  private static final Path VIDEOS = Path.of("test-videos");
  private static final Path MISSES = VIDEOS.resolve("known-misses.txt");

  /** How the reason of a miss begins that is told with confidence: the worst that can be. */
  private static final String SURE = "sure but wrong";

  /** Bytes of a video that is small enough to be read in every build. */
  private static final long SMALL = 120_000;

  private static Set<String> videos() throws IOException {
    try (Stream<Path> files = Files.list(VIDEOS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(TruthFile.ENDING) && !name.matches(".*[.](txt|md)"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Map<String, Truth> truths() throws IOException {
    Map<String, Truth> truths = new TreeMap<>();
    try (Stream<Path> files = Files.list(VIDEOS)) {
      for (Path file : files.filter(it -> it.toString().endsWith(TruthFile.ENDING)).toList()) {
        Truth truth = TruthFile.read(file);
        truths.put(truth.file(), truth);
      }
    }
    return truths;
  }

  /** Lines {@code VIDEO: why it is not read right}. */
  private static Map<String, String> misses() throws IOException {
    return Files.readAllLines(MISSES).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(": ", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }

  @Test
  void every_video_has_its_truth_and_every_truth_its_video() throws IOException {
    assertThat(truths().keySet()).isNotEmpty().isEqualTo(videos());
    assertThat(videos()).containsAll(misses().keySet());
  }

  @TestFactory
  List<DynamicTest> a_video_is_read_right_unless_it_is_a_known_miss() throws IOException {
    Map<String, Truth> truths = truths();
    Map<String, String> misses = misses();
    boolean all = System.getProperty("golden.all") != null;
    return truths.values().stream()
        .filter(truth -> all || VIDEOS.resolve(truth.file()).toFile().length() < SMALL)
        .map(truth -> DynamicTest.dynamicTest(truth.file(), () -> check(truth, misses)))
        .toList();
  }

  private static void check(Truth truth, Map<String, String> misses) throws Exception {
    Path video = VIDEOS.resolve(truth.file());
    ClipScore score =
        Scoring.score(truth, Telltale.read(video, ReadOptions.DEFAULT, Progress.SILENT));

    String miss = misses.get(truth.file());
    assertThat(score.passed(Check.CONFIDENTLY_WRONG))
        .as("%s is told with confidence and wrongly: %s", truth.file(), score.told())
        .isEqualTo(miss != null && miss.startsWith(SURE));
    assertThat(score.passed(Check.RIGHT))
        .as(
            miss == null
                ? "%s is read right, and not as %s"
                : "%s is a known miss, told as %s; read right, it must go from " + MISSES,
            truth.file(),
            score.told())
        .isEqualTo(miss == null);
  }
}
