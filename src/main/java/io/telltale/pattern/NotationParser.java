package io.telltale.pattern;

import io.telltale.pattern.Light.Count;
import io.telltale.pattern.Light.Lamp;
import io.telltale.pattern.Light.Sequence;
import io.telltale.pattern.Light.Span;
import io.telltale.pattern.Light.Step;
import io.telltale.phase.Colour;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one text of light notation, by recursive descent. */
final class NotationParser {
  /** Deepest nesting of brackets: keeps a hostile text from exhausting the stack. */
  private static final int DEEPEST = 32;

  private static final Pattern NAME = Pattern.compile("\\{.*}");

  private final NotationTokens tokens;
  private final NotationTimes times;

  NotationParser(String text) {
    tokens = new NotationTokens(text);
    times = new NotationTimes(tokens);
  }

  Light parse() {
    List<Light> items = items(0);
    if (!tokens.atEnd()) {
      throw tokens.expected("a comma or the end");
    }
    return items.size() == 1 ? items.get(0) : new Sequence(items, Count.ONCE);
  }

  private List<Light> items(int depth) {
    List<Light> items = new ArrayList<>();
    do {
      items.add(item(depth));
    } while (tokens.accept(","));
    return items;
  }

  private Light item(int depth) {
    if (depth == DEEPEST) {
      throw tokens.expected("brackets no deeper than " + DEEPEST);
    }
    if (!tokens.accept("(")) {
      return step();
    }
    List<Light> items = items(depth + 1);
    if (!tokens.accept(")")) {
      throw tokens.expected("a comma or )");
    }
    return new Sequence(items, count().orElse(Count.ONCE));
  }

  private Step step() {
    if (tokens.accept("off")) {
      return Step.off(times.length().orElse(null));
    }
    Lamp lamp = lamp();
    if (tokens.accept("solid")) {
      return Step.solid(lamp, times.length().orElse(null));
    }
    if (tokens.accept("breathe")) {
      return Step.breathe(lamp, times.period(), count().orElse(Count.OPEN));
    }
    if (!tokens.accept("blink")) {
      throw tokens.expected("solid, blink or breathe");
    }
    if (tokens.accept("irregular")) {
      return Step.irregular(lamp, times.length().orElse(null));
    }
    List<Span> onOff = times.onOff();
    return Step.blink(lamp, onOff.get(0), onOff.get(1), count().orElse(Count.OPEN));
  }

  private Lamp lamp() {
    boolean dim = tokens.accept("dim");
    String word = tokens.peek();
    Lamp lamp =
        (word.startsWith("#") ? exactly(word) : palette(word)).orElseThrow(() -> notColour(dim));
    if (dim && word.startsWith("#") && !lamp.dim()) {
      throw tokens.expected("a drive of at most #%1$02x%1$02x%1$02x after dim".formatted(Lamp.DIM));
    }
    tokens.accept(word);
    return dim ? lamp.dimmed() : lamp;
  }

  private NotationException notColour(boolean dim) {
    String colours =
        Arrays.stream(Colour.values()).map(Colour::word).collect(Collectors.joining(", "));
    return tokens.expected(
        (dim ? "" : "off, dim, a bracket or ") + "a colour (" + colours + ", any, #rrggbb)");
  }

  private static Optional<Lamp> palette(String word) {
    return word.equals("any") ? Optional.of(Lamp.ANY) : Colour.of(word).map(Lamp::of);
  }

  private static Optional<Lamp> exactly(String word) {
    boolean lit = word.matches("#[0-9a-f]{6}") && !word.equals("#000000");
    return lit
        ? Optional.of(Lamp.exactly(Integer.parseInt(word.substring(1), 16)))
        : Optional.empty();
  }

  private Optional<Count> count() {
    if (!tokens.accept("x")) {
      return Optional.empty();
    }
    Optional<String> name = tokens.accept(NAME);
    if (name.isPresent()) {
      return name.map(it -> Count.named(it.substring(1, it.length() - 1)));
    }
    int min = whole(0);
    if (tokens.accept("..")) {
      return Optional.of(Count.between(min, whole(Math.max(1, min))));
    }
    if (min == 0) {
      throw tokens.expected(".. and the highest count after 0");
    }
    return Optional.of(Count.exactly(min));
  }

  private int whole(int least) {
    String word = tokens.peek();
    if (!word.matches("[0-9]{1,4}") || Integer.parseInt(word) < least) {
      throw tokens.expected(
          "a count of " + least + " to " + Count.MOST + (least == 0 ? " or {name}" : ""));
    }
    tokens.accept(word);
    return Integer.parseInt(word);
  }
}
