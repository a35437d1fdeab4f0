package io.telltale.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an expectation, taken one after the other. Not safe for use by two threads. */
final class ExpectationWords {
  /** Longest text taken, in characters; that of light notation. */
  private static final int LONGEST = 20_000;

  private static final Pattern WORD = Pattern.compile(";|±|\\+/?-|[^\\s;±+]+|\\+");

  private record Word(String text, int start, int end) {}

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private int next;

  ExpectationWords(String text) {
    if (text.length() > LONGEST) {
      throw new ExpectationException(
          LONGEST + 1, "expected at most " + LONGEST + " characters, found " + text.length());
    }
    this.text = text.toLowerCase(Locale.ROOT);
    for (Matcher word = WORD.matcher(this.text); word.find(); ) {
      words.add(new Word(word.group(), word.start(), word.end()));
    }
  }

  boolean atEnd() {
    return next == words.size();
  }

  /** The next word, which stays; empty at the end. */
  String peek() {
    return peek(0);
  }

  /** The word after so many others; empty past the end. */
  String peek(int after) {
    return next + after < words.size() ? words.get(next + after).text() : "";
  }

  /** Takes the next word if it is one of those. */
  boolean accept(String... wanted) {
    boolean there = !atEnd() && List.of(wanted).contains(peek());
    next += there ? 1 : 0;
    return there;
  }

  /** Takes the next word. */
  String take() {
    String word = peek();
    next += atEnd() ? 0 : 1;
    return word;
  }

  /** Takes so many words, as they stand in the text. */
  String take(int count) {
    int from = words.get(next).start();
    next += count;
    return text.substring(from, words.get(next - 1).end());
  }

  /** Position of the next word, counted from 1. */
  int position() {
    return atEnd() ? text.length() + 1 : words.get(next).start() + 1;
  }

  /** What to throw where the next word will not do. */
  ExpectationException expected(String what) {
    String found = atEnd() ? "the end" : "'" + shortened(peek()) + "'";
    return new ExpectationException(position(), "expected " + what + ", found " + found);
  }

  /** In one line, whatever is in it. */
  static String shortened(String word) {
    String line = word.replaceAll("\\p{Cntrl}", "?");
    return line.length() > 30 ? line.substring(0, 30) + "…" : line;
  }
}
