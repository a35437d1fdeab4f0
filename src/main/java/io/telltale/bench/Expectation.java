package io.telltale.bench;

import io.telltale.pattern.Catalogue;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a light is expected to do: one small language.
 *
 * <pre>
 * list        = expectation {";" expectation}
 * expectation = subject {"then" subject} ["for" time] ["within" time]   shown, one after the other
 *             | "never" subject ["for" time]                            not once
 *             | subject limit ("time" | "times") ["within" time]        so often
 *             | limit colour ("blink" | "breathe")                      so many flashes in a row
 * limit       = ("exactly" | "at most" | "at least") number
 * subject     = id                          of a pattern; "sos" stands for every sos-N
 *             | ["dim"] (colour | "any") ["solid" | "blink" | "breathe"] | "off"
 *             | light notation [("±" | "+-") number "%"]
 * time        = number ("ms" | "s" | "min")
 * </pre>
 *
 * <p>Case does not matter. Words of light notation go before ids. Times count from the beginning of
 * the recording. Parsing and printing are each other's inverse: {@code parse(print(e))} equals
 * {@code e}. Values, safe to share between threads.
 */
public sealed interface Expectation {

  /**
   * Shown, one after the other.
   *
   * @param subjects in order, at least one
   * @param lasting seconds for which the last must be shown without a break; 0 = any time
   * @param within seconds by which all of it must have been seen; infinite = by the end
   */
  record Shows(List<Subject> subjects, double lasting, double within) implements Expectation {
    public Shows {
      subjects = List.copyOf(subjects);
      if (subjects.isEmpty()) {
        throw new IllegalArgumentException("something must be shown");
      }
      requireTimes(lasting >= 0 && lasting < Double.POSITIVE_INFINITY && within > 0);
    }
  }

  /**
   * Not shown once.
   *
   * @param subject of which there must be none
   * @param lasting seconds from the beginning; infinite = to the end
   */
  record Never(Subject subject, double lasting) implements Expectation {
    public Never {
      requireTimes(lasting > 0);
    }
  }

  /**
   * Shown so often.
   *
   * @param subject that is counted
   * @param bound how the number is limited
   * @param times how often
   * @param within seconds from the beginning in which it is counted; infinite = to the end
   */
  record Times(Subject subject, Bound bound, int times, double within) implements Expectation {
    public Times {
      requireCount(times);
      requireTimes(within > 0);
    }
  }

  /**
   * So many flashes or breaths in a row, whenever there are any.
   *
   * @param bound how the number is limited
   * @param count of them
   * @param tint what blinks or breathes
   */
  record Flashes(Bound bound, int count, Subject.Tint tint) implements Expectation {
    public Flashes {
      requireCount(count);
      if (!tint.rhythmic()) {
        throw new IllegalArgumentException("only a blink or a breath can be counted");
      }
    }
  }

  /** Seconds from the beginning after which nothing matters any more; infinite = to the end. */
  default double limit() {
    if (this instanceof Shows shows) {
      return shows.within();
    }
    if (this instanceof Never never) {
      return never.lasting();
    }
    return this instanceof Times times ? times.within() : Double.POSITIVE_INFINITY;
  }

  /** The highest number in an expectation: far beyond what a bench waits for. */
  int MOST = 9999;

  private static void requireTimes(boolean right) {
    if (!right) {
      throw new IllegalArgumentException("times must be positive numbers of seconds");
    }
  }

  private static void requireCount(int count) {
    if (count < 0 || count > MOST) {
      throw new IllegalArgumentException("a number must be in [0, " + MOST + "], was " + count);
    }
  }

  /**
   * Reads expectations, parted by semicolons.
   *
   * @param catalogue whose ids may be named
   * @return at least one
   * @throws ExpectationException if the text is not in the language, or names no pattern
   */
  static List<Expectation> parse(String text, Catalogue catalogue) {
    return new ExpectationParser(text, catalogue).parse();
  }

  /** Tells an expectation in one line. */
  static String print(Expectation expectation) {
    return ExpectationPrinter.print(expectation);
  }

  /** Tells several in one line. */
  static String print(List<Expectation> expectations) {
    return expectations.stream().map(Expectation::print).collect(Collectors.joining("; "));
  }
}
