package io.telltale.picture;

import io.telltale.report.Report;
import io.telltale.sample.Region;
import io.telltale.video.Frame;
import io.telltale.video.FrameSource;
import io.telltale.video.Span;
import io.telltale.video.VideoException;
import io.telltale.video.VideoFile;
import io.telltale.video.VideoInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Rect;

/** Fetches frames of a video to look at. Stateless and thread-safe. */
public final class Stills {
  /** Presentation times are rounded by containers, to a millisecond at worst. */
  private static final double ROUNDING = 0.0015;

  /** How many times its own size around an LED shows what it is on. */
  private static final int SURROUNDINGS = 4;

  /** Pixels around the smallest LED. */
  private static final int LEAST_CLOSE_UP = 48;

  private Stills() {}

  /**
   * Whole pictures of single moments.
   *
   * @param led whose moments they are; boxed where it is in each
   * @param times presentation times in seconds, in order
   * @param height of the pictures in pixels, as nearly as whole steps allow and not below
   * @throws VideoException if the video cannot be opened any more
   */
  public static List<Still> at(Path video, Report.Led led, List<Double> times, int height)
      throws VideoException {
    List<Still> stills = new ArrayList<>();
    for (double time : times) {
      double bright = Moments.brightestNear(led, time);
      Span span =
          new Span(
              Math.max(0, Math.min(time, bright) - ROUNDING),
              Math.max(time, bright) + 2 * ROUNDING);
      try (FrameSource source = VideoFile.open(video, span)) {
        Moment moment = new Moment(time - ROUNDING, bright - ROUNDING, led.trace().region());
        moment.still(source, height).ifPresent(stills::add);
      }
    }
    return stills;
  }

  /**
   * The same under a camera that stands still: each is boxed at the region.
   *
   * @throws VideoException if the video cannot be opened any more
   */
  static List<Still> fixed(Path video, Report.Led led, List<Double> times, int height)
      throws VideoException {
    List<Still> stills = new ArrayList<>();
    for (double time : times) {
      double from = Math.max(0, time - ROUNDING);
      try (FrameSource source = VideoFile.open(video, new Span(from, time + 1));
          Frame frame = source.next()) {
        if (frame != null) {
          int step = Math.max(1, source.info().uprightHeight() / height);
          Rect whole = new Rect(0, 0, frame.width(), frame.height());
          stills.add(still(frame, source.info(), whole, step, led.trace().region()));
        }
      }
    }
    return stills;
  }

  /** A moment, and another near it in which the LED is lit. */
  private record Moment(double time, double bright, Region led) {
    Optional<Still> still(FrameSource source, int height) throws VideoException {
      int step = Math.max(1, source.info().uprightHeight() / height);
      Still wanted = null;
      Whereabouts.Shift shift = null;
      while (wanted == null || shift == null) {
        try (Frame frame = source.next()) {
          if (frame == null) {
            break;
          }
          if (shift == null && frame.time() >= bright) {
            Still lit = whole(frame, source.info(), step);
            shift = Whereabouts.find(lit.image(), lit.led());
          }
          if (wanted == null && frame.time() >= time) {
            wanted = whole(frame, source.info(), step);
          }
        }
      }
      if (wanted == null || shift == null) {
        return Optional.ofNullable(wanted);
      }
      return Optional.of(new Still(wanted.time(), wanted.image(), shift.applied(wanted.led())));
    }

    private Still whole(Frame frame, VideoInfo info, int step) {
      return Stills.still(frame, info, new Rect(0, 0, frame.width(), frame.height()), step, led);
    }
  }

  /**
   * Close-ups of the LED, frame after frame.
   *
   * @param span the part of the video, presentation times in seconds
   * @param led where the LED is in the upright picture
   * @param most so many frames at most
   * @throws VideoException if the video cannot be opened any more
   */
  public static List<Still> closeUps(Path video, Span span, Region led, int most)
      throws VideoException {
    List<Still> stills = new ArrayList<>();
    try (FrameSource source = VideoFile.open(video, span)) {
      VideoInfo info = source.info();
      Rect around = stored(around(led, info), info);
      int step = Math.max(1, Math.min(around.width, around.height) / LEAST_CLOSE_UP);
      for (int i = 0; i < most; i++) {
        try (Frame frame = source.next()) {
          if (frame == null) {
            return stills;
          }
          stills.add(still(frame, info, around, step, led));
        }
      }
    }
    return stills;
  }

  /**
   * A whole frame, reduced to about a height in pixels, as it passes by.
   *
   * @param led in pixels of the upright picture
   */
  public static Shown shown(Frame frame, VideoInfo info, Region led, int height) {
    int step = Math.max(1, Math.round(info.uprightHeight() / (float) height));
    Still still = still(frame, info, new Rect(0, 0, info.width(), info.height()), step, led);
    return new Shown(still.dataUri(), still.share());
  }

  /**
   * A picture for a page.
   *
   * @param dataUri a JPEG in a {@code data:} address
   * @param share left, top, width and height of the LED as parts of the picture, 0 to 1
   */
  public record Shown(String dataUri, List<Double> share) {
    public Shown {
      share = List.copyOf(share);
    }
  }

  private static Still still(Frame frame, VideoInfo info, Rect area, int step, Region led) {
    Developing developing = new Developing(info.rotation());
    Region upright = upright(area, info);
    Region box =
        new Region(
            (led.x() - upright.x()) / step,
            (led.y() - upright.y()) / step,
            Math.max(1, led.width() / step),
            Math.max(1, led.height() / step));
    return new Still(frame.time(), developing.develop(frame, area, step), box);
  }

  /** The LED and what is around it, within the upright picture. */
  private static Region around(Region led, VideoInfo info) {
    int wanted = Math.max(LEAST_CLOSE_UP, SURROUNDINGS * Math.max(led.width(), led.height()));
    int size = Math.min(wanted, Math.min(info.uprightWidth(), info.uprightHeight()));
    int x = within((int) led.centreX() - size / 2, info.uprightWidth() - size);
    int y = within((int) led.centreY() - size / 2, info.uprightHeight() - size);
    return new Region(x, y, size, size);
  }

  private static int within(int value, int most) {
    return Math.max(0, Math.min(value, most));
  }

  /** The place in the stored frame of a part of the upright picture. */
  private static Rect stored(Region it, VideoInfo info) {
    int right = info.uprightWidth() - it.x() - it.width();
    int below = info.uprightHeight() - it.y() - it.height();
    return switch (info.rotation()) {
      case 90 -> new Rect(it.y(), right, it.height(), it.width());
      case 180 -> new Rect(right, below, it.width(), it.height());
      case 270 -> new Rect(below, it.x(), it.height(), it.width());
      default -> new Rect(it.x(), it.y(), it.width(), it.height());
    };
  }

  /** The place in the upright picture of a part of the stored frame. */
  private static Region upright(Rect it, VideoInfo info) {
    int right = info.width() - it.x - it.width;
    int below = info.height() - it.y - it.height;
    return switch (info.rotation()) {
      case 90 -> new Region(below, it.x, it.height, it.width);
      case 180 -> new Region(right, below, it.width, it.height);
      case 270 -> new Region(it.y, right, it.height, it.width);
      default -> new Region(it.x, it.y, it.width, it.height);
    };
  }
}
