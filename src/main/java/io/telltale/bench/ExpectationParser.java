package io.telltale.bench;

import io.telltale.pattern.Catalogue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one text of expectations, by recursive descent. */
final class ExpectationParser {
  private static final Pattern TIME = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(ms|s|min)");

  /** Longest time in seconds: thirty days, beyond which no bench waits. */
  private static final double LONGEST = 30 * 24 * 3600.0;

  private final ExpectationWords words;
  private final SubjectParser subjects;

  ExpectationParser(String text, Catalogue catalogue) {
    words = new ExpectationWords(text);
    subjects = new SubjectParser(words, catalogue);
  }

  List<Expectation> parse() {
    List<Expectation> all = new ArrayList<>();
    do {
      all.add(expectation());
    } while (words.accept(";") && !words.atEnd());
    if (!words.atEnd()) {
      throw words.expected("then, for, within, exactly, at most, at least, a semicolon or the end");
    }
    return all;
  }

  private Expectation expectation() {
    if (words.accept("never")) {
      Subject subject = subjects.subject();
      return new Expectation.Never(subject, time("for").orElse(Double.POSITIVE_INFINITY));
    }
    Optional<Bound> limit = bound();
    if (limit.isPresent()) {
      return counted(limit.get());
    }
    List<Subject> shown = new ArrayList<>();
    do {
      shown.add(subjects.subject());
    } while (words.accept("then"));
    if (shown.size() == 1) {
      Optional<Bound> times = bound();
      if (times.isPresent()) {
        int number = number();
        times();
        return times(shown.get(0), times.get(), number);
      }
    }
    double lasting = time("for").orElse(0.0);
    double within = time("within").orElse(Double.POSITIVE_INFINITY);
    lasting = lasting > 0 ? lasting : time("for").orElse(0.0);
    return new Expectation.Shows(shown, lasting, within);
  }

  /** What follows a limit that stands first. */
  private Expectation counted(Bound bound) {
    int number = number();
    int at = words.position();
    Subject subject = subjects.subject();
    if (subject instanceof Subject.Tint tint && tint.rhythmic()) {
      return new Expectation.Flashes(bound, number, tint);
    }
    if (!(subject instanceof Subject.Named)) {
      throw new ExpectationException(
          at, "expected what is counted, such as orange blink, or a pattern's id");
    }
    return times(subject, bound, number);
  }

  private Expectation times(Subject subject, Bound bound, int number) {
    return new Expectation.Times(
        subject, bound, number, time("within").orElse(Double.POSITIVE_INFINITY));
  }

  private void times() {
    if (!words.accept("time", "times")) {
      throw words.expected("times");
    }
  }

  private Optional<Bound> bound() {
    if (words.accept("exactly")) {
      return Optional.of(Bound.EXACTLY);
    }
    if (!words.accept("at")) {
      return Optional.empty();
    }
    if (words.accept("most")) {
      return Optional.of(Bound.AT_MOST);
    }
    if (words.accept("least")) {
      return Optional.of(Bound.AT_LEAST);
    }
    throw words.expected("most or least");
  }

  private int number() {
    if (!words.peek().matches("[0-9]{1,4}")) {
      throw words.expected("a number of 0 to " + Expectation.MOST);
    }
    return Integer.parseInt(words.take());
  }

  private Optional<Double> time(String keyword) {
    if (!words.accept(keyword)) {
      return Optional.empty();
    }
    Matcher time = TIME.matcher(words.peek());
    if (!time.matches()) {
      throw words.expected("a time such as 30s, 500ms or 2min");
    }
    BigDecimal number = new BigDecimal(time.group(1));
    double seconds =
        switch (time.group(2)) {
          case "ms" -> number.movePointLeft(3).doubleValue();
          case "min" -> number.multiply(BigDecimal.valueOf(60)).doubleValue();
          default -> number.doubleValue();
        };
    if (!(seconds > 0 && seconds <= LONGEST)) {
      throw words.expected("a time above 0 and of 30 days at most");
    }
    words.take();
    return Optional.of(seconds);
  }
}
