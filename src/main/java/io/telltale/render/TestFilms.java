package io.telltale.render;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A film of every pattern of a catalogue, spread over the presets, all small. */
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
   * Plans the films.
   *
   * @param accept the ids that no camera can tell from a pattern's own, its own among them; empty =
   *     its own alone
   */
  public static List<Plan> of(
      Catalogue catalogue, long seed, Function<Pattern, List<String>> accept) {
    List<Plan> plans = new ArrayList<>();
    for (Pattern pattern : catalogue.patterns()) {
      long own = seed * 1000 + plans.size();
      Subject subject = Subject.inContext(pattern, catalogue, own).accepting(accept.apply(pattern));
      plans.add(plan(subject, plans.size(), own));
    }
    return plans;
  }

  private static Plan plan(Subject subject, int index, long seed) {
    Preset[] presets = Preset.values();
    Preset preset = presets[index % presets.length];
    // Beside other steady lights, nobody could say which steady light is meant.
    boolean steady = subject.steady();
    if (steady && preset == Preset.HARD) {
      preset = Preset.PHONE;
    }
    Container container = container(preset, index / presets.length);
    FilmOptions options = FilmOptions.of(preset, seed);
    Camera camera = options.camera();
    Room room = camera.room();
    if (steady) {
      camera = camera.in(new Room(room.light(), room.flicker(), room.flickerHz(), 0, room.hand()));
    }
    if (preset != Preset.HARD) {
      camera = camera.resized(even(camera.width()), even(camera.height()));
    }
    String name = preset.word() + "__" + subject.id() + container.ending();
    return new Plan(name, subject, options.with(camera).with(squeeze(preset)));
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
