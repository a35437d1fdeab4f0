package io.telltale.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a notation text, taken one after the other. Not safe for use by two threads. */
final class NotationTokens {
  /** Longest text taken, in characters: a hundred times the longest pattern known. */
  private static final int LONGEST = 20_000;

  /** A word, a number, an exact colour, a sign, or a named count in its braces. */
  private static final Pattern TOKEN =
      Pattern.compile("[a-z]+|[0-9]+(?:\\.[0-9]+)?|#[0-9a-z]*|\\.\\.|[(),/]|\\{[a-z][a-z0-9-]*}");

  private static final Pattern BLANKS = Pattern.compile("\\s*");

  private record Token(String text, int position) {}

  private final List<Token> tokens = new ArrayList<>();
  private final int end;
  private int next;

  NotationTokens(String text) {
    if (text.length() > LONGEST) {
      throw new NotationException(
          LONGEST + 1, "at most " + LONGEST + " characters", text.length() + " of them");
    }
    end = text.length() + 1;
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher blanks = BLANKS.matcher(lower);
    Matcher token = TOKEN.matcher(lower);
    int at = 0;
    while (blanks.region(at, lower.length()).lookingAt() && (at = blanks.end()) < lower.length()) {
      if (!token.region(at, lower.length()).lookingAt()) {
        String found = lower.substring(at, lower.offsetByCodePoints(at, 1));
        throw new NotationException(
            at + 1, "a word, a number or one of ( ) , / .. # {name}", quoted(found));
      }
      tokens.add(new Token(token.group(), at + 1));
      at = token.end();
    }
  }

  /** Takes the next word if it is that one. */
  boolean accept(String text) {
    boolean there = peek().equals(text);
    next += there ? 1 : 0;
    return there;
  }

  /** Takes the next word if all of it is so. */
  Optional<String> accept(Pattern shape) {
    if (atEnd() || !shape.matcher(peek()).matches()) {
      return Optional.empty();
    }
    return Optional.of(tokens.get(next++).text());
  }

  /** The next word, which stays; empty at the end. */
  String peek() {
    return atEnd() ? "" : tokens.get(next).text();
  }

  /** Position of the next word, counted from 1. */
  int position() {
    return next < tokens.size() ? tokens.get(next).position() : end;
  }

  boolean atEnd() {
    return next == tokens.size();
  }

  /** What to throw where the next word will not do. */
  NotationException expected(String what) {
    return new NotationException(position(), what, atEnd() ? "the end" : quoted(peek()));
  }

  /** In one line, whatever is in it. */
  private static String quoted(String text) {
    String line = text.replaceAll("\\p{Cntrl}", "?");
    return "'" + (line.length() > 20 ? line.substring(0, 20) + "…" : line) + "'";
  }
}
