package io.telltale.led;

import io.telltale.video.ColourCoding;
import io.telltale.video.Frame;
import io.telltale.video.LinearLight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Point;
import org.opencv.core.Size;

/**
 * Finds lights as the frames come in and follows each of them. Takes the frames over and closes
 * them. Memory is bounded but for the numbers measured of the best light. Not thread-safe.
 */
final class LedTracker implements AutoCloseable {
  private final LookBack lookBack = new LookBack();
  private final CameraMotion motion = new CameraMotion();
  private final ActivityMap activity = new ActivityMap();
  private final SearchPace pace = new SearchPace();
  private final Rings rings = new Rings();
  private final Tracks tracks = new Tracks();
  private @Nullable ColourCoding coding;
  private @Nullable LinearLight light;
  private @Nullable SpotShape shape;
  private final @Nullable Spot only;
  private int index;

  /** Follows the one light at {@code only} in the first frame, or finds them if it is null. */
  LedTracker(@Nullable Spot only) {
    this.only = only;
  }

  /** Takes the next frame, which is closed when it is no longer needed. */
  void accept(Frame frame) {
    if (light == null || !frame.coding().equals(coding)) {
      coding = frame.coding();
      light = LinearLight.of(coding);
      shape = new SpotShape(light);
    }
    double before = lookBack.size() == 0 ? frame.time() : lookBack.latest().frame().time();
    WorkPicture picture = new WorkPicture(frame);
    Similarity moved = motion.accept(picture);
    LookBack.Kept kept = new LookBack.Kept(index, frame, picture, moved);
    lookBack.add(kept);
    if (only == null) {
      Size size = new Size(frame.width(), frame.height());
      pace.accept(frame.time(), size, moved, motion.isCut());
      activity.accept(lookBack, pace.compares());
    } else if (index == 0) {
      tracks.add(new Track(only, true));
    }
    for (Track track : tracks.all()) {
      track.move(moved);
      track.addLater(measure(track, kept, track.x(), track.y()));
      track.settle(frame.time() - before);
      hold(track, moved);
    }
    if (only == null && pace.searches()) {
      seek();
    }
    index++;
  }

  /** All lights followed. Frames that were held back are looked at first. */
  List<Track> finish() {
    if (only == null && lookBack.size() > 0) {
      seek();
    }
    return tracks();
  }

  /** All lights followed so far, without a further look for new ones. */
  List<Track> tracks() {
    return tracks.all();
  }

  boolean follows(Track track) {
    return tracks.all().contains(track);
  }

  /** Drops what was measured before a moment, and lights that were out of view ever since. */
  void forgetBefore(double seconds) {
    tracks.forgetBefore(seconds, only == null);
  }

  /** Keeps a track on its light: the camera's movement is known to a fraction of a pixel only. */
  private void hold(Track track, Similarity moved) {
    boolean lit = track.shines(rings.contrast());
    if (moved.isStill() || rings.contrast() < VISIBLE || !lit) {
      return;
    }
    double most = Math.max(0.3, HOLD_STEP * track.radius());
    Point off = rings.offset();
    double dx = Math.max(-most, Math.min(most, HOLD * off.x));
    double dy = Math.max(-most, Math.min(most, HOLD * off.y));
    track.nudge(dx, dy);
  }

  /** Linear light by which a light must stand out to be held on to. */
  private static final double VISIBLE = 0.06;

  /** Share of the offset that is made good at once: noise is averaged over about three frames. */
  private static final double HOLD = 0.35;

  /** Most that is made good at once, in radii: a neighbour must not drag it away in one frame. */
  private static final double HOLD_STEP = 0.2;

  private TrackPoint measure(Track track, LookBack.Kept kept, double x, double y) {
    Frame frame = kept.frame();
    return new TrackPoint(
        kept.index(),
        frame.time(),
        x,
        y,
        rings.measure(frame, Objects.requireNonNull(light), x, y, track.radius()));
  }

  private void seek() {
    List<LookBack.Earlier> back = lookBack.backwards();
    tracks.dropCaptured();
    tracks.all().stream().filter(Track::wasCaptured).forEach(track -> measureAnew(track, back));
    tracks.makeRoom(pace.isKnown());
    WorkPicture picture = back.get(0).kept().picture();
    for (Place place : activity.places(8, picture.cellScale)) {
      if (tracks.near(place.x(), place.y()) || tracks.isFull(true)) {
        continue;
      }
      Spot spot = new ChangeSpot(Objects.requireNonNull(shape), back).at(place);
      if (spot != null && !tracks.near(spot.x(), spot.y())) {
        start(spot, true, back);
      }
      activity.clear(place, picture.cellScale);
    }
    seekSteady(back);
  }

  /** Places looked at for steady lights. */
  private static final int MOST_PLACES = Tracks.MOST_STEADY + SteadyLights.MOST_GLOWING;

  private void seekSteady(List<LookBack.Earlier> back) {
    LookBack.Kept now = back.get(0).kept();
    double large = SteadyLights.LARGE * now.picture().cellScale;
    for (Place place : SteadyLights.large(now.picture())) {
      Spot spot = steady(place, now);
      if (spot != null && spot.radius() >= large && blooms(spot, now)) {
        start(spot, false, back);
      }
    }
    for (Place place : SteadyLights.places(now.picture(), MOST_PLACES)) {
      Spot spot = steady(place, now);
      if (spot != null) {
        start(spot, false, back);
      }
    }
  }

  /** A light at a place that is not followed yet. */
  private @Nullable Spot steady(Place place, LookBack.Kept now) {
    if (tracks.near(place.x(), place.y()) || tracks.isFull(false)) {
      return null;
    }
    double largest = SteadyLights.LARGEST * now.picture().cellScale;
    Spot spot =
        Objects.requireNonNull(shape)
            .ofExcess(new SpotShape.View(now.frame(), place.x(), place.y()));
    return spot == null || spot.radius() >= largest || tracks.near(spot.x(), spot.y())
        ? null
        : spot;
  }

  private boolean blooms(Spot spot, LookBack.Kept now) {
    LinearLight linear = Objects.requireNonNull(light);
    float @Nullable [] measured =
        rings.measure(now.frame(), linear, spot.x(), spot.y(), spot.radius());
    return measured != null && Rings.bloom(measured);
  }

  private void start(Spot spot, boolean changing, List<LookBack.Earlier> back) {
    Track track = new Track(spot, changing);
    measureAnew(track, back);
    tracks.add(track);
  }

  /** Measures a light where it is now in all frames that are kept. */
  private void measureAnew(Track track, List<LookBack.Earlier> back) {
    List<TrackPoint> points = new ArrayList<>();
    for (LookBack.Earlier e : back) {
      Similarity s = e.fromLatest();
      double x = s.x(track.x(), track.y());
      points.add(measure(track, e.kept(), x, s.y(track.x(), track.y())));
    }
    Collections.reverse(points);
    track.measuredAnew(points);
  }

  @Override
  public void close() {
    lookBack.close();
    motion.close();
    activity.close();
  }
}
