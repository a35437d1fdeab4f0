package io.telltale.led;

import io.telltale.sample.LedSample;
import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import io.telltale.video.ColourCoding;
import io.telltale.video.Frame;
import io.telltale.video.FrameSource;
import io.telltale.video.LinearLight;
import io.telltale.video.VideoException;
import io.telltale.video.VideoInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Follows many LEDs whose places are known, all in one pass over the frames. Not thread-safe.
 *
 * <p>The places move with the picture, as when somebody bumps the camera. Each LED is measured
 * against its own surroundings, so that a neighbour's light falls on both and is taken off.
 */
public final class LedPanel implements AutoCloseable {
  /** Linear light up to which a change is noise, compression or a shadow. */
  private static final double UNLIT = 0.012;

  /** Pixels from frame to frame up to which a camera on a stand seems to move through noise. */
  private static final double STILL = 1;

  private final CameraMotion motion = new CameraMotion();
  private final Rings rings = new Rings();
  private final Sampler sampler;
  private final List<Track> tracks = new ArrayList<>();
  private Similarity sinceStart = Similarity.IDENTITY;
  private @Nullable ColourCoding coding;
  private @Nullable LinearLight light;
  private double moved;
  private double movedAt = Double.NaN;
  private int index;

  /**
   * Looks at nothing yet.
   *
   * @param regions of the upright picture in which the LEDs are in the first frame
   */
  public LedPanel(VideoInfo info, List<Region> regions) {
    sampler = new Sampler(info);
    for (Region region : regions) {
      tracks.add(new Track(sampler.stored(region), true));
    }
  }

  /**
   * Reads all frames of a source.
   *
   * @param frames read to the end, not closed
   * @throws VideoException if the source cannot be read
   */
  public void read(FrameSource frames) throws VideoException {
    Frame next = frames.next();
    while (next != null) {
      try (Frame frame = next) {
        accept(frame);
      }
      next = frames.next();
    }
  }

  /** Measures the next frame, which stays open. */
  public void accept(Frame frame) {
    if (light == null || !frame.coding().equals(coding)) {
      coding = frame.coding();
      light = LinearLight.of(coding);
    }
    Similarity step = step(frame);
    sinceStart = sinceStart.then(step);
    double far = sinceStart.farthest(frame.width(), frame.height());
    if (far > moved) {
      moved = far;
      movedAt = frame.time();
    }
    tracks.forEach(track -> measure(track, frame, step));
    index++;
  }

  /** How the picture moved since the frame before; what noise pretends would add up to a drift. */
  private Similarity step(Frame frame) {
    try (WorkPicture picture = new WorkPicture(frame)) {
      Similarity step = motion.accept(picture);
      return step.farthest(frame.width(), frame.height()) < STILL ? Similarity.IDENTITY : step;
    }
  }

  private void measure(Track track, Frame frame, Similarity step) {
    track.move(step);
    LinearLight linear = Objects.requireNonNull(light);
    track.addLater(
        new TrackPoint(
            index,
            frame.time(),
            track.x(),
            track.y(),
            rings.measure(frame, linear, track.x(), track.y(), track.radius())));
  }

  /** The LEDs in the order of their regions. One that never shone has samples without light. */
  public List<LedTrace> traces() {
    SceneGain gain = SceneGain.of(tracks);
    return tracks.stream().map(track -> trace(track, gain)).toList();
  }

  private LedTrace trace(Track track, SceneGain gain) {
    RingSeries series = new RingSeries(track.measured(), gain);
    LedScore score = LedScore.of(series, track.radius(), gain.frames());
    double prominence = Math.max(0, Math.min(1, score.odds()));
    LedTrace trace =
        sampler.trace(new LedChoice.Chosen(track, series, prominence), new Photometry(series));
    if (score.lit() > UNLIT) {
      return trace;
    }
    List<LedSample> dark = trace.samples().stream().map(LedPanel::dark).toList();
    return new LedTrace(trace.region(), dark, 0);
  }

  private static LedSample dark(LedSample it) {
    return new LedSample(it.time(), 0, Double.NaN, 0, 0, 0, 0, 0, it.confidence());
  }

  /** How far a corner of the picture was from where it was at first, in pixels at most. */
  public double moved() {
    return moved;
  }

  /** Presentation time in seconds at which it was farthest away; NaN where it never moved. */
  public double movedAt() {
    return movedAt;
  }

  @Override
  public void close() {
    motion.close();
  }
}
