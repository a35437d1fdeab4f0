package io.telltale.led;

import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import io.telltale.video.VideoInfo;
import java.util.ArrayList;
import java.util.List;

/** Tells a track in samples: the end of pixels. */
final class Sampler {
  /** Saturation below which a hue is an accident of white balance. */
  private static final double LEAST_SATURATION = 0.1;

  /** Brightness below which hue is noise. */
  private static final double LEAST_BRIGHTNESS = 0.02;

  /** Half the width of the region in radii: the whole lit disc with its rim. */
  private static final double REGION = 1.5;

  private static final double[] UNSEEN = new double[3];

  private final VideoInfo info;

  Sampler(VideoInfo info) {
    this.info = info;
  }

  LedTrace trace(LedChoice.Chosen led, Photometry light) {
    List<TrackPoint> measured = led.track().measured();
    Scale scale = Scale.of(light);
    List<LedSample> samples = new ArrayList<>(measured.size());
    int seen = 0;
    for (TrackPoint point : measured) {
      samples.add(sample(point, point.rings == null ? UNSEEN : light.light[seen++], scale));
    }
    return new LedTrace(region(led.track(), measured), samples, led.prominence());
  }

  /**
   * One frame as a sample.
   *
   * @param light that the LED adds, where it was in view
   */
  static LedSample sample(TrackPoint point, double[] light, Scale scale) {
    if (point.rings == null) {
      return new LedSample(point.time, 0, Double.NaN, 0, 0, 0, 0, 0, 0);
    }
    return sample(point.time, light, scale, Rings.clippedCore(point.rings));
  }

  private static LedSample sample(double time, double[] light, Scale scale, double clipped) {
    double brightness = (light[0] + light[1] + light[2]) / scale.all();
    double most = Math.max(0, Photometry.max(light));
    double least = Math.max(0, Photometry.min(light));
    double saturation = most > 0 ? (most - least) / most : 0;
    double hue =
        brightness < LEAST_BRIGHTNESS || saturation < LEAST_SATURATION
            ? Double.NaN
            : hue(light, most, most - least);
    return new LedSample(
        time,
        brightness,
        hue,
        saturation,
        light[0] / scale.channel(),
        light[1] / scale.channel(),
        light[2] / scale.channel(),
        clipped,
        1);
  }

  /** The HSV hue of linear light. */
  private static double hue(double[] light, double most, double range) {
    double r = Math.max(0, light[0]);
    double g = Math.max(0, light[1]);
    double b = Math.max(0, light[2]);
    double sixth;
    if (r >= most) {
      sixth = (g - b) / range;
    } else if (g >= most) {
      sixth = 2 + (b - r) / range;
    } else {
      sixth = 4 + (r - g) / range;
    }
    double hue = (60 * sixth + 360) % 360;
    return hue;
  }

  private Region region(Track track, List<TrackPoint> measured) {
    TrackPoint at = measured.get(measured.size() / 2);
    double half = Math.max(3, REGION * track.radius());
    double x = upright(at.x, at.y, true);
    double y = upright(at.x, at.y, false);
    return new Region(
        (int) Math.round(x - half),
        (int) Math.round(y - half),
        (int) Math.round(2 * half),
        (int) Math.round(2 * half));
  }

  /** The LED in a region of the upright picture, in stored pixels. */
  Spot stored(Region region) {
    double x = region.centreX();
    double y = region.centreY();
    double radius = Math.min(region.width(), region.height()) / (2 * REGION);
    return switch (info.rotation()) {
      case 90 -> new Spot(y, info.height() - x, radius, 1);
      case 180 -> new Spot(info.width() - x, info.height() - y, radius, 1);
      case 270 -> new Spot(info.width() - y, x, radius, 1);
      default -> new Spot(x, y, radius, 1);
    };
  }

  private double upright(double x, double y, boolean horizontal) {
    return switch (info.rotation()) {
      case 90 -> horizontal ? info.height() - y : x;
      case 180 -> horizontal ? info.width() - x : info.height() - y;
      case 270 -> horizontal ? y : info.width() - x;
      default -> horizontal ? x : y;
    };
  }
}
