package io.telltale.report;

import io.telltale.pattern.Finding;
import io.telltale.pattern.Match;
import io.telltale.pattern.Notation;
import io.telltale.phase.Phase;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Reports for a person: what it is first, then how we know, then what to do. */
final class TextWriter implements ReportWriter {
  /** More phases than this are counted, not listed: two rounds of an SOS code have 22. */
  private static final int MOST_PHASES = 24;

  private final PrintStream out;
  private final Layout layout;
  private final Page page;
  private boolean first = true;

  TextWriter(PrintStream out, Layout layout) {
    this.out = out;
    this.layout = layout;
    this.page = new Page(out, layout);
  }

  @Override
  public void add(Report report) {
    if (!first) {
      page.blank();
      page.line("-".repeat(layout.columns()), Ink.DIM);
    }
    first = false;
    page.line(report.source() + facts(report.video()), Ink.DIM);
    if (!report.leds().isEmpty()) {
      main(report.leds().get(0));
    }
    quality(report.quality());
    others(report.leds());
    out.flush();
  }

  /** The caller says it on standard error. */
  @Override
  public void addUnreadable(String source, String problem) {}

  private static String facts(Report.Video video) {
    return String.format(
        Locale.ROOT,
        ": %.1f s, %d frames, %.1f fps%s, %dx%d %s",
        video.seconds(),
        video.frames(),
        video.fps(),
        video.variableFrameRate() ? " (variable)" : "",
        video.width(),
        video.height(),
        video.codec());
  }

  private void main(Report.Led led) {
    Finding finding = led.finding();
    page.blank();
    for (String line : Page.wrap(VerdictWords.headline(finding), layout.columns())) {
      String bold = Ink.BOLD.on(line, layout.colour());
      page.line(bold, VerdictWords.ink(finding.verdict()));
    }
    page.paragraph(VerdictWords.sureness(finding));
    if (!finding.reason().isBlank()) {
      page.paragraph(finding.reason());
    }
    seen(led);
    timeline(finding.timeline());
    for (Match match : finding.matches()) {
      explain(match, finding.matches().size() > 1);
    }
  }

  private void seen(Report.Led led) {
    if (led.phases().isEmpty()) {
      return;
    }
    page.heading("What the light did" + ReportWords.where(led));
    double latest = led.phases().get(led.phases().size() - 1).end();
    int width = led.phases().stream().mapToInt(p -> PhaseWords.what(p).length()).max().orElse(0);
    for (Phase phase : led.phases().subList(0, Math.min(MOST_PHASES, led.phases().size()))) {
      String what = PhaseWords.what(phase);
      String gap = " ".repeat(width - what.length() + 2);
      page.item(
          PhaseWords.when(phase.start(), phase.end(), latest) + "  " + what + gap,
          PhaseWords.how(phase));
    }
    if (led.phases().size() > MOST_PHASES) {
      page.paragraph("... and " + (led.phases().size() - MOST_PHASES) + " more");
    }
  }

  private void timeline(List<Finding.Entry> timeline) {
    if (timeline.size() < 2) {
      return;
    }
    page.heading("What was shown when");
    double latest = timeline.get(timeline.size() - 1).end();
    for (Finding.Entry entry : timeline) {
      page.item(PhaseWords.when(entry.start(), entry.end(), latest) + "  ", entry.pattern());
    }
  }

  private void explain(Match match, boolean named) {
    page.heading(named ? match.pattern().name() + " would mean" : "What it means");
    page.paragraph(match.pattern().meaning());
    page.item("Its light: ", Notation.print(match.pattern().light()));
    if (!match.pattern().causes().isEmpty()) {
      page.heading("Likely causes");
      match.pattern().causes().forEach(cause -> page.item("- ", cause));
    }
    if (!match.pattern().steps().isEmpty()) {
      page.heading("What to do");
      int number = 0;
      for (String step : match.pattern().steps()) {
        page.item(++number + ". ", step);
      }
    }
  }

  private void quality(List<Report.Quality> quality) {
    if (quality.isEmpty()) {
      return;
    }
    page.heading("About the video");
    for (Report.Quality note : quality) {
      page.item("! ", ReportWords.quality(note));
    }
  }

  private void others(List<Report.Led> leds) {
    if (leds.size() < 2) {
      return;
    }
    page.heading("Other lights");
    for (Report.Led led : leds.subList(1, leds.size())) {
      page.item("- ", ReportWords.other(led));
    }
  }

  @Override
  public void close() {
    out.flush();
  }
}
