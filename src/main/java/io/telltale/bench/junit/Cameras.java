package io.telltale.bench.junit;

import io.telltale.bench.CameraLight;
import io.telltale.camera.CameraOptions;
import io.telltale.video.VideoException;
import java.util.HashMap;
import java.util.Map;

/**
 * The cameras that tests watch just now. A camera is open from before the first of several tests
 * that watch it at the same time until after the last, since most can be opened only once.
 * Thread-safe.
 */
final class Cameras {
  private final Map<BenchSettings, Open> open = new HashMap<>();

  /** An open camera and how many tests watch it. */
  private record Open(CameraLight light, int visitors) {}

  /**
   * Begins to watch, or joins those who do.
   *
   * @throws VideoException if there is no such camera; one line for the user
   */
  synchronized CameraVisit enter(BenchSettings settings) throws VideoException {
    Open known = open.get(settings);
    CameraLight light = known == null ? connect(settings) : known.light();
    double since = 0;
    try {
      since = light.now();
    } catch (VideoException e) {
      if (known == null) {
        light.close();
      }
      throw e;
    }
    open.put(settings, new Open(light, known == null ? 1 : known.visitors() + 1));
    return new CameraVisit(light, since, () -> leave(settings));
  }

  private static CameraLight connect(BenchSettings settings) throws VideoException {
    CameraOptions options =
        CameraOptions.DEFAULT.waiting(CameraOptions.DEFAULT.silence(), CameraLight.PATIENCE);
    return CameraLight.open(settings.source(), options, settings.task());
  }

  private synchronized void leave(BenchSettings settings) {
    Open left = open.remove(settings);
    if (left == null) {
      return;
    }
    if (left.visitors() > 1) {
      open.put(settings, new Open(left.light(), left.visitors() - 1));
    } else {
      left.light().close();
    }
  }
}
