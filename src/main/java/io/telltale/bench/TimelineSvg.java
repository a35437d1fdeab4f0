package io.telltale.bench;

import io.telltale.pattern.Episode;
import io.telltale.phase.Phase;
import io.telltale.report.ReportWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was expected beside what was seen, on one time line, as an SVG picture. */
final class TimelineSvg {
  private static final int WIDTH = 1200;
  private static final int LEFT = 20;
  private static final int ROW = 30;
  private static final int BAR = 20;

  /** Letters are about so many pixels wide at the size used. */
  private static final double LETTER = 7;

  /** What an LED looks like that is off. */
  private static final String DARK = "#30343a";

  /** Pixels from line to line. */
  private static final int LINE = 16;

  private final Function<Ruling, @Nullable String> clips;
  private final StringBuilder svg = new StringBuilder();
  private final double start;
  private final double end;
  private int y = 10;

  private TimelineSvg(Verification verification, Function<Ruling, @Nullable String> clips) {
    this.clips = clips;
    start = verification.start();
    double last = start + 1;
    for (Verification.Checked led : verification.leds()) {
      last = Math.max(last, led.recording().end());
    }
    end = last;
    axis();
    verification.worstFirst().forEach(this::led);
  }

  /**
   * Draws it, what failed first.
   *
   * @param clips names of files that show the moment of a ruling, null where there is none
   */
  static String of(Verification verification, Function<Ruling, @Nullable String> clips) {
    TimelineSvg timeline = new TimelineSvg(verification, clips);
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif"
         font-size="13"><rect width="100%%" height="100%%" fill="#ffffff"/>
        %s</svg>
        """
        .formatted(WIDTH, timeline.y + 10, timeline.svg);
  }

  private void axis() {
    double step = 1;
    while ((end - start) / step > 15) {
      step *= step == 2 || step == 20 || step == 200 ? 2.5 : 2;
    }
    y += 14;
    for (double time = start; time <= end; time += step) {
      words(x(time), number(time - start) + " s", "#555555");
    }
    y += 8;
  }

  private void led(Verification.Checked led) {
    heading(led.post().name() + ": seen");
    for (Episode episode : led.recording().episodes()) {
      bar(episode.start(), episode.end(), "#d8dee6", Words.what(episode.finding()), 0.9);
    }
    y += ROW;
    for (Phase phase : led.recording().phases()) {
      bar(phase.start(), phase.end(), colour(phase), ReportWords.what(phase), 1);
    }
    y += ROW;
    heading(led.post().name() + ": expected");
    led.rulings().forEach(this::ruling);
    y += 10;
  }

  private void ruling(Ruling ruling) {
    bar(start, Math.min(end, start + ruling.expectation().limit()), "#eeeeee", "", 1);
    if (ruling.hasMoment()) {
      String colour =
          switch (ruling.outcome()) {
            case PASSED -> ruling.marginal() ? "#c9d35c" : "#7bc47f";
            case FAILED -> "#e0605e";
            case CANNOT_TELL -> "#e8b84a";
          };
      bar(ruling.from(), ruling.to(), colour, "", 0.8);
    }
    y += 14;
    words(LEFT + 4, ruling.word() + ": " + Expectation.print(ruling.expectation()), "#000000");
    y += 20;
    String clip = clips.apply(ruling);
    for (String line : lines(ruling.seen() + (clip == null ? "" : " See " + clip + "."))) {
      words(LEFT + 4, line, "#333333");
      y += LINE;
    }
    y -= LINE - 12;
  }

  /** Wrapped at blanks, as wide as the picture. */
  private static List<String> lines(String text) {
    int most = (int) ((WIDTH - 2 * LEFT) / LETTER);
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      if (line.length() + 1 + word.length() > most && !line.isEmpty()) {
        lines.add(line);
        line = word;
      } else {
        line = line.isEmpty() ? word : line + " " + word;
      }
    }
    lines.add(line);
    return lines;
  }

  private void heading(String text) {
    y += 16;
    svg.append(
        "<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>\n"
            .formatted(LEFT, y, escaped(text)));
    y += 8;
  }

  private void bar(double from, double to, String fill, String label, double opacity) {
    double x = x(Math.max(from, start));
    double width = Math.max(1, x(Math.min(to, end)) - x);
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\" opacity=\"%.1f\""
                + " stroke=\"#888888\"><title>%s %.2f to %.2f s</title></rect>\n",
            x,
            y,
            width,
            BAR,
            fill,
            opacity,
            escaped(label),
            from,
            to));
    if (!label.isEmpty() && label.length() * LETTER < width) {
      y += 14;
      words(x + 4, label, fill.equals(DARK) ? "#ffffff" : "#000000");
      y -= 14;
    }
  }

  private void words(double x, String text, String fill) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%d\" fill=\"%s\">%s</text>\n",
            x,
            y,
            fill,
            escaped(text)));
  }

  private double x(double time) {
    return LEFT + (WIDTH - 2.0 * LEFT) * (time - start) / (end - start);
  }

  private static String colour(Phase phase) {
    return phase.colour() == null
        ? DARK
        : String.format(Locale.ROOT, "#%06x", pale(phase.colour().duty()));
  }

  /** Half way to white, so that black letters can be read on it. */
  private static int pale(int rgb) {
    return ((rgb >> 1) & 0x7F7F7F) + 0x808080;
  }

  private static String number(double seconds) {
    return seconds == Math.rint(seconds)
        ? String.format(Locale.ROOT, "%.0f", seconds)
        : String.format(Locale.ROOT, "%.1f", seconds);
  }

  private static String escaped(String text) {
    return text.replaceAll("\\p{Cntrl}", "?")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
