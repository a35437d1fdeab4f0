package io.telltale.bench.junit;

import io.telltale.bench.CameraLight;
import io.telltale.bench.Footage;
import io.telltale.bench.Verification;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/**
 * A camera while one test lasts; others may watch it meanwhile.
 *
 * @param camera that is watched
 * @param since when the test began: times count from there
 * @param leaving what to do when the test is over
 */
record CameraVisit(CameraLight camera, double since, Runnable leaving) implements TestLight {
  @Override
  public Footage next() throws VideoException {
    return camera.next().since(since);
  }

  @Override
  public Footage latest() throws VideoException {
    return camera.latest().since(since);
  }

  @Override
  public boolean live() {
    return true;
  }

  @Override
  public void evidence(Verification verification, Path folder) throws IOException, VideoException {
    camera.evidence(verification, folder);
  }

  @Override
  public RuntimeException lost(VideoException problem) {
    return missing(problem);
  }

  /** Neither the device nor the test is at fault where there is no camera. */
  static RuntimeException missing(VideoException problem) {
    return new TestAbortedException("no camera: " + problem.getMessage(), problem);
  }

  @Override
  public void close() {
    leaving.run();
  }
}
