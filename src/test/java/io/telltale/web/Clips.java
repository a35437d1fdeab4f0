package io.telltale.web;

import io.telltale.pattern.Catalogue;
import io.telltale.render.Film;
import io.telltale.render.FilmOptions;
import io.telltale.render.Preset;
import io.telltale.render.Subject;
import java.io.IOException;
import java.nio.file.Path;

/** Small films of known patterns. */
final class Clips {
  private Clips() {}

  /** A pattern of the standard catalogue, filmed under the best conditions. */
  static Path film(Path directory, String id, double seconds) throws IOException {
    Path video = directory.resolve(id + ".mp4");
    Subject subject = Subject.of(Catalogue.standard().find(id).orElseThrow());
    FilmOptions options = FilmOptions.of(Preset.BENCH, 7).from(0).lasting(seconds);
    Film.shoot(subject, options, video, (done, of) -> {});
    return video;
  }
}
