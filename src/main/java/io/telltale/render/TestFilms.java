package io.telltale.render;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A film of every pattern of a catalogue. */
public final class TestFilms {
  /** Smaller than the presets: a few hundred kilobytes for a clip. */
  private static final double SMALLER = 0.75;

  /** Quality of a film from a tripod: where nothing moves, little is to be stored. */
  private static final double STILL_QUALITY = 50;

  /** Bits a second of all others, which keep the whole under 15 MB and still show the light. */
  private static final int KILOBITS = 115;

  private TestFilms() {}

  /**
   * A film to be made.
   *
   * @param file its name
   * @param subject what it shows
   * @param options how it is made
   */
  public record Plan(String file, Subject subject, FilmOptions options) {}

  /**
   * Plans small films, spread over the presets.
   *
   * @param accept the ids that no camera can tell from a pattern's own, its own among them; empty =
   *     its own alone
   */
  public static List<Plan> small(
      Catalogue catalogue, long seed, Function<Pattern, List<String>> accept) {
    Preset[] presets = Preset.values();
    List<Plan> plans = new ArrayList<>();
    for (Subject subject : subjects(catalogue, seed, accept)) {
      int turn = plans.size() / presets.length;
      long own = seed * 1000 + plans.size();
      plans.add(small(subject, presets[plans.size() % presets.length], turn, own));
    }
    return plans;
  }

  /**
   * Plans films that are all made with one preset, as it is.
   *
   * @param accept as for {@link #small}
   */
  public static List<Plan> with(
      Preset preset, Catalogue catalogue, long seed, Function<Pattern, List<String>> accept) {
    List<Plan> plans = new ArrayList<>();
    for (Subject subject : subjects(catalogue, seed, accept)) {
      FilmOptions options = FilmOptions.of(preset, seed * 1000 + plans.size());
      plans.add(
          new Plan(
              name(preset, subject, Container.MP4),
              subject,
              options.with(camera(options, subject))));
    }
    return plans;
  }

  private static List<Subject> subjects(
      Catalogue catalogue, long seed, Function<Pattern, List<String>> accept) {
    List<Subject> subjects = new ArrayList<>();
    for (Pattern pattern : catalogue.patterns()) {
      long own = seed * 1000 + subjects.size();
      subjects.add(Subject.inContext(pattern, catalogue, own).accepting(accept.apply(pattern)));
    }
    return subjects;
  }

  /** Beside other steady lights, nobody could say which steady light is meant. */
  private static Camera camera(FilmOptions options, Subject subject) {
    Camera camera = options.camera();
    return subject.steady() ? camera.in(camera.room().withoutLamps()) : camera;
  }

  private static Plan small(Subject subject, Preset drawn, int turn, long seed) {
    Preset preset = subject.steady() && drawn == Preset.HARD ? Preset.PHONE : drawn;
    FilmOptions options = FilmOptions.of(preset, seed);
    Camera camera = camera(options, subject);
    if (preset != Preset.HARD) {
      camera = camera.resized(even(camera.width()), even(camera.height()));
    }
    String name = name(preset, subject, container(preset, turn));
    return new Plan(name, subject, options.with(camera).with(squeeze(preset)));
  }

  private static String name(Preset preset, Subject subject, Container container) {
    return preset.word() + "__" + subject.id() + container.ending();
  }

  private static FilmOptions.Squeeze squeeze(Preset preset) {
    Integer kilobits = preset == Preset.BENCH ? null : KILOBITS;
    return new FilmOptions.Squeeze(null, STILL_QUALITY, kilobits, preset.squeeze().rotation());
  }

  private static Container container(Preset preset, int turn) {
    return switch (preset) {
      case BENCH, HARD -> Container.MP4;
      case WEBCAM -> turn % 2 == 0 ? Container.WEBM : Container.MKV;
      case PHONE -> turn % 2 == 0 ? Container.MP4 : Container.MOV;
    };
  }

  private static int even(int pixels) {
    return (int) Math.round(pixels * SMALLER / 2) * 2;
  }
}
