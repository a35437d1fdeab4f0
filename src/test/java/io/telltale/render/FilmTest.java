package io.telltale.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.telltale.pattern.Notation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FilmTest {
  /** Small, locked, without noise, and the LED just below clipping: pixels tell the light. */
  private static final Camera PLAIN =
      new Camera(
          "plain",
          128,
          96,
          Rate.steady(30),
          new Lens(6, 0.4, 0.5),
          new Sensor(1 / 60.0, 0, 0),
          new Automatics(0, 0),
          new Room(0.3, 0, 100, 0, false),
          Motion.NONE);

  @TempDir Path folder;
  private List<int[]> told;

  @BeforeEach
  void nothingToldYet() {
    told = new ArrayList<>();
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void everyPresetMakesAFilmThatDecodesAsItsTruthSays(Preset preset) throws Exception {
    FilmOptions options = half(preset, 3).lasting(1.2);
    JsonNode truth = shoot("cyan blink 100/100ms", options, "a.mp4");
    Decoded film = Decoded.of(folder.resolve("a.mp4"));
    assertThat(film.times()).hasSize(truth.path("frames").asInt());
    assertThat(film.width()).isEqualTo(truth.path("size").path(0).asInt());
    assertThat(film.height()).isEqualTo(truth.path("size").path(1).asInt());
    assertThat(film.codec()).isEqualTo(truth.path("codec").asString());
    assertThat(truth.path("condition").asString()).isEqualTo(preset.word());
    double last = film.times().get(film.times().size() - 1);
    assertThat(last).isCloseTo(truth.path("times").path(1).asDouble(), within(0.001));
    assertThat(told).as("progress").hasSize(film.times().size());
  }

  @ParameterizedTest
  @CsvSource({
    "mp4, 0.0001",
    "mov, 0.0001",
    "webm, 0.001",
    "mkv, 0.001",
    "avi, 0.0001",
    "gif, 0.01"
  })
  void theFirstAndLastTimeOfTheTruthAreThoseOfTheFile(String kind, double tick) throws Exception {
    Camera uneven = rate(new Rate(29.97, 0.002, 0.1, 15));
    JsonNode truth = shoot("red blink 200/200ms", plain(uneven, 3), "a." + kind);
    Decoded film = Decoded.of(folder.resolve("a." + kind));
    assertThat(film.times()).hasSize(truth.path("frames").asInt());
    double length = film.times().get(film.times().size() - 1) - film.times().get(0);
    double told = truth.path("times").path(1).asDouble() - truth.path("times").path(0).asDouble();
    assertThat(length).isCloseTo(told, within(tick));
  }

  @Test
  void eachFrameShowsTheMeanLightOfItsExposure() throws Exception {
    shoot("white breathe 1s", plain(PLAIN, 2).from(0.2), "a.mp4");
    Decoded film = Decoded.of(folder.resolve("a.mp4"));
    LightCurve curve = LightCurve.of(Notation.parse("white breathe 1s"), Play.of(5, 3).from(0.2));
    double dark = linear(film, 0, curve);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < film.times().size(); i++) {
      double from = film.times().get(i);
      double expected = curve.mean(from, from + 1 / 60.0).green();
      double seen = (centre(film, i) - dark) / (brightest(film) - dark);
      if (Math.abs(seen - expected) > 0.04) {
        wrong.add("at " + from + " s saw " + seen + " of " + expected);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** The linear green of the LED's centre in the frame where the light is nearest to a level. */
  private static double linear(Decoded film, double level, LightCurve curve) {
    int best = 0;
    for (int i = 0; i < film.times().size(); i++) {
      double from = film.times().get(i);
      double here = curve.mean(from, from + 1 / 60.0).green();
      double there = curve.mean(film.times().get(best), film.times().get(best) + 1 / 60.0).green();
      best = Math.abs(here - level) < Math.abs(there - level) ? i : best;
    }
    return centre(film, best);
  }

  private static double brightest(Decoded film) {
    double brightest = 0;
    for (int i = 0; i < film.times().size(); i++) {
      brightest = Math.max(brightest, centre(film, i));
    }
    return brightest;
  }

  private static double centre(Decoded film, int frame) {
    return Tone.linear(film.pixel(frame, film.width() / 2, film.height() / 2)[1]);
  }

  @Test
  void theLightIsWhereTheTrackSaysWhileTheCameraMoves() throws Exception {
    Camera moving =
        new Camera(
            "moving",
            160,
            120,
            Rate.steady(15),
            new Lens(4, 3, 0.5),
            new Sensor(0.01, 0, 0.002),
            new Automatics(0, 0),
            new Room(0.1, 0, 100, 0, false),
            new Motion(6, 1, 10, 1.2));
    JsonNode truth = shoot("green solid", plain(moving, 4), "a.mp4");
    Decoded film = Decoded.of(folder.resolve("a.mp4"));
    JsonNode track = truth.path("track");
    assertThat(track.size()).isEqualTo(Math.min(61, film.times().size()));
    for (int i = 0; i < track.size(); i++) {
      int frame = (int) Math.round(i * (film.times().size() - 1.0) / (track.size() - 1));
      double[] seen = greenest(film, frame);
      assertThat(seen[0])
          .as("x of moment %s", i)
          .isCloseTo(track.path(i).path(0).asDouble(), within(1.0));
      assertThat(seen[1])
          .as("y of moment %s", i)
          .isCloseTo(track.path(i).path(1).asDouble(), within(1.0));
    }
  }

  /** The middle of all pixels that are nearly clipped green and not white. */
  private static double[] greenest(Decoded film, int frame) {
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    for (int y = 0; y < film.height(); y++) {
      for (int x = 0; x < film.width(); x++) {
        int[] rgb = film.pixel(frame, x, y);
        double weight = Math.max(0, rgb[1] - rgb[0] - 60);
        sum += weight;
        sumX += weight * (x + 0.5);
        sumY += weight * (y + 0.5);
      }
    }
    return new double[] {sumX / sum, sumY / sum};
  }

  @Test
  void anOverexposedRedLightLosesItsColourInTheMiddleAndKeepsItInTheHalo() throws Exception {
    Camera glaring = lens(new Lens(6, 30, 1));
    shoot("red solid", plain(glaring, 1), "a.mp4");
    Decoded film = Decoded.of(folder.resolve("a.mp4"));
    int[] core = film.pixel(5, 64, 48);
    int[] halo = film.pixel(5, 64 + 22, 48);
    assertThat(core[0]).as("red of the core").isGreaterThan(240);
    assertThat(core[1]).as("green of the core").isGreaterThan(180);
    assertThat(halo[0]).as("red of the halo").isGreaterThan(2 * halo[1]);
  }

  @Test
  void aRollingShutterLightsOnlyARowsOwnTime() throws Exception {
    Camera rolling =
        new Camera(
            "rolling",
            128,
            96,
            Rate.steady(10),
            new Lens(60, 0.6, 0),
            new Sensor(0.001, 0.09, 0),
            new Automatics(0, 0),
            new Room(0, 0, 100, 0, false),
            Motion.NONE);
    shoot("white blink 50/50ms", plain(rolling, 0.5).from(0), "a.mp4");
    Decoded film = Decoded.of(folder.resolve("a.mp4"));
    assertThat(film.pixel(1, 64, 20)[1]).as("above the middle").isGreaterThan(100);
    assertThat(film.pixel(1, 64, 76)[1]).as("below the middle").isLessThan(40);
  }

  @Test
  void autoExposureDarkensTheRoomWhenTheLightComesOn() throws Exception {
    Camera automatic =
        new Camera(
            "automatic",
            128,
            96,
            Rate.steady(30),
            new Lens(10, 12, 2),
            new Sensor(0.01, 0, 0),
            new Automatics(1, 0),
            new Room(0.3, 0, 100, 0, false),
            Motion.NONE);
    shoot("off 1s, white solid 2s", plain(automatic, 2.5).from(0), "a.mp4");
    Decoded film = Decoded.of(folder.resolve("a.mp4"));
    ToDoubleFunction<Integer> corner = frame -> Tone.linear(film.pixel(frame, 6, 90)[1]);
    assertThat(corner.applyAsDouble(70)).isLessThan(0.6 * corner.applyAsDouble(28));
    assertThat(corner.applyAsDouble(31))
        .as("it reacts late")
        .isGreaterThan(0.8 * corner.applyAsDouble(28));
  }

  @Test
  void sameSeedSameFile() throws Exception {
    for (Preset preset : Preset.values()) {
      FilmOptions options = half(preset, 9).lasting(0.5);
      shoot("magenta blink irregular", options, "one.mp4");
      shoot("magenta blink irregular", options, "two.mp4");
      assertThat(Files.mismatch(folder.resolve("one.mp4"), folder.resolve("two.mp4")))
          .as("first differing byte of %s", preset)
          .isEqualTo(-1);
      shoot("magenta blink irregular", half(preset, 10).lasting(0.5), "three.mp4");
      assertThat(Files.mismatch(folder.resolve("one.mp4"), folder.resolve("three.mp4")))
          .as("another seed of %s", preset)
          .isNotEqualTo(-1);
    }
  }

  @Test
  void theTruthTellsTheProgramAsItWasPlayed() throws Exception {
    FilmOptions options = new FilmOptions(PLAIN, 5, 6.0, 0.0, 0.01, null, Preset.BENCH.squeeze());
    JsonNode truth = shoot("off 500ms, red blink 300/200ms x4, green breathe 2s", options, "a.mp4");
    JsonNode steps = truth.path("steps");
    assertThat(steps.size()).isEqualTo(3);
    assertThat(steps.path(0).toString())
        .isEqualTo("{\"kind\":\"off\",\"start\":0.0,\"end\":495.05}");
    assertThat(steps.path(1).toString())
        .isEqualTo(
            "{\"kind\":\"blink\",\"colour\":\"ff0000\",\"on\":300.0,\"off\":200.0,\"count\":4,"
                + "\"start\":495.05,\"end\":2475.248}");
    assertThat(steps.path(2).path("period").asDouble()).isEqualTo(2000);
    assertThat(steps.path(2).path("end").asDouble()).isGreaterThanOrEqualTo(6000);
    assertThat(truth.path("light_length").asDouble() * 1000)
        .isCloseTo(steps.path(2).path("end").asDouble(), within(0.001));
    assertThat(truth.path("id").asString()).isEqualTo("unknown:test");
    assertThat(truth.path("accept").toString()).isEqualTo("[\"unknown:test\"]");
  }

  @Test
  void aFileNameThatNamesNoKindOfVideoIsRefused() {
    assertThatThrownBy(() -> shoot("red solid", plain(PLAIN, 1), "a.doc"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.doc")
        .hasMessageContaining("mp4, mov, webm, mkv, avi, gif");
  }

  private JsonNode shoot(String notation, FilmOptions options, String name) throws Exception {
    Path out = folder.resolve(name);
    told.clear();
    Subject subject = Subject.of("test", Notation.parse(notation), false);
    Film.shoot(subject, options, out, (done, total) -> told.add(new int[] {done, total}));
    return JsonMapper.shared().readTree(Files.readString(Truth.beside(out)));
  }

  private static FilmOptions half(Preset preset, long seed) {
    Camera camera = preset.camera(seed);
    return FilmOptions.of(preset, seed)
        .with(camera.resized(camera.width() / 4 * 2, camera.height() / 4 * 2));
  }

  private static FilmOptions plain(Camera camera, double seconds) {
    FilmOptions.Place middle = new FilmOptions.Place(camera.width() / 2.0, camera.height() / 2.0);
    FilmOptions.Squeeze fine = new FilmOptions.Squeeze(null, 85, null, 0);
    return new FilmOptions(camera, 5, seconds, null, 0.0, middle, fine);
  }

  private static Camera rate(Rate rate) {
    return new Camera(
        "plain",
        128,
        96,
        rate,
        PLAIN.lens(),
        PLAIN.sensor(),
        PLAIN.automatics(),
        PLAIN.room(),
        PLAIN.motion());
  }

  private static Camera lens(Lens lens) {
    return new Camera(
        "plain",
        128,
        96,
        PLAIN.rate(),
        lens,
        PLAIN.sensor(),
        PLAIN.automatics(),
        PLAIN.room(),
        PLAIN.motion());
  }
}
