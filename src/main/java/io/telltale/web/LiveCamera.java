package io.telltale.web;

import io.telltale.camera.CameraListener;
import io.telltale.camera.CameraOptions;
import io.telltale.camera.CameraSource;
import io.telltale.camera.WebcamOptions;
import io.telltale.live.History;
import io.telltale.live.LightNow;
import io.telltale.live.LiveJson;
import io.telltale.live.LiveListener;
import io.telltale.live.LiveOptions;
import io.telltale.live.LiveSession;
import io.telltale.live.LiveState;
import io.telltale.pattern.Episode;
import io.telltale.sample.Region;
import io.telltale.video.Frame;
import io.telltale.video.VideoException;
import io.telltale.video.VideoInfo;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A camera that is open as long as somebody looks at it. Thread-safe. */
final class LiveCamera implements LiveListener, LiveSession.FrameTap, AutoCloseable {
  /** Seconds between two readings that are told while the light stays as it is. */
  private static final double BETWEEN_READINGS = 0.066;

  /** Half the width of the region of an LED that was pointed at, as a share of the picture. */
  private static final double POINTED_AT = 0.012;

  /** Lights that are proposed as LEDs: on a bench with more of them, one marks by hand. */
  private static final int MOST_LIGHTS = 30;

  private final String where;
  private final WebcamOptions webcam;
  private final List<Viewer> viewers = new CopyOnWriteArrayList<>();
  private final History history = new History();
  private final Snapshots snapshots = new Snapshots();
  private final Pictures pictures = new Pictures(this::tell);
  private @Nullable LiveSession session;
  private volatile @Nullable VideoInfo info;
  private volatile @Nullable Region led;
  private volatile @Nullable String state;
  private volatile @Nullable String note;
  private double toldReading;
  private @Nullable LightNow told;

  LiveCamera(String where, WebcamOptions webcam) {
    this.where = where;
    this.webcam = webcam;
  }

  /** Adds a viewer; the first one opens the camera. */
  synchronized void enter(Viewer viewer) throws RefusedException {
    if (session == null) {
      open();
    }
    viewers.add(viewer);
    Stream.of(Optional.ofNullable(note), Optional.ofNullable(state))
        .flatMap(Optional::stream)
        .forEach(viewer::offer);
  }

  private void open() throws RefusedException {
    CameraOptions options = CameraOptions.DEFAULT.asking(webcam).told(new Passing());
    try {
      CameraSource camera = CameraSource.open(where, options);
      info = camera.info();
      toldReading = 0;
      pictures.restart();
      session = new LiveSession("camera", camera, LiveOptions.DEFAULT, this, this);
    } catch (VideoException e) {
      throw new RefusedException(502, String.valueOf(e.getMessage()));
    }
  }

  /** Takes a viewer away; the last one closes the camera. */
  synchronized void leave(Viewer viewer) {
    viewers.remove(viewer);
    if (viewers.isEmpty()) {
      close();
    }
  }

  /** Looks at what is at a place of the picture, told as shares of its width and height. */
  synchronized void choose(double x, double y) throws RefusedException {
    VideoInfo known = info;
    if (session == null || known == null) {
      throw new RefusedException(409, "nobody looks at this camera");
    }
    int half = (int) Math.max(6, POINTED_AT * known.uprightWidth());
    int left = (int) (x * known.uprightWidth()) - half;
    int top = (int) (y * known.uprightHeight()) - half;
    session.reader().choose(new Region(left, top, 2 * half, 2 * half));
  }

  /** The next picture, as large as it is, and where the lights are in it. */
  synchronized CompletableFuture<String> snapshot() throws RefusedException {
    if (session == null) {
      throw new RefusedException(409, "nobody looks at this camera");
    }
    return snapshots.next().thenCombine(session.reader().lights(MOST_LIGHTS), Snapshots::with);
  }

  @Override
  public void frame(Frame frame) {
    VideoInfo known = info;
    if (known != null) {
      snapshots.frame(frame, known, led);
      pictures.frame(frame, known, led);
    }
  }

  @Override
  public void sampled(LightNow now) {
    if (now.looksLike(told) && now.time() - toldReading < BETWEEN_READINGS) {
      return;
    }
    told = now;
    toldReading = now.time();
    tell(LiveJson.now(now).toString());
  }

  @Override
  public void recalled(List<Episode> episodes) {
    history.recall(episodes);
  }

  @Override
  public void explained(LiveState explained) {
    led =
        explained.report().leds().get(0).found()
            ? explained.report().leds().get(0).trace().region()
            : null;
    String json = StateJson.of(explained, history).toString();
    state = json;
    tell(json);
  }

  @Override
  public void stateChanged(LiveState changed) {
    history.add(changed);
  }

  @Override
  public void trouble(String what) {
    tell(LiveJson.trouble(toldReading, what).toString());
  }

  @Override
  public void relief(String what) {
    tell(LiveJson.relief(toldReading, what).toString());
  }

  @Override
  public void noted(String what) {
    String json = LiveJson.note(toldReading, what).toString();
    note = json; // mostly told while the camera is opened, before anybody looks
    tell(json);
  }

  private void tell(String event) {
    for (Viewer viewer : viewers) {
      viewer.offer(event);
    }
  }

  /** Passes on what goes wrong with the camera. */
  private final class Passing implements CameraListener {
    @Override
    public void trouble(String what) {
      LiveCamera.this.trouble(what);
    }

    @Override
    public void noted(String what) {
      LiveCamera.this.noted(what);
    }

    @Override
    public void resumed() {
      LiveCamera.this.relief("the camera sends again");
    }
  }

  @Override
  public synchronized void close() {
    viewers.forEach(Viewer::drop);
    viewers.clear();
    snapshots.end();
    LiveSession open = session;
    session = null;
    state = null;
    note = null;
    if (open != null) {
      open.close();
    }
  }
}
