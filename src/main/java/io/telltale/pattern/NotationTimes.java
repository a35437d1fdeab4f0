package io.telltale.pattern;

import io.telltale.pattern.Light.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lengths of time in a text of light notation. */
final class NotationTimes {
  private static final Pattern NUMBER = Pattern.compile("[0-9].*");
  private static final Pattern UNIT = Pattern.compile("ms|s");

  /** One number as it stands in the text; a null unit is the next number's. */
  private record Written(BigDecimal number, @Nullable String unit, int position) {}

  private final NotationTokens tokens;

  NotationTimes(NotationTokens tokens) {
    this.tokens = tokens;
  }

  /** A length such as {@code 100ms} or {@code 0.3..5s}, if one comes next. */
  Optional<Span> length() {
    List<Written> written = new ArrayList<>();
    if (!range(written)) {
      return Optional.empty();
    }
    return Optional.of(spans(List.of(written)).get(0));
  }

  /** The period of a breath. */
  Span period() {
    return length().orElseThrow(() -> tokens.expected("a period such as 4s"));
  }

  /** Lit and dark time of a blink, such as {@code 100/100ms}. */
  List<Span> onOff() {
    List<Written> on = new ArrayList<>();
    List<Written> off = new ArrayList<>();
    if (!range(on)) {
      throw tokens.expected("on/off times such as 100/100ms, or irregular");
    }
    if (!tokens.accept("/")) {
      throw tokens.expected("/ and the time it is off");
    }
    if (!range(off)) {
      throw tokens.expected("the time it is off, such as 100ms");
    }
    return spans(List.of(on, off));
  }

  private boolean range(List<Written> into) {
    if (!number(into)) {
      return false;
    }
    if (tokens.accept("..") && !number(into)) {
      throw tokens.expected("the end of the range, such as 5s");
    }
    return true;
  }

  private boolean number(List<Written> into) {
    int position = tokens.position();
    Optional<String> digits = tokens.accept(NUMBER);
    digits.ifPresent(
        it ->
            into.add(new Written(new BigDecimal(it), tokens.accept(UNIT).orElse(null), position)));
    return digits.isPresent();
  }

  /** The spans meant, each number without a unit taking that of the next. */
  private List<Span> spans(List<List<Written>> ranges) {
    List<Span> spans = new ArrayList<>();
    String unit = null;
    for (int i = ranges.size() - 1; i >= 0; i--) {
      List<Double> ends = new ArrayList<>();
      List<Written> range = ranges.get(i);
      for (int j = range.size() - 1; j >= 0; j--) {
        unit = range.get(j).unit() == null ? unit : range.get(j).unit();
        if (unit == null) {
          throw tokens.expected("a unit, ms or s");
        }
        ends.add(0, seconds(range.get(j), unit));
      }
      spans.add(0, span(ends.get(0), ends.get(ends.size() - 1), range.get(0)));
    }
    return spans;
  }

  private static double seconds(Written written, String unit) {
    return (unit.equals("s") ? written.number() : written.number().movePointLeft(3)).doubleValue();
  }

  private static Span span(double min, double max, Written first) {
    if (!(min > 0 && max < Double.POSITIVE_INFINITY)) {
      throw new NotationException(first.position(), "a time above 0", first.number().toString());
    }
    if (max < min) {
      throw new NotationException(
          first.position(), "a range in order", min + " s before " + max + " s");
    }
    return new Span(min, max);
  }
}
