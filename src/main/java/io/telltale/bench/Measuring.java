package io.telltale.bench;

import io.telltale.Bump;
import io.telltale.led.LedPanel;
import io.telltale.led.LiveLeds;
import io.telltale.pattern.Catalogue;
import io.telltale.report.Report;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import io.telltale.video.Frame;
import io.telltale.video.VideoInfo;
import java.util.List;
import java.util.Objects;

/** Measures LEDs in frames as they come, and keeps all of it. Not thread-safe. */
interface Measuring extends AutoCloseable {

  /** Takes the next frame, which belongs to this object from now on. */
  void accept(Frame frame);

  /** The light so far. */
  List<LedTrace> traces();

  /** What hampers the reading that the light does not tell. */
  List<Report.Quality> notes();

  /** What it means; needs nothing of this object, so that frames may come meanwhile. */
  Footage explain(Measured light, Catalogue catalogue);

  @Override
  void close();

  /**
   * Measures the LEDs of posts.
   *
   * @param posts one without a region, or any number with one each
   */
  static Measuring of(VideoInfo info, List<Post> posts) {
    if (posts.size() == 1 && posts.get(0).region() == null) {
      return new Seeking(new LiveLeds(info, null, Double.POSITIVE_INFINITY));
    }
    List<Region> regions =
        posts.stream().map(it -> Objects.requireNonNull(it.region(), it.name())).toList();
    return new Panel(new LedPanel(info, regions));
  }

  /** LEDs at known places. */
  record Panel(LedPanel leds) implements Measuring {
    @Override
    public void accept(Frame frame) {
      try (frame) {
        leds.accept(frame);
      }
    }

    @Override
    public List<LedTrace> traces() {
      return leds.traces();
    }

    @Override
    public List<Report.Quality> notes() {
      return Bump.of(leds);
    }

    @Override
    public Footage explain(Measured light, Catalogue catalogue) {
      return light.panel(catalogue);
    }

    @Override
    public void close() {
      leds.close();
    }
  }

  /** Whatever lights there are; the likeliest of them is the one that is meant. */
  record Seeking(LiveLeds leds) implements Measuring {
    @Override
    public void accept(Frame frame) {
      leds.accept(frame);
    }

    @Override
    public List<LedTrace> traces() {
      return leds.traces();
    }

    @Override
    public List<Report.Quality> notes() {
      return List.of();
    }

    @Override
    public Footage explain(Measured light, Catalogue catalogue) {
      return light.likeliest(catalogue);
    }

    @Override
    public void close() {
      leds.close();
    }
  }
}
