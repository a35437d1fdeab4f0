package io.telltale.pattern;

import io.telltale.pattern.Light.Count;
import io.telltale.pattern.Light.Lamp;
import io.telltale.pattern.Light.Sequence;
import io.telltale.pattern.Light.Span;
import io.telltale.pattern.Light.Step;
import io.telltale.pattern.Light.Timing;
import io.telltale.phase.Colour;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells light programs in notation. */
final class NotationPrinter {
  /** From this many seconds on a time reads well in seconds: 0.3 s does, 0.05 s does not. */
  private static final double SECONDS_FROM = 0.1;

  private NotationPrinter() {}

  static String print(Light light) {
    if (light instanceof Sequence all && all.times().equals(Count.ONCE) && all.parts().size() > 1) {
      return list(all);
    }
    return item(light);
  }

  private static String list(Sequence sequence) {
    return sequence.parts().stream().map(NotationPrinter::item).collect(Collectors.joining(", "));
  }

  private static String item(Light light) {
    if (light instanceof Sequence group) {
      String times = group.times().equals(Count.ONCE) ? "" : count(group.times());
      return "(" + list(group) + ")" + times;
    }
    return step((Step) light);
  }

  private static String step(Step step) {
    StringBuilder text = new StringBuilder();
    if (step.lamp() != null) {
      text.append(lamp(step.lamp())).append(' ');
    }
    text.append(step.kind().word());
    if (step.irregular()) {
      text.append(" irregular");
    }
    if (step.timing() != null) {
      text.append(' ').append(timing(step.timing()));
    }
    if (step.length() != null) {
      text.append(' ').append(times(List.of(step.length())));
    }
    return text.append(count(step.count())).toString();
  }

  private static String lamp(Lamp lamp) {
    Colour colour = lamp.colour();
    Lamp plain = colour == null ? Lamp.ANY : Lamp.of(colour);
    String word = colour == null ? "any" : colour.word();
    if (lamp.equals(plain)) {
      return word;
    }
    if (lamp.equals(plain.dimmed())) {
      return "dim " + word;
    }
    return (lamp.dim() ? "dim " : "") + "#%06x".formatted(lamp.duty());
  }

  private static String timing(Timing timing) {
    return times(
        timing.second() == null
            ? List.of(timing.first())
            : List.of(timing.first(), timing.second()));
  }

  /** Spans parted by slashes, with one unit at the end where one suits all the numbers. */
  private static String times(List<Span> spans) {
    double min = spans.stream().mapToDouble(Span::min).min().orElseThrow();
    double max = spans.stream().mapToDouble(Span::max).max().orElseThrow();
    boolean milliseconds = max < 1;
    boolean shared = milliseconds || min >= SECONDS_FROM;
    List<String> texts = new ArrayList<>();
    for (Span span : spans) {
      boolean last = texts.size() == spans.size() - 1;
      String end = number(span.max(), shared ? milliseconds : span.max() < 1, !shared || last);
      texts.add(
          span.min() == span.max()
              ? end
              : number(span.min(), shared ? milliseconds : span.min() < 1, !shared) + ".." + end);
    }
    return String.join("/", texts);
  }

  private static String number(double seconds, boolean milliseconds, boolean unit) {
    BigDecimal exact = BigDecimal.valueOf(seconds);
    BigDecimal number = milliseconds ? exact.movePointRight(3) : exact;
    String text = number.stripTrailingZeros().toPlainString();
    return unit ? text + (milliseconds ? "ms" : "s") : text;
  }

  private static String count(Count count) {
    if (count.open()) {
      return "";
    }
    if (count.name() != null) {
      return " x{" + count.name() + "}";
    }
    return " x" + count.min() + (count.min() == count.max() ? "" : ".." + count.max());
  }
}
