package io.telltale.picture;

import io.telltale.pattern.Finding;
import io.telltale.pattern.Match;
import io.telltale.report.Report;
import io.telltale.report.ReportWords;
import io.telltale.video.VideoException;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A report as one picture, 1600 pixels wide and as high as it takes. */
public final class ReportPicture {
  /** Fills a laptop's screen, and is still readable in a mail or a ticket. */
  static final int WIDTH = 1600;

  private static final int MARGIN = 40;
  private static final int INNER = WIDTH - 2 * MARGIN;

  /** Frames in the strip: more would be too small to see the LED. */
  private static final int FRAMES = 7;

  private static final int FRAME_HEIGHT = 300;

  private final List<Block> blocks = new ArrayList<>();

  private ReportPicture() {}

  /**
   * Draws the first LED of a report and what it means, and writes it as a PNG file.
   *
   * @param video the file that was read; it is opened once more for a few of its frames
   * @throws IOException if the file cannot be written
   * @throws VideoException if the video cannot be opened any more
   */
  public static void write(Report report, Path video, Path file)
      throws IOException, VideoException {
    save(draw(report, stills(report, video)), file);
  }

  /**
   * Draws the first LED of a report under words of one's own, and writes it as a PNG file.
   *
   * @param video the file that was read; it is opened once more for a few of its frames
   * @throws IOException if the file cannot be written
   * @throws VideoException if the video cannot be opened any more
   */
  public static void write(Report report, Caption caption, Path video, Path file)
      throws IOException, VideoException {
    Report.Led led = report.leds().get(0);
    List<Double> times = Moments.within(led, caption.moment(), FRAMES);
    List<Still> stills =
        caption.still()
            ? Stills.fixed(video, led, times, FRAME_HEIGHT)
            : Stills.at(video, led, times, FRAME_HEIGHT);
    save(draw(report, caption, stills), file);
  }

  private static void save(BufferedImage image, Path file) throws IOException {
    if (!ImageIO.write(image, "png", file.toFile())) {
      throw new IOException("there is no writer of PNG files");
    }
  }

  private static List<Still> stills(Report report, Path video) throws VideoException {
    Report.Led led = report.leds().get(0);
    List<Double> times = led.found() ? Moments.telling(led, FRAMES) : List.of(0.0);
    return Stills.at(video, led, times, FRAME_HEIGHT);
  }

  /** The picture; {@code stills} may be empty. */
  static BufferedImage draw(Report report, List<Still> stills) {
    ReportPicture picture = new ReportPicture();
    Finding finding = report.leds().get(0).finding();
    picture.text(ReportWords.headline(finding), Ink.title(), Ink.of(finding.verdict()), 0);
    picture.text(ReportWords.sureness(finding), Ink.body(), Ink.WORDS, 0);
    picture.fill(report, stills);
    return picture.paint();
  }

  /** The picture under words of one's own. */
  static BufferedImage draw(Report report, Caption caption, List<Still> stills) {
    ReportPicture picture = new ReportPicture();
    picture.text(caption.title(), Ink.title(), Ink.WORDS, 0);
    caption.lines().forEach(picture::body);
    picture.fill(report, stills);
    return picture.paint();
  }

  private void fill(Report report, List<Still> stills) {
    Report.Led led = report.leds().get(0);
    Finding finding = led.finding();
    text(
        Path.of(report.source()).getFileName() + ": " + ReportWords.facts(report.video()),
        Ink.small(),
        Ink.ASIDE,
        0);
    space(12);
    blocks.add(new Panel(led, stills, INNER));
    space(8);
    if (!finding.reason().isBlank()) {
      heading("Why");
      body(finding.reason());
    }
    boolean several = finding.matches().size() > 1;
    finding.matches().forEach(match -> explain(match, several));
    if (report.leds().size() > 1) {
      heading("Other lights");
      report.leds().stream().skip(1).forEach(it -> mark("•", ReportWords.other(it)));
    }
    if (!report.quality().isEmpty()) {
      heading("About the video");
      report.quality().forEach(it -> mark("!", ReportWords.quality(it)));
    }
  }

  private void explain(Match match, boolean several) {
    heading(several ? match.pattern().name() + " would mean" : "What it means");
    body(match.pattern().meaning());
    if (!match.pattern().causes().isEmpty()) {
      heading("Likely causes");
      match.pattern().causes().forEach(cause -> mark("•", cause));
    }
    if (!match.pattern().steps().isEmpty()) {
      heading("What to do");
      int number = 0;
      for (String step : match.pattern().steps()) {
        mark(++number + ".", step);
      }
    }
  }

  private void heading(String text) {
    space(8);
    text(text, Ink.heading(), Ink.WORDS, 0);
  }

  private void body(String text) {
    text(text, Ink.body(), Ink.WORDS, 0);
  }

  private void mark(String mark, String text) {
    blocks.add(new Marked(mark, new Words(text, Ink.body(), Ink.WORDS, 32, INNER)));
  }

  private void text(String text, Font font, Color colour, int indent) {
    blocks.add(new Words(text, font, colour, indent, INNER));
  }

  private void space(int height) {
    blocks.add(new Space(height));
  }

  private BufferedImage paint() {
    System.setProperty("java.awt.headless", "true");
    Graphics2D measure = graphics(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    int height = 2 * MARGIN + blocks.stream().mapToInt(block -> block.height(measure)).sum();
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = graphics(image);
    g.setColor(Ink.PAPER);
    g.fillRect(0, 0, WIDTH, height);
    g.translate(MARGIN, MARGIN);
    for (Block block : blocks) {
      Graphics2D own = (Graphics2D) g.create();
      block.paint(own);
      own.dispose();
      g.translate(0, block.height(g));
    }
    g.dispose();
    return image;
  }

  private static Graphics2D graphics(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    return g;
  }

  /** Nothing, so high. */
  private record Space(int pixels) implements Block {
    @Override
    public int height(Graphics2D g) {
      return pixels;
    }

    @Override
    public void paint(Graphics2D g) {}
  }

  /** A paragraph with a mark before it. */
  private record Marked(String mark, Words words) implements Block {
    @Override
    public int height(Graphics2D g) {
      return words.height(g);
    }

    @Override
    public void paint(Graphics2D g) {
      new Words(mark, words.font(), words.colour(), 0, words.width()).paint(g);
      words.paint(g);
    }
  }
}
