package io.telltale.bench;

import io.telltale.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What came of verifying the lights that a source showed. A value, safe to share between threads.
 *
 * @param source the name it was given by
 * @param report all that was read
 * @param leds what came of each LED
 */
public record Verification(String source, Report report, List<Checked> leds) {
  public Verification {
    leds = List.copyOf(leds);
  }

  /**
   * What came of one LED.
   *
   * @param post what was expected of it
   * @param recording what it did
   * @param rulings what became of each expectation
   */
  public record Checked(Post post, Recording recording, List<Ruling> rulings) {
    public Checked {
      rulings = List.copyOf(rulings);
    }

    /** What became of its expectations together. */
    public Outcome outcome() {
      return rulings.stream().map(Ruling::outcome).reduce(Outcome.PASSED, Outcome::and);
    }
  }

  /** Failures first, then doubts, else in the order in which they are watched. */
  List<Checked> worstFirst() {
    return leds.stream().sorted(Comparator.comparing(it -> it.outcome().urgency())).toList();
  }

  /** What became of all expectations together. */
  public Outcome outcome() {
    return leds.stream().map(Checked::outcome).reduce(Outcome.PASSED, Outcome::and);
  }

  /** Presentation time in seconds from which the times of expectations count. */
  double start() {
    return leds.isEmpty() ? 0 : leds.get(0).recording().origin();
  }

  /** Every ruling, LED by LED. */
  public List<Ruling> rulings() {
    return leds.stream().flatMap(it -> it.rulings().stream()).toList();
  }

  /** Whether more light could change nothing. */
  boolean settled() {
    return Rules.settled(rulings());
  }

  /** Judges what a source has shown so far. */
  public static Verification of(String source, Footage footage, List<Post> posts) {
    List<Checked> leds = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      Recording recording = footage.recordings().get(i);
      List<Ruling> rulings = Rules.judge(posts.get(i).expectations(), recording);
      leds.add(new Checked(posts.get(i), recording, rulings));
    }
    return new Verification(source, footage.report(), leds);
  }
}
