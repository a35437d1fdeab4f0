package io.telltale.cli;

import io.telltale.live.History;
import io.telltale.live.LightNow;
import io.telltale.live.LiveState;
import io.telltale.report.ReportWords;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Now, on a terminal: a few lines that are painted over, with what has changed scrolling away above
 * them. Thread-safe.
 */
final class WatchScreen implements Watcher {
  /** Seconds between two pictures while the light stays as it is; a change is shown at once. */
  private static final double REPAINT = 0.1;

  /** Lines that a state may take, so that the picture fits on a small terminal. */
  private static final int MOST_LINES = 8;

  private final PrintStream out;
  private final int columns;
  private final boolean colour;
  private final LightStrip strip;
  private @Nullable LightNow now;
  private @Nullable LiveState state;
  private String headline = "";
  private double painted = Double.NEGATIVE_INFINITY;
  private @Nullable LightNow shown;
  private int lines;

  WatchScreen(Console console) {
    out = console.out();
    columns = console.terminal().columns();
    colour = console.terminal().colour();
    strip = new LightStrip(columns - 1, colour);
  }

  @Override
  public synchronized void sampled(LightNow newest) {
    now = newest;
    strip.add(newest);
    if (!newest.looksLike(shown) || newest.time() - painted >= REPAINT) {
      shown = newest;
      paint();
    }
  }

  @Override
  public synchronized void explained(LiveState newest) {
    state = newest;
  }

  @Override
  public synchronized void stateChanged(LiveState newest) {
    state = newest;
    String said = ReportWords.headline(newest.finding());
    if (!said.equals(headline)) {
      headline = said;
      above(WatchWords.clock(newest.since()) + "  " + said);
    }
  }

  @Override
  public synchronized void trouble(String what) {
    above("! " + WatchWords.clock(now == null ? 0 : now.time()) + "  " + what);
  }

  @Override
  public synchronized void relief(String what) {
    above("  " + WatchWords.clock(now == null ? 0 : now.time()) + "  " + what);
  }

  @Override
  public void noted(String what) {
    relief(what);
  }

  @Override
  public synchronized void summary(double seconds, long unseen, List<History.Entry> history) {
    paint();
    out.println();
    WatchWords.summary(seconds, unseen, history).forEach(out::println);
    out.flush();
  }

  /** Prints something that scrolls away. */
  private void above(String text) {
    erase();
    wrap(text, columns - 1).forEach(out::println);
    paint();
  }

  private void paint() {
    List<String> picture = new ArrayList<>();
    LightNow newest = now;
    if (newest == null) {
      return;
    }
    painted = newest.time();
    String does = newest.phase() == null ? "looking for the LED" : WatchWords.phase(newest.phase());
    picture.add(
        strip.swatch() + " " + cut(does + "   " + WatchWords.clock(newest.time()), columns - 5));
    picture.add(strip.line());
    LiveState known = state;
    if (known != null) {
      for (String line : WatchWords.state(known)) {
        wrap(line, columns - 1).stream()
            .limit(Math.max(0, MOST_LINES - picture.size()))
            .forEach(picture::add);
      }
      known.report().quality().stream()
          .filter(it -> !it.issue().equals("short"))
          .findFirst()
          .ifPresent(it -> picture.add(cut("! " + it.issue() + ": " + it.advice(), columns - 1)));
    }
    erase();
    picture.forEach(out::println);
    out.flush();
    lines = picture.size();
  }

  private void erase() {
    if (lines > 0) {
      out.print("\u001b[" + lines + "F\u001b[J"); // up to the first line, and clear from there
    }
    lines = 0;
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 1) + "…";
  }

  private static List<String> wrap(String text, int width) {
    List<String> wrapped = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        wrapped.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    wrapped.add(line.toString());
    return wrapped;
  }
}
