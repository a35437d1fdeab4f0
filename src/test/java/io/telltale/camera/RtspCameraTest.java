package io.telltale.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.cli.Main;
import io.telltale.pattern.Catalogue;
import io.telltale.render.Codec;
import io.telltale.render.Film;
import io.telltale.render.FilmOptions;
import io.telltale.render.Preset;
import io.telltale.render.Subject;
import io.telltale.video.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stream of a camera that speaks RTSP, on this machine. */
@Timeout(120)
class RtspCameraTest {
  @TempDir private Path dir = Path.of("");

  /** Two seconds of a blue blink, as an MPEG-4 file. */
  private byte[] film() throws IOException {
    Path video = dir.resolve("film.avi");
    Subject subject = Subject.of(Catalogue.standard().find("listening").orElseThrow());
    FilmOptions options =
        FilmOptions.of(Preset.BENCH, 7)
            .with(Preset.BENCH.camera(7).resized(320, 240))
            .with(new FilmOptions.Squeeze(Codec.MPEG4, 90, null, 0))
            .from(0)
            .lasting(2);
    Film.shoot(subject, options, video, (done, of) -> {});
    return Files.readAllBytes(video);
  }

  @Test
  void its_light_is_verified_like_that_of_any_other_camera() throws Exception {
    try (RtspServer server = new RtspServer(film(), Integer.MAX_VALUE)) {
      ByteArrayOutputStream told = new ByteArrayOutputStream();
      PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
      String[] command = {
        "verify", "--source", server.address(), "--expect", "listening within 60s"
      };

      int code = Main.run(command, out, out);

      assertThat(code).as(told.toString(StandardCharsets.UTF_8)).isZero();
    }
  }

  @Test
  void its_frames_have_the_cameras_own_times_and_a_cut_stream_is_taken_up_again() throws Exception {
    List<Double> times = new ArrayList<>();
    Told told = new Told();
    try (RtspServer server = new RtspServer(film(), 160);
        CameraSource camera =
            CameraSource.open(server.address(), CameraOptions.DEFAULT.told(told))) {
      assertThat(camera.info().codec()).isEqualTo("mpeg4");
      assertThat(camera.info().width()).isEqualTo(320);
      while (!told.words.contains("resumed")) {
        Frame frame = Objects.requireNonNull(camera.next(), "the stream ended");
        times.add(frame.time());
        frame.close();
      }
      assertThat(server.connections()).isEqualTo(2);
    }
    assertThat(told.words).containsExactly("the camera ended the stream; trying again", "resumed");
    List<Double> first = times.subList(0, 60);
    for (int i = 1; i < first.size(); i++) {
      assertThat(first.get(i) - first.get(i - 1))
          .as("seconds to frame %d", i)
          .isCloseTo(1 / 30.0, within(0.002));
    }
    assertThat(times).isSorted();
  }
}
