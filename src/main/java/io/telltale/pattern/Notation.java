package io.telltale.pattern;

/**
 * Light notation: one small language that says what a light does.
 *
 * <pre>
 * light   = step {"," step}                                  one after the other
 * step    = colour "solid" [length]                          without a length: until something changes
 *         | "off" [length]
 *         | colour "blink" length "/" length [count]         on/off; without a count: as above
 *         | colour "blink" "irregular" [length]              no fixed period
 *         | colour "breathe" length [count]                  the period
 *         | "(" light ")" [count]
 * colour  = ["dim"] ("red" | "orange" | … | "white" | "any" | "#" six hexadecimal digits)
 * length  = number [unit] [".." number unit]                 a range where the device fixes none
 * unit    = "ms" | "s"                                       once behind the last number is enough
 * count   = "x" (number [".." number] | "{" name "}")        from 0 on: may be left out
 * </pre>
 *
 * <p>Blanks and line breaks may stand between any two of these, and case does not matter. {@code
 * #rrggbb} is the linear drive of the three dice; one that is a palette colour's own is printed as
 * its word. A drive of at most {@link Light.Lamp#DIM} in each die is dim and printed so ({@code dim
 * #111111}), whether or not the word was there; {@code dim} before a brighter one is an error.
 *
 * <p>Parsing and printing are each other's inverse: {@code parse(print(light))} equals {@code
 * light}, for every light nested no deeper than 32. Safe for use by many threads.
 */
public final class Notation {
  private Notation() {}

  /**
   * Reads a light program. A list of several steps becomes a sequence done once, a single step
   * stays a step.
   *
   * @throws NotationException if the text is not light notation
   */
  public static Light parse(String text) {
    return new NotationParser(text).parse();
  }

  /** Tells a light program in one line. */
  public static String print(Light light) {
    return NotationPrinter.print(light);
  }
}
