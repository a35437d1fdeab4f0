package io.telltale.bench;

import io.telltale.pattern.Pattern;
import io.telltale.render.Film;
import io.telltale.render.FilmOptions;
import io.telltale.render.Preset;
import io.telltale.render.Subject;
import java.io.IOException;
import java.nio.file.Path;

/** Films lights that are known, with a rendered camera. */
public final class KnownLights {
  private KnownLights() {}

  /**
   * Films a pattern with an exact clock, so that what periods are off by is the camera's doing.
   *
   * @param preset the kind of camera
   * @param seed draws one camera of that kind
   * @param seconds length of the film
   * @param file replaced if it is there; its truth is written beside it
   * @throws IOException if it cannot be written
   */
  public static void film(Pattern pattern, Preset preset, long seed, double seconds, Path file)
      throws IOException {
    FilmOptions drawn = FilmOptions.of(preset, seed);
    FilmOptions exact =
        new FilmOptions(
            drawn.camera(), seed, seconds, drawn.start(), 0.0, drawn.place(), drawn.squeeze());
    Film.shoot(Subject.of(pattern), exact, file, (done, of) -> {});
  }
}
