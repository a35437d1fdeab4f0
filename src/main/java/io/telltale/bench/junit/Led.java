package io.telltale.bench.junit;

import io.telltale.bench.Deadline;
import io.telltale.bench.Expectation;
import io.telltale.bench.ExpectationException;
import io.telltale.bench.Footage;
import io.telltale.bench.Outcome;
import io.telltale.bench.Post;
import io.telltale.bench.Ruling;
import io.telltale.bench.Verification;
import io.telltale.bench.Verifier;
import io.telltale.pattern.Catalogue;
import io.telltale.video.VideoException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * An LED that a test watches. Say what is expected of it with {@link
 * LedAssertions#assertThat(Led)}. Belongs to one test and its thread.
 */
public final class Led {
  private final String source;
  private final TestLight light;
  private final Catalogue catalogue;
  private final Consumer<Verification> evidence;
  private final List<Expectation> standing = new ArrayList<>();
  private @Nullable String unfinished;

  Led(String source, TestLight light, Catalogue catalogue, Consumer<Verification> evidence) {
    this.source = source;
    this.light = light;
    this.catalogue = catalogue;
    this.evidence = evidence;
  }

  /** Reads an expectation; what is wrong with it is the test's fault. */
  Expectation expectation(String text) {
    List<Expectation> all;
    try {
      all = Expectation.parse(text, catalogue);
    } catch (ExpectationException e) {
      throw new ExtensionConfigurationException("'" + text + "', " + e.getMessage());
    }
    if (all.size() != 1) {
      throw new ExtensionConfigurationException("'" + text + "' is more than one expectation");
    }
    return all.get(0);
  }

  /** Remembers that something was begun which says nothing until it is finished. */
  void begin(String what) {
    unfinished = what;
  }

  /** Waits until what comes of it is certain, and complains unless it passes. */
  void require(Expectation expectation) {
    unfinished = null;
    Post post = new Post(Post.STATUS, null, List.of(expectation));
    if (light.live() && Deadline.endless(List.of(post)).isPresent()) {
      throw new ExtensionConfigurationException(
          "'"
              + Expectation.print(expectation)
              + "' would be waited for without end, since a camera has none: say within when");
    }
    try {
      complain(Verifier.verify(source, light, List.of(post)));
    } catch (VideoException e) {
      throw light.lost(e);
    }
  }

  /** Complains if it has not held so far, and asks again when the test is over. */
  void stand(Expectation expectation) {
    standing.add(expectation);
    judgeStanding(List.of(expectation), false);
  }

  /** The test is over. */
  void finish() {
    if (unfinished != null) {
      throw new ExtensionConfigurationException(
          unfinished + " asserts nothing: end it with within(...) or atAnyTime()");
    }
    if (!standing.isEmpty()) {
      judgeStanding(standing, true);
    }
  }

  /** Nobody watches it any more. */
  void leave() {
    light.close();
  }

  private void judgeStanding(List<Expectation> expectations, boolean over) {
    Post post = new Post(Post.STATUS, null, expectations);
    try {
      Footage footage = light.latest();
      Verification verification = Verification.of(source, footage, List.of(post));
      if (over || footage.ended() || (footage.sure() && verification.outcome() == Outcome.FAILED)) {
        complain(verification);
      }
    } catch (VideoException e) {
      throw light.lost(e);
    }
  }

  private void complain(Verification verification) {
    boolean passed = verification.outcome() == Outcome.PASSED;
    if (!passed || verification.rulings().stream().anyMatch(Ruling::marginal)) {
      evidence.accept(verification);
    }
    if (passed) {
      return;
    }
    StringBuilder words = new StringBuilder();
    for (Ruling ruling : verification.rulings()) {
      if (ruling.outcome() == verification.outcome()) {
        words
            .append(words.length() == 0 ? "" : "\n")
            .append("expected: ")
            .append(Expectation.print(ruling.expectation()))
            .append("\nbut: ")
            .append(ruling.seen());
      }
    }
    words.append("\nsource: ").append(source);
    if (verification.outcome() == Outcome.FAILED) {
      throw new AssertionError(words.toString());
    }
    throw new CannotTellException("cannot tell\n" + words);
  }

  @Override
  public String toString() {
    return "the LED in " + source;
  }
}
