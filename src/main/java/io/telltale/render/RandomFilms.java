package io.telltale.render;

import io.telltale.pattern.CameraLimits;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Light;
import io.telltale.pattern.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Films of random lights by random cameras. One number draws a film, whatever others are drawn.
 *
 * <p>The lights lie in a deck: every pattern of the catalogue, lights of nobody's catalogue, and
 * patterns that turn into others. Films of numbers that follow each other are dealt from it until
 * it is used up and shuffled again, so that each light is filmed about as often as any other.
 */
public final class RandomFilms {
  /** Part of the films of a pattern that show one of its variants instead. */
  private static final double VARIANTS = 0.2;

  /** Cards of each kind of foreign light: a fifth of the deck of the standard catalogue. */
  private static final int FOREIGN_CARDS = 2;

  /** Cards of patterns that turn into others: a twentieth of that deck. */
  private static final int CHANGE_CARDS = 4;

  /**
   * Seconds of a foreign light that a pattern may have shown as well: half of the shortest film, so
   * that every film shows that it is foreign.
   */
  private static final double KNOWN_MOST = 4;

  /**
   * Room light, beside the brightest that the LED becomes, in which it is still seen to be lit:
   * white plastic around it is then a third as bright.
   */
  private static final double SEEN = 0.5;

  /** Of foreign lights: half of the draws, and more, are foreign to the standard catalogue. */
  private static final int TRIES_MOST = 1000;

  private final Catalogue catalogue;
  private final List<Card> cards;

  /** A light that is to be filmed. */
  private interface Card {
    Subject subject(Camera camera, long seed);
  }

  /** Deals the patterns of that catalogue. */
  public RandomFilms(Catalogue catalogue) {
    this.catalogue = catalogue;
    List<Card> all = new ArrayList<>();
    catalogue.patterns().forEach(it -> all.add((camera, seed) -> pattern(it, seed)));
    for (int i = 0; i < FOREIGN_CARDS; i++) {
      for (ForeignLight kind : ForeignLight.values()) {
        all.add((camera, seed) -> foreign(kind, camera, seed));
      }
    }
    Changes changes = new Changes(catalogue);
    for (int i = 0; i < CHANGE_CARDS; i++) {
      all.add((camera, seed) -> changes.draw(Draw.of(seed, "change")));
    }
    cards = List.copyOf(all);
  }

  /**
   * Draws a film.
   *
   * @param preset of which the camera is a neighbour
   * @param number draws it; the same number draws the same film
   */
  public TestFilms.Plan film(Preset preset, long number) {
    // What one preset draws says nothing of what the others draw.
    long own = Seeds.random(number, "film of " + preset.word()).nextInt(Integer.MAX_VALUE);
    RandomCamera random = new RandomCamera(preset, own);
    FilmOptions options = random.options();
    Subject subject = card(preset, number).subject(options.camera(), own);
    String shown = subject.id().replace(':', '_');
    String file = preset.word() + "__" + shown + "__" + number + random.container().ending();
    return new TestFilms.Plan(file, subject, options.with(camera(preset, options, subject)));
  }

  private Card card(Preset preset, long number) {
    List<Card> deck = new ArrayList<>(cards);
    long round = Math.floorDiv(number, (long) deck.size());
    Collections.shuffle(deck, Seeds.random(round, "deck of " + preset.word()));
    return deck.get(Math.floorMod(number, deck.size()));
  }

  private Subject pattern(Pattern pattern, long seed) {
    Draw draw = Draw.of(seed, "variant");
    boolean variant = !pattern.variants().isEmpty() && draw.chance(VARIANTS);
    Pattern shown = variant ? pattern.shownBy(draw.of(pattern.variants()).light()) : pattern;
    return Subject.inContext(shown, catalogue, seed)
        .accepting(CameraLimits.meantAsWell(shown, catalogue));
  }

  /** Of the lights that the seed draws, the first that no pattern looks like. */
  private Subject foreign(ForeignLight kind, Camera camera, long seed) {
    double fps = camera.rate().slowest();
    Draw draw = Draw.of(seed, "foreign " + kind.name().toLowerCase(Locale.ROOT));
    for (int i = 0; i < TRIES_MOST; i++) {
      Light light = kind.light(draw);
      if (CameraLimits.secondsKnown(light, true, catalogue, fps) <= KNOWN_MOST) {
        return Subject.of(kind.word(), light, true);
      }
    }
    throw new IllegalArgumentException("the catalogue knows every light that is a " + kind.word());
  }

  private static Camera camera(Preset preset, FilmOptions options, Subject subject) {
    Camera camera = options.camera();
    Room room = camera.room();
    // Beside other steady lights nobody could say which is meant, or that none is; in the preset
    // that is meant to be hard, it is enough that the steady one is found.
    boolean alone = subject.dark() || (subject.steady() && preset != Preset.HARD);
    Room fitting = alone ? room.withoutLamps() : room;
    double brightest = camera.lens().overExposure() * subject.highestDrive();
    return camera.in(subject.dark() ? fitting : fitting.noBrighter(SEEN * brightest));
  }
}
