package io.telltale.evaluate;

import java.util.Locale;

/** What a clip is scored for. */
public enum Check {
  /** The answer is right, verdict and all. */
  RIGHT("right"),
  /** The pattern named first is right, whatever the verdict. */
  TOP_1("top-1"),
  /** The verdict is {@code recognised} and the pattern is wrong. Fewer are better. */
  CONFIDENTLY_WRONG("sure but wrong"),
  /** The region is where the LED is. */
  LOCATED("located"),
  /** The code of an SOS is right. */
  SOS_COUNT("SOS count"),
  /** A light of nobody's catalogue is said to be unknown. */
  FOREIGN("foreign"),
  /** Of a real light: colour and kind are right, whatever the period. */
  COLOUR_AND_KIND("colour+kind"),
  /** Of a real light: the colour is right. */
  COLOUR("colour"),
  /** Of a real light: the kind is right. */
  KIND("kind"),
  /** Of a real light that has a period: it is right. */
  PERIOD("period"),
  /** Of a real light: it was read right and was the first entry. */
  MAIN("main");

  private final String heading;

  Check(String heading) {
    this.heading = heading;
  }

  /** What a table calls it. */
  public String heading() {
    return heading;
  }

  /** What JSON calls it. */
  public String field() {
    StringBuilder field = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
      field.append(
          field.length() == 0
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return field.toString();
  }
}
