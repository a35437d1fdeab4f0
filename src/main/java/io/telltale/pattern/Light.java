package io.telltale.pattern;

import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A light program: what a light does, step after step. The tree behind the notation ({@link
 * Notation}). Values, safe to share between threads.
 */
public sealed interface Light {

  /**
   * Steps one after the other, the whole of it done {@code times}.
   *
   * @param parts in order, at least one
   * @param times how often; {@link Count#ONCE} for a plain sequence
   */
  record Sequence(List<Light> parts, Count times) implements Light {
    public Sequence {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("a sequence must have at least one step");
      }
      if (times.open()) {
        throw new IllegalArgumentException("a sequence must be counted");
      }
    }
  }

  /**
   * One stretch of one kind of light.
   *
   * @param kind what the light does
   * @param lamp what it is lit in; null for off
   * @param timing on/off of a blink ({@code first} = on, {@code second} = off), period of a breath
   *     ({@code first}); null for solid, off and an irregular blink
   * @param length of a solid, an off or an irregular blink; null = until something changes
   * @param count of flashes or breaths; {@link Count#OPEN} = until something changes
   */
  record Step(
      Kind kind, @Nullable Lamp lamp, @Nullable Timing timing, @Nullable Span length, Count count)
      implements Light {
    public Step {
      if ((kind == Kind.OFF) != (lamp == null)) {
        throw new IllegalArgumentException("a step has a colour unless it is off");
      }
      boolean rhythmic = kind == Kind.BREATHE || (kind == Kind.BLINK && timing != null);
      if (rhythmic != (timing != null)
          || (timing != null && (kind == Kind.BLINK) != (timing.second() != null))) {
        throw new IllegalArgumentException(
            "a blink has on and off, a breath one period, anything else no timing: " + kind);
      }
      if (rhythmic ? length != null : !count.open()) {
        throw new IllegalArgumentException(
            "a blink or breath is counted, anything else has a length: " + kind);
      }
    }

    /** Lit without change; a null length is until something changes. */
    public static Step solid(Lamp lamp, @Nullable Span length) {
      return new Step(Kind.SOLID, lamp, null, length, Count.OPEN);
    }

    /** Dark; a null length is until something changes. */
    public static Step off(@Nullable Span length) {
      return new Step(Kind.OFF, null, null, length, Count.OPEN);
    }

    /** So many flashes, each lit for {@code on} and dark for {@code off} after it. */
    public static Step blink(Lamp lamp, Span on, Span off, Count count) {
      return new Step(Kind.BLINK, lamp, new Timing(on, off), null, count);
    }

    /** A blink without a fixed period. */
    public static Step irregular(Lamp lamp, @Nullable Span length) {
      return new Step(Kind.BLINK, lamp, null, length, Count.OPEN);
    }

    /** So many breaths. */
    public static Step breathe(Lamp lamp, Span period, Count count) {
      return new Step(Kind.BREATHE, lamp, new Timing(period, null), null, count);
    }

    /** Whether it lasts until something changes. */
    public boolean open() {
      return length == null && count.open();
    }

    /** Whether it is a blink without a fixed period. */
    public boolean irregular() {
      return kind == Kind.BLINK && timing == null;
    }
  }

  /**
   * What a step is lit in.
   *
   * @param colour of the palette, the nearest to {@code duty}; null = whichever colour it is
   * @param duty the linear drive of the three dice as 0xRRGGBB; where any colour will do, one to
   *     show it in
   */
  record Lamp(@Nullable Colour colour, int duty) {
    /**
     * Highest drive of a dim light's brightest die. The dim levels that devices use are 10, 17 and
     * 31 of 255; the darkest that is not meant as dim is 130.
     */
    public static final int DIM = 0x20;

    /**
     * Drive of the brightest die where notation says no more than "dim": that between the bright
     * ticks of the signal-strength pattern.
     */
    private static final int DIM_DRIVE = 10;

    /** Any colour at all. Shown in cyan, which most devices are left in. */
    public static final Lamp ANY = new Lamp(null, Colour.CYAN.duty());

    public Lamp {
      if (duty <= 0 || duty > 0xFFFFFF) {
        throw new IllegalArgumentException(
            "a drive must be in 0x000001..0xffffff, was 0x%06x".formatted(duty));
      }
      Colour nearest = Palette.nearest(duty);
      if (colour != null && colour != nearest) {
        throw new IllegalArgumentException(
            "#%06x is nearest to %s, not to %s".formatted(duty, nearest.word(), colour.word()));
      }
    }

    /** The palette's own light. */
    public static Lamp of(Colour colour) {
      return new Lamp(colour, colour.duty());
    }

    /** Exactly that drive of the three dice, told in the nearest colour. */
    public static Lamp exactly(int duty) {
      return new Lamp(Palette.nearest(duty), duty);
    }

    /** The same colour, far below the light's own maximum. */
    public Lamp dimmed() {
      if (dim()) {
        return this;
      }
      int dimmed = Palette.scaled(duty, DIM_DRIVE);
      return colour == null ? new Lamp(null, dimmed) : exactly(dimmed);
    }

    /** Whether it is far below the light's own maximum. */
    public boolean dim() {
      return Palette.brightest(duty) <= DIM;
    }
  }

  /** A length of time in seconds, or a range of it where the device fixes none. */
  record Span(double min, double max) {
    public Span {
      if (!(min > 0 && max >= min && max < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "a length must be positive and in order, was " + min + ".." + max + " s");
      }
    }

    /** Exactly that many seconds. */
    public static Span exactly(double seconds) {
      return new Span(seconds, seconds);
    }
  }

  /**
   * The rhythm of a blink or a breath.
   *
   * @param first how long a flash is lit, or the period of a breath
   * @param second how long the dark after a flash lasts; null for a breath
   */
  record Timing(Span first, @Nullable Span second) {}

  /**
   * How often.
   *
   * @param min at least; 0 with {@code max} 0 and no name = open: until something changes
   * @param max at most {@link #MOST}; 0 for a named count
   * @param name of a count that the reader is to find out ({@code x{code}}), or null
   */
  record Count(int min, int max, @Nullable String name) {
    /** The highest count: far beyond any that a person would count out. */
    public static final int MOST = 9999;

    /** Until something changes. */
    public static final Count OPEN = new Count(0, 0, null);

    /** One time, said by saying nothing. */
    public static final Count ONCE = new Count(1, 1, null);

    public Count {
      if (min < 0 || max < min || max > MOST) {
        throw new IllegalArgumentException(
            "a count must be in order and at most " + MOST + ", was " + min + ".." + max);
      }
      if (name != null && (max != 0 || !name.matches("[a-z][a-z0-9-]*"))) {
        throw new IllegalArgumentException("not the name of a count: " + name);
      }
    }

    /** Exactly so often, at least once. */
    public static Count exactly(int times) {
      return between(times, times);
    }

    /** So often, {@code max} being at least 1; from 0 on, it may be left out altogether. */
    public static Count between(int min, int max) {
      if (max < 1) {
        throw new IllegalArgumentException("a count must be at least 1, was " + max);
      }
      return new Count(min, max, null);
    }

    /** As often as the named count turns out to be. */
    public static Count named(String name) {
      return new Count(0, 0, name);
    }

    /** Whether it is not counted at all. */
    public boolean open() {
      return max == 0 && name == null;
    }
  }
}
