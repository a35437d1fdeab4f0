package io.telltale.evaluate;

import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a clip. */
public sealed interface Truth {
  /** The name of the video, beside the file that the truth came from. */
  String file();

  /** How it was filmed: clips are counted by it. */
  String condition();

  /** What was shown, in a word or two. */
  String name();

  /**
   * A clip of a light program that is known exactly.
   *
   * @param file the name of the video
   * @param condition how it was filmed
   * @param accept ids of patterns that are right; {@code unknown:…} = of nobody's catalogue
   * @param fps frame rate of the camera
   * @param radius of the LED in pixels
   * @param track centres of the LED in pixels of the upright picture, spread over the clip
   * @param steps the program, in order
   * @param length of one turn of the program in seconds; the clip starts anywhere in it
   */
  record Program(
      String file,
      String condition,
      List<String> accept,
      double fps,
      double radius,
      List<Point> track,
      List<Step> steps,
      double length)
      implements Truth {
    public Program {
      accept = List.copyOf(accept);
      track = List.copyOf(track);
      steps = List.copyOf(steps);
      if (accept.isEmpty()) {
        throw new IllegalArgumentException("\"accept\" must name at least one id");
      }
    }

    @Override
    public String name() {
      return String.join("|", accept);
    }

    /** Whether the program is of nobody's catalogue. */
    boolean unknown() {
      return accept.stream().anyMatch(id -> id.startsWith("unknown:"));
    }

    /** Whether nothing is lit at any time. */
    boolean dark() {
      return accept.contains("dark");
    }

    /** Whether it is lit in one colour all the time. */
    boolean steady() {
      return steps.stream().allMatch(step -> step.kind() == Kind.SOLID)
          && steps.stream().map(Step::colour).distinct().count() == 1;
    }
  }

  /**
   * A place in the upright picture.
   *
   * @param x pixels from the left
   * @param y pixels from the top
   */
  record Point(double x, double y) {}

  /**
   * One step of a light program. Times are in seconds from the start of the program.
   *
   * @param kind what the light does
   * @param colour its colour, the nearest of the palette; null when off
   * @param start when it begins
   * @param end when it ends
   * @param count flashes or breaths; 0 for solid and off
   * @param nominal period of a blink or a breath as the program means it, in seconds; NaN for solid
   *     and off
   * @param duty share of the period for which a blink is lit, 0 to 1; NaN for all else
   */
  record Step(
      Kind kind,
      @Nullable Colour colour,
      double start,
      double end,
      int count,
      double nominal,
      double duty) {
    /** The period by the device's own clock in seconds; NaN for solid and off. */
    double period() {
      return count > 0 ? (end - start) / count : Double.NaN;
    }
  }

  /**
   * A clip of real hardware, of which some things are known.
   *
   * @param file the name of the video
   * @param condition how it was filmed
   * @param colours any of these is right
   * @param kinds any of these is right
   * @param period in seconds, NaN where the light has none
   */
  record Observed(
      String file, String condition, Set<Colour> colours, Set<Kind> kinds, double period)
      implements Truth {
    public Observed {
      colours = Set.copyOf(colours);
      kinds = Set.copyOf(kinds);
    }

    @Override
    public String name() {
      String period = Double.isNaN(period()) ? "" : " " + period() + " s";
      return words(colours.stream().map(Colour::word).toList())
          + " "
          + words(kinds.stream().map(Kind::word).toList())
          + period;
    }

    private static String words(List<String> words) {
      return String.join("|", words.stream().sorted().toList());
    }
  }
}
