package io.telltale.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Judges a recording by expectations. Stateless and thread-safe. */
public final class Rules {
  private Rules() {}

  /** What becomes of an expectation, as far as the recording goes. */
  public static Ruling judge(Expectation expectation, Recording recording) {
    Window window = new Window(recording);
    if (window.empty()) {
      return Ruling.of(
              expectation,
              Outcome.CANNOT_TELL,
              "No light was found: is the LED in view, lit and in focus?")
          .certain(recording.ended());
    }
    if (expectation instanceof Expectation.Shows shows) {
      return new ShowsRule(shows, window).judge();
    }
    if (expectation instanceof Expectation.Never never) {
      return NeverRule.judge(never, window);
    }
    if (expectation instanceof Expectation.Times times) {
      return TimesRule.judge(times, window);
    }
    return FlashesRule.judge((Expectation.Flashes) expectation, window);
  }

  /** What becomes of each of several. */
  public static List<Ruling> judge(List<Expectation> expectations, Recording recording) {
    List<Ruling> rulings = new ArrayList<>();
    for (Expectation expectation : expectations) {
      rulings.add(judge(expectation, recording));
    }
    return rulings;
  }

  /** Whether more light cannot change what comes of them together. */
  public static boolean settled(List<Ruling> rulings) {
    return rulings.stream().allMatch(Ruling::certain)
        || rulings.stream().anyMatch(it -> it.certain() && it.outcome() == Outcome.FAILED);
  }

  /** What was shown one after the other, in a few words. */
  static String shown(Recording recording) {
    List<String> words =
        recording.episodes().stream()
            .map(
                episode ->
                    "%s to %s %s"
                        .formatted(
                            Words.moment(episode.start()),
                            Words.moment(episode.end()),
                            Words.what(episode.finding())))
            .toList();
    String first = words.stream().limit(MOST_EPISODES).collect(Collectors.joining(", "));
    return words.size() > MOST_EPISODES
        ? first + ", and " + (words.size() - MOST_EPISODES) + " more"
        : first;
  }

  /** More than this in one sentence nobody reads. */
  private static final int MOST_EPISODES = 5;
}
