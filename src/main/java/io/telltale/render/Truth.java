package io.telltale.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a film really shows, told beside it in {@code NAME.truth.json}.
 *
 * @param id of the pattern
 * @param accept ids that count as right
 * @param condition under which it was filmed
 * @param fps nominal frames a second
 * @param codec of the file
 * @param file name of the file
 * @param size width and height of the upright picture in pixels
 * @param moves whether the camera moved
 * @param seed that made it
 * @param led at the beginning
 * @param track of the LED's centre at some 60 moments spread evenly over the clip, x and y in
 *     pixels
 * @param frames in the file
 * @param times of the first and the last frame in seconds
 * @param start where in the program the clip begins, in seconds by the watcher's clock
 * @param lightLength seconds of one turn of the program
 * @param steps of one turn
 */
record Truth(
    String id,
    List<String> accept,
    String condition,
    double fps,
    String codec,
    String file,
    List<Integer> size,
    boolean moves,
    long seed,
    Led led,
    List<List<Double>> track,
    int frames,
    List<Double> times,
    double start,
    @JsonProperty("light_length") double lightLength,
    List<Step> steps) {

  /** The LED's centre and radius in pixels. */
  record Led(double x, double y, double r) {}

  /**
   * A step of the program.
   *
   * @param kind what the light does
   * @param colour linear drive as rrggbb; null for off
   * @param on length of a flash in ms; null unless a blink
   * @param off length of the dark after it in ms; null unless a blink
   * @param period of a breath in ms; null unless a breath
   * @param count of flashes or breaths; null for solid and off
   * @param start in ms from the program's start, by the watcher's clock
   * @param end in ms from the program's start, by the watcher's clock
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Step(
      String kind,
      @Nullable String colour,
      @Nullable Double on,
      @Nullable Double off,
      @Nullable Double period,
      @Nullable Integer count,
      double start,
      double end) {

    static Step of(Stretch stretch, double clockError) {
      boolean blink = stretch.second() > 0;
      boolean cycles = stretch.period() > 0;
      return new Step(
          stretch.kind().word(),
          stretch.rgb() == 0 ? null : String.format(Locale.ROOT, "%06x", stretch.rgb()),
          blink ? millis(stretch.first()) : null,
          blink ? millis(stretch.second()) : null,
          cycles && !blink ? millis(stretch.first()) : null,
          cycles ? stretch.count() : null,
          millis(stretch.start() / (1 + clockError)),
          millis(stretch.end() / (1 + clockError)));
    }

    private static double millis(double seconds) {
      return Math.round(seconds * 1e6) / 1e3;
    }
  }

  /** The place of the truth of a film. */
  static Path beside(Path film) {
    String name = String.valueOf(film.getFileName());
    String stem = name.substring(0, name.lastIndexOf('.'));
    return film.resolveSibling(stem + ".truth.json");
  }

  /** Writes it beside its film. */
  void write(Path film) throws IOException {
    Files.writeString(beside(film), JsonMapper.shared().writeValueAsString(this) + "\n");
  }
}
