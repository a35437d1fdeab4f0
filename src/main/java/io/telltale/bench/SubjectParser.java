package io.telltale.bench;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Light;
import io.telltale.pattern.Lights;
import io.telltale.pattern.Notation;
import io.telltale.pattern.NotationException;
import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an expectation looks for. */
final class SubjectParser {
  /** Words that end a subject; none of them occurs in light notation. */
  private static final Set<String> ENDS =
      Set.of("then", "within", "for", "at", "exactly", "never", ";", "±", "+-", "+/-", "+");

  private final ExpectationWords words;
  private final Catalogue catalogue;

  SubjectParser(ExpectationWords words, Catalogue catalogue) {
    this.words = words;
    this.catalogue = catalogue;
  }

  Subject subject() {
    if (words.atEnd() || ENDS.contains(words.peek())) {
      throw words.expected("a pattern's id, a colour or light notation");
    }
    return notation(words.peek()) ? light() : named();
  }

  /** Whether a text that begins so is light notation rather than an id. */
  private static boolean notation(String word) {
    String first = word.replaceFirst(",.*", "");
    return word.startsWith("(")
        || word.startsWith("#")
        || List.of("dim", "any", "off").contains(first)
        || Colour.of(first).isPresent();
  }

  private Subject named() {
    List<String> ids = Families.of(words.peek(), catalogue);
    if (ids.isEmpty()) {
      throw new ExpectationException(
          words.position(),
          "no pattern is called '"
              + ExpectationWords.shortened(words.peek())
              + "'"
              + Families.near(words.peek(), catalogue));
    }
    return new Subject.Named(words.take(), ids);
  }

  private Subject light() {
    Optional<Subject> tint = tint();
    if (tint.isPresent()) {
      return tint.get();
    }
    int at = words.position();
    Light light = parse(at, words.take(length()));
    if (!Lights.names(light).isEmpty()) {
      throw new ExpectationException(
          at, "expected a number for x{" + Lights.names(light).iterator().next() + "}");
    }
    return new Subject.Program(light, tolerance(light));
  }

  private static Light parse(int at, String text) {
    try {
      return Notation.parse(text);
    } catch (NotationException e) {
      String message = String.valueOf(e.getMessage()).replaceFirst("^character \\d+: ", "");
      throw new ExpectationException(at - 1 + e.position(), message);
    } catch (IllegalArgumentException e) {
      throw new ExpectationException(at, String.valueOf(e.getMessage()));
    }
  }

  /** A colour with or without a kind, and nothing more. */
  private Optional<Subject> tint() {
    int at = 0;
    int end = length();
    boolean dim = words.peek(at).equals("dim");
    at += dim ? 1 : 0;
    if (words.peek(at).equals("off")) {
      return end == 1 ? taken(1, new Subject.Tint(null, false, Kind.OFF)) : Optional.empty();
    }
    Colour colour = Colour.of(words.peek(at)).orElse(null);
    if (colour == null && !words.peek(at).equals("any")) {
      return Optional.empty();
    }
    Kind kind = end == at + 2 ? kind(words.peek(at + 1)) : null;
    boolean whole = end == at + 1 || kind != null;
    return whole ? taken(end, new Subject.Tint(colour, dim, kind)) : Optional.empty();
  }

  private static @Nullable Kind kind(String word) {
    return List.of(Kind.SOLID, Kind.BLINK, Kind.BREATHE).stream()
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElse(null);
  }

  private Optional<Subject> taken(int count, Subject subject) {
    words.take(count);
    return Optional.of(subject);
  }

  /** How many words the subject has. */
  private int length() {
    int length = 0;
    while (!words.peek(length).isEmpty() && !ENDS.contains(words.peek(length))) {
      length++;
    }
    return length;
  }

  private double tolerance(Light light) {
    int at = words.position();
    if (!words.accept("±", "+-", "+/-")) {
      return Double.NaN;
    }
    if (!(light instanceof Light.Step)) {
      throw new ExpectationException(at, "a tolerance goes with a single light, not with several");
    }
    String number = words.peek().replaceFirst("%$", "");
    boolean attached = words.peek().endsWith("%");
    if (!number.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")
        || Double.parseDouble(number) <= 0
        || Double.parseDouble(number) > 100) {
      throw words.expected("a tolerance above 0 and up to 100 %, such as ±5%");
    }
    words.take();
    if (!attached && !words.accept("%")) {
      throw words.expected("% after the tolerance");
    }
    return new BigDecimal(number).movePointLeft(2).doubleValue();
  }
}
