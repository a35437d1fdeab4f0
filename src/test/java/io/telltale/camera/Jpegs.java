package io.telltale.camera;

import io.telltale.render.Camera;
import io.telltale.render.Codec;
import io.telltale.render.Film;
import io.telltale.render.FilmOptions;
import io.telltale.render.PanelFilm;
import io.telltale.render.Preset;
import io.telltale.render.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Films as a camera sends them: one JPEG picture after the other. */
public final class Jpegs {
  private static final int FIRST = 0xFF;
  private static final int START = 0xD8;
  private static final int END = 0xD9;

  private Jpegs() {}

  /** Films a light from a tripod at 30 frames a second. */
  public static List<byte[]> film(
      Path directory, Subject subject, double seconds, int width, int height) throws IOException {
    Path video = directory.resolve(subject.id().replace(':', '-') + ".avi");
    Camera camera = Preset.BENCH.camera(7).resized(width, height);
    FilmOptions options =
        FilmOptions.of(Preset.BENCH, 7)
            .with(camera)
            .with(new FilmOptions.Squeeze(Codec.MJPEG, 90, null, 0))
            .from(0)
            .lasting(seconds);
    Film.shoot(subject, options, video, (done, of) -> {});
    return pictures(Files.readAllBytes(video));
  }

  /** Films several LEDs at once, each with a pattern of its own. */
  public static List<byte[]> film(Path directory, PanelFilm panel, List<String> ids)
      throws IOException {
    Path video = directory.resolve("panel.avi");
    panel.shoot(ids, video);
    return pictures(Files.readAllBytes(video));
  }

  /** The pictures in a file: between their markers, which JPEG data never contains. */
  static List<byte[]> pictures(byte[] file) {
    List<byte[]> pictures = new ArrayList<>();
    int start = -1;
    for (int i = 0; i + 1 < file.length; i++) {
      boolean marker = (file[i] & 0xFF) == FIRST;
      int kind = file[i + 1] & 0xFF;
      if (marker && kind == START && start < 0 && (file[i + 2] & 0xFF) == FIRST) {
        start = i;
      } else if (marker && kind == END && start >= 0) {
        pictures.add(java.util.Arrays.copyOfRange(file, start, i + 2));
        start = -1;
      }
    }
    return pictures;
  }
}
