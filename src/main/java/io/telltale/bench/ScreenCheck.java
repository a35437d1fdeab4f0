package io.telltale.bench;

import io.telltale.OutsideException;
import io.telltale.camera.CameraOptions;
import io.telltale.camera.CameraSource;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Pattern;
import io.telltale.sample.Region;
import io.telltale.video.VideoException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows known lights to a camera on a screen, and reads them there. For one thread. */
public final class ScreenCheck implements AutoCloseable {
  private final Screen screen;
  private final Reel reel;
  private final Catalogue catalogue;

  private final boolean placed;

  private ScreenCheck(Screen screen, Reel reel, Catalogue catalogue, boolean placed) {
    this.screen = screen;
    this.reel = reel;
    this.catalogue = catalogue;
    this.placed = placed;
  }

  /**
   * Connects to the camera.
   *
   * @param where as {@link CameraSource#open} takes it
   * @param screen in front of it
   * @param region where the light on the screen is, in pixels of the camera's picture; null = to be
   *     found
   * @throws OutsideException if the region is not in the picture; one line for the user
   * @throws VideoException if there is no such camera or it sends no pictures; one line for the
   *     user
   */
  public static ScreenCheck open(
      String where,
      CameraOptions options,
      Screen screen,
      @Nullable Region region,
      Catalogue catalogue)
      throws VideoException {
    Post post = new Post(Post.STATUS, region, List.of());
    CameraSource camera = CameraSource.open(where, options);
    try {
      String name = CameraSource.nameOf(where);
      List<Region> places = region == null ? List.of() : List.of(region);
      OutsideException.check(name, places, camera.info());
      return new ScreenCheck(screen, new Reel(name, camera, post), catalogue, region != null);
    } catch (VideoException | RuntimeException e) {
      camera.close();
      throw e;
    }
  }

  /**
   * Shows a pattern once, and tells what was made of it.
   *
   * @param seconds for which it is filmed, above 0
   * @throws VideoException if the camera or the screen is lost; one line for the user
   */
  public Trial trial(Pattern pattern, double seconds) throws VideoException {
    screen.show(pattern, seconds);
    Measured light = reel.film(seconds);
    screen.dark();
    Footage footage = placed ? light.panel(catalogue) : light.likeliest(catalogue);
    return Trials.of(pattern, footage.report(), catalogue);
  }

  /** Ends the connection to the camera. */
  @Override
  public void close() {
    reel.close();
  }
}
