package io.telltale.picture;

import io.telltale.report.Report;
import io.telltale.sample.LedSample;
import io.telltale.video.Span;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** The dark panel: frames, all that was seen on one time axis, and a part of it from nearer. */
final class Panel implements Block {
  private static final int MARGIN = 20;
  private static final int GAP = 4;

  /** Seconds from which on single flashes of 100 ms are no longer seen: 30 pixels for each. */
  private static final double LONG = 45;

  /** Seconds that are shown from nearer: two rounds of the longest pattern, the SOS. */
  private static final double NEARER = 20;

  private final List<Block> blocks = new ArrayList<>();
  private final int width;

  Panel(Report.Led led, List<Still> stills, int width) {
    this.width = width;
    int inner = width - 2 * MARGIN;
    if (!stills.isEmpty()) {
      blocks.add(new Strip(stills, inner));
    }
    List<LedSample> samples = led.trace().samples();
    if (samples.size() < 2) {
      return;
    }
    double first = Math.max(0, samples.get(0).time());
    double last = samples.get(samples.size() - 1).time();
    blocks.add(new TimeView(led, new Span(first, Math.max(last, first + 0.1)), inner));
    if (last - first > LONG) {
      String title = "The first change of the light from nearer";
      blocks.add(new Words(title, Ink.body(), Ink.PANEL_WORDS, 0, inner));
      List<Double> window = Moments.window(led, NEARER);
      blocks.add(new TimeView(led, new Span(window.get(0), window.get(1)), inner));
    }
  }

  @Override
  public int height(Graphics2D g) {
    int sum = blocks.stream().mapToInt(block -> block.height(g) + GAP).sum();
    return sum == 0 ? 0 : 2 * MARGIN + sum;
  }

  @Override
  public void paint(Graphics2D g) {
    int height = height(g);
    if (height == 0) {
      return;
    }
    g.setColor(Ink.PANEL);
    g.fillRoundRect(0, 0, width, height, 12, 12);
    g.translate(MARGIN, MARGIN);
    for (Block block : blocks) {
      Graphics2D own = (Graphics2D) g.create();
      block.paint(own);
      own.dispose();
      g.translate(0, block.height(g) + GAP);
    }
  }
}
