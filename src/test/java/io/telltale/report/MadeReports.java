package io.telltale.report;

import io.telltale.pattern.Finding;
import io.telltale.pattern.Light;
import io.telltale.pattern.Match;
import io.telltale.pattern.Pattern;
import io.telltale.pattern.Verdict;
import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import io.telltale.phase.Phase;
import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import java.util.List;

/** Reports made by hand. */
public final class MadeReports {
  /** Half a minute at 30 fps. */
  public static final Report.Video VIDEO =
      new Report.Video(30.0, 900, 30.0, false, 640, 480, "h264");

  private MadeReports() {}

  /** A pattern that blinks cyan, whatever it is called. */
  public static Pattern pattern(String id, String name) {
    Light.Span tenth = Light.Span.exactly(0.1);
    Light light =
        new Light.Step(
            Kind.BLINK,
            Light.Lamp.of(Colour.CYAN),
            new Light.Timing(tenth, tenth),
            null,
            Light.Count.OPEN);
    return new Pattern(
        id,
        name,
        light,
        List.of(),
        true,
        "The device is on the network but the cloud does not answer.",
        List.of("The SIM is not active", "A firewall blocks port 5684, which the device needs"),
        List.of("Check the SIM: particle sim list", "Try another network"),
        List.of(),
        "",
        List.of(),
        new Pattern.Context(List.of(), List.of()),
        1);
  }

  public static Phase blink(Colour colour, double start, double end, double on, double off) {
    int count = (int) Math.round((end - start) / (on + off));
    return new Phase(Kind.BLINK, colour, false, 182.44, start, end, count, on, off, on + off);
  }

  public static Phase breathe(Colour colour, double start, double end, double period) {
    int count = (int) Math.round((end - start) / period);
    return new Phase(
        Kind.BREATHE, colour, false, 182, start, end, count, Double.NaN, Double.NaN, period);
  }

  public static Phase solid(Colour colour, double start, double end) {
    return new Phase(
        Kind.SOLID, colour, false, 10, start, end, 0, Double.NaN, Double.NaN, Double.NaN);
  }

  public static Phase off(double start, double end) {
    return new Phase(
        Kind.OFF, null, false, Double.NaN, start, end, 0, Double.NaN, Double.NaN, Double.NaN);
  }

  /** An LED of 18 pixels whose region begins at (212, 431). */
  public static Report.Led led(Finding finding, Phase... phases) {
    LedSample lit = new LedSample(0, 1, 182.44, 0.9, 0.05, 0.98, 1, 0.25, 0.99);
    LedSample unlit = new LedSample(0.03337, -0.00312, Double.NaN, 0, 0, 0, 0, 0, 0.99);
    LedTrace trace = new LedTrace(new Region(212, 431, 18, 18), List.of(lit, unlit), 0.8);
    return new Report.Led(trace, List.of(phases), finding);
  }

  /** One answer, with that confidence. */
  public static Finding recognised(String id, double confidence) {
    return new Finding(
        Verdict.RECOGNISED,
        List.of(new Match(pattern(id, "Name of " + id), confidence)),
        List.of(),
        "It fits.");
  }

  /** An answer without a pattern. */
  public static Finding without(Verdict verdict, String reason) {
    return new Finding(verdict, List.of(), List.of(), reason);
  }

  public static Report report(Report.Led... leds) {
    return new Report("clip.mp4", VIDEO, List.of(), List.of(leds));
  }

  /** Cyan blinks with orange ones between, a charging LED beside it, and an overexposed camera. */
  public static Report noCloud() {
    Finding finding =
        new Finding(
            Verdict.RECOGNISED,
            List.of(new Match(pattern("no-cloud", "Could not reach the cloud"), 0.98127)),
            List.of(
                new Finding.Entry("connecting-to-cloud", 0, 3.6),
                new Finding.Entry("no-cloud", 3.6, 30)),
            "Three orange flashes after fast cyan: nothing else ends like that.");
    Report.Led main =
        led(
            finding,
            blink(Colour.CYAN, 0, 3.6, 0.1003, 0.0997),
            blink(Colour.ORANGE, 3.6, 5.1, 0.25, 0.25),
            off(5.1, 30));
    Report.Led charging = led(without(Verdict.UNKNOWN, "red solid"), solid(Colour.RED, 0, 30));
    Report.Quality quality =
        new Report.Quality(
            "overexposed", "colour read from the halo", "lock the exposure or step back");
    return new Report("clip.mp4", VIDEO, List.of(quality), List.of(main, charging));
  }
}
