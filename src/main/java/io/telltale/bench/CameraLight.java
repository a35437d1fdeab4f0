package io.telltale.bench;

import io.telltale.OutsideException;
import io.telltale.camera.CameraOptions;
import io.telltale.camera.CameraSource;
import io.telltale.pattern.Catalogue;
import io.telltale.sample.Region;
import io.telltale.video.FrameSource;
import io.telltale.video.KeptFrames;
import io.telltale.video.ReadAhead;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A camera as a source, watched from when it is opened until it is closed. Where evidence is
 * wanted, its latest pictures are kept in temporary files meanwhile. Thread-safe.
 */
public final class CameraLight implements LightSource {
  /** Seconds without a picture after which a camera is lost: it has had three tries by then. */
  public static final double PATIENCE = 10;

  private final CameraSource camera;
  private final @Nullable KeptFrames kept;
  private final GrowingSource light;

  private CameraLight(CameraSource camera, @Nullable KeptFrames kept, GrowingSource light) {
    this.camera = camera;
    this.kept = kept;
    this.light = light;
  }

  /**
   * What is to be watched.
   *
   * @param posts the LEDs: one without a region, or any number with one each
   * @param catalogue of the patterns
   * @param limit seconds of light after which it is over at the latest, may be infinite
   * @param keeping whether pictures are kept, for {@link CameraLight#evidence}
   */
  public record Task(List<Post> posts, Catalogue catalogue, double limit, boolean keeping) {
    public Task {
      posts = List.copyOf(posts);
    }
  }

  /**
   * Connects to a camera, waits for its first picture and begins to watch.
   *
   * @param where as {@link CameraSource#open} takes it
   * @throws OutsideException if an LED would lie outside of its pictures; one line for the user
   * @throws VideoException if there is no such camera or it sends no pictures; one line for the
   *     user
   */
  public static CameraLight open(String where, CameraOptions options, Task task)
      throws VideoException {
    String name = CameraSource.nameOf(where);
    CameraSource camera = CameraSource.open(where, options);
    try {
      OutsideException.check(name, regions(task.posts()), camera.info());
      KeptFrames kept = task.keeping() ? new KeptFrames(camera) : null;
      FrameSource frames = new ReadAhead(kept == null ? camera : kept);
      return new CameraLight(
          camera,
          kept,
          new GrowingSource(name, frames, task.posts(), task.catalogue(), task.limit()));
    } catch (VideoException | RuntimeException e) {
      camera.close();
      throw e;
    }
  }

  private static List<Region> regions(List<Post> posts) {
    return posts.stream().flatMap(it -> Stream.ofNullable(it.region())).toList();
  }

  @Override
  public Footage next() throws VideoException {
    return light.next();
  }

  @Override
  public Footage latest() throws VideoException {
    return light.latest();
  }

  /** As of {@link GrowingSource#now}. */
  public double now() throws VideoException {
    return light.now();
  }

  /**
   * Writes the evidence of a verification, as {@link EvidenceFolder} does, from the pictures that
   * were kept. Watching goes on.
   *
   * @throws IOException if something cannot be written
   * @throws VideoException if no pictures were kept
   */
  public void evidence(Verification verification, Path folder) throws IOException, VideoException {
    if (kept == null) {
      throw new VideoException("no pictures of the camera were kept");
    }
    Path video = kept.together();
    try {
      EvidenceFolder.write(verification, video, folder);
    } finally {
      Files.deleteIfExists(video);
    }
  }

  /** Ends the connection to the camera and removes what was kept of it. */
  @Override
  public void close() {
    camera.close(); // first, since the others wait for the frame under way
    light.close();
  }
}
