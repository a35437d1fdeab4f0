package io.telltale.bench;

import io.telltale.report.JUnitXml;
import io.telltale.report.Report;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A verification as JUnit XML: a failure where the light did something else, an error where nobody
 * can tell.
 */
public final class VerificationXml {
  private VerificationXml() {}

  /** Writes it; the stream stays open. */
  public static void write(Verification verification, OutputStream out) {
    List<JUnitXml.Case> cases = new ArrayList<>();
    for (Verification.Checked led : verification.leds()) {
      led.rulings().forEach(ruling -> cases.add(of(led.post().name(), ruling, verification)));
    }
    Report.Video video = verification.report().video();
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("source", verification.source());
    properties.put("fps", String.format(Locale.ROOT, "%.2f", video.fps()));
    properties.put("outcome", verification.outcome().word());
    for (Report.Quality note : verification.report().quality()) {
      properties.put("note." + note.issue(), note.effect() + "; " + note.advice());
    }
    JUnitXml.write(new JUnitXml.Suite("telltale", video.seconds(), properties, cases), out);
  }

  private static JUnitXml.Case of(String led, Ruling ruling, Verification verification) {
    JUnitXml.Result result =
        switch (ruling.outcome()) {
          case PASSED -> JUnitXml.Result.PASSED;
          case FAILED -> JUnitXml.Result.FAILURE;
          case CANNOT_TELL -> JUnitXml.Result.ERROR;
        };
    List<String> details = new ArrayList<>();
    details.add("source: " + verification.source());
    details.add("outcome: " + ruling.word());
    if (ruling.hasMoment()) {
      details.add("when: " + Words.moment(ruling.from()) + " to " + Words.moment(ruling.to()));
    }
    details.add("seen: " + ruling.seen());
    if (!ruling.allowed().isEmpty()) {
      details.add("allowed: " + ruling.allowed());
    }
    return new JUnitXml.Case(
        "telltale." + led,
        Expectation.print(ruling.expectation()),
        ruling.hasMoment() ? Math.max(0, ruling.to() - verification.start()) : 0,
        result,
        (ruling.marginal() ? "marginal: " : "") + ruling.seen(),
        String.join("\n", details));
  }
}
