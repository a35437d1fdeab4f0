package io.telltale.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telltale.pattern.Catalogue;
import io.telltale.render.PanelFilm;
import io.telltale.report.Report;
import io.telltale.sample.Region;
import io.telltale.video.Frame;
import io.telltale.video.FrameSource;
import io.telltale.video.Span;
import io.telltale.video.VideoException;
import io.telltale.video.VideoFile;
import io.telltale.video.VideoInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingSourceTest {
  private static final Path START_UP = Path.of("test-videos/bench__start-up.mp4");
  @TempDir private Path dir = Path.of("");

  private static final Region LED = new Region(203, 146, 34, 34);

  /** A camera whose pictures are those of a file, and which then hangs, or is gone. */
  private static final class Stream implements FrameSource {
    private final VideoFile file;
    private final boolean gone;
    private final CountDownLatch unplugged = new CountDownLatch(1);

    Stream(double seconds, boolean gone) throws VideoException {
      this(START_UP, seconds, gone);
    }

    Stream(Path film, double seconds, boolean gone) throws VideoException {
      file = VideoFile.open(film, new Span(0, seconds));
      this.gone = gone;
    }

    @Override
    public VideoInfo info() {
      return file.info();
    }

    @Override
    public @Nullable Frame next() throws VideoException {
      Frame frame = file.next();
      if (frame != null) {
        return frame;
      }
      if (gone) {
        throw new VideoException("the camera is gone");
      }
      try {
        unplugged.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return null;
    }

    @Override
    public void close() {
      unplugged.countDown();
    }
  }

  private static Verification verified(FrameSource frames, String expected, double limit)
      throws VideoException {
    return verified(frames, LED, expected, limit);
  }

  private static Verification verified(
      FrameSource frames, @Nullable Region region, String expected, double limit)
      throws VideoException {
    List<Post> posts =
        List.of(new Post(Post.STATUS, region, Expectation.parse(expected, Catalogue.standard())));
    try (LightSource source =
        new GrowingSource("camera", frames, posts, Catalogue.standard(), limit)) {
      return Verifier.verify("camera", source, posts);
    }
  }

  @Test
  void it_stops_as_soon_as_the_outcome_is_certain() throws VideoException {
    Verification passed = verified(new Stream(27, false), "white then green blink within 20s", 60);

    assertThat(passed.outcome()).as("%s", passed.rulings()).isEqualTo(Outcome.PASSED);
    assertThat(passed.leds().get(0).recording().ended()).isFalse();
  }

  @Test
  void it_fails_as_soon_as_what_must_never_be_is_seen() throws VideoException {
    Verification failed = verified(new Stream(27, false), "never white; connected within 60s", 90);

    assertThat(failed.outcome()).as("%s", failed.rulings()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void at_its_limit_it_says_what_it_can() throws VideoException {
    Verification open = verified(new Stream(27, false), "never white for 60s; magenta", 2);

    assertThat(open.leds().get(0).recording().ended()).isTrue();
    assertThat(open.rulings().get(0).outcome()).isEqualTo(Outcome.CANNOT_TELL);
  }

  @Test
  void an_led_whose_place_nobody_said_is_found() throws VideoException {
    Verification passed =
        verified(new Stream(27, false), null, "white then green blink within 20s", 60);

    assertThat(passed.outcome()).as("%s", passed.rulings()).isEqualTo(Outcome.PASSED);
    Region found = passed.leds().get(0).recording().led().trace().region();
    assertThat(Math.hypot(found.centreX() - LED.centreX(), found.centreY() - LED.centreY()))
        .as("pixels between %s and %s", found, LED)
        .isLessThan(5);
  }

  @Test
  void a_found_light_that_never_changed_is_watched_to_the_end_since_it_may_be_another()
      throws VideoException {
    Stream steady = new Stream(Path.of("test-videos/bench__frozen.mp4"), 8, false);

    Verification failed = verified(steady, null, "never any for 60s", 5);

    assertThat(failed.outcome()).as("%s", failed.rulings()).isEqualTo(Outcome.FAILED);
    assertThat(failed.leds().get(0).recording().ended()).as("it went on to the end").isTrue();
  }

  @Test
  void where_no_light_is_found_in_time_nobody_waits_any_longer() throws VideoException {
    Stream dark = new Stream(Path.of("test-videos/bench__frozen.mp4"), 8, false);
    Region beside = new Region(20, 300, 30, 30);

    Verification open = verified(dark, beside, "connected within 1s", 60);

    assertThat(open.outcome()).as("%s", open.rulings()).isNotEqualTo(Outcome.PASSED);
    assertThat(open.leds().get(0).recording().ended()).as("it went on to the end").isFalse();
  }

  @Test
  void a_bumped_camera_is_said_while_it_films() throws Exception {
    PanelFilm panel = new PanelFilm(320, 240, 3, 60, 1);
    Path film = dir.resolve("bumped.mp4");
    panel.shoot(List.of("listening", "dfu"), film);

    Verification bumped =
        verified(new Stream(film, 3, false), panel.regions(2).get(0), "never red for 60s", 2);

    assertThat(bumped.report().quality())
        .extracting(Report.Quality::issue)
        .contains("camera-moved");
  }

  @Test
  void a_camera_that_is_gone_is_no_verdict() {
    assertThatThrownBy(() -> verified(new Stream(2, true), "never white for 60s", 90))
        .isInstanceOf(VideoException.class)
        .hasMessage("the camera is gone");
  }
}
