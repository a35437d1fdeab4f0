package io.telltale.render;

import io.telltale.pattern.Light;
import io.telltale.pattern.Notation;
import io.telltale.pattern.NotationException;
import io.telltale.phase.Colour;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Kinds of light that other devices show and nobody's catalogue may know. */
enum ForeignLight {
  /** A breath in some colour, as chargers and laptops do. */
  BREATHE {
    @Override
    String notation(Draw draw) {
      return "%s breathe %s".formatted(colour(draw), ms(draw, 700, 7000));
    }
  },
  /** A slow blink, as routers and hard disks do. */
  BLINK {
    @Override
    String notation(Draw draw) {
      return "%s blink %s/%s".formatted(colour(draw), ms(draw, 150, 1500), ms(draw, 150, 1500));
    }
  },
  /** Two colours in turn. */
  ALTERNATE {
    @Override
    String notation(Draw draw) {
      String time = ms(draw, 200, 1200);
      List<String> colours = colours(draw);
      return "%s solid %s, %s solid %s".formatted(colours.get(0), time, colours.get(1), time);
    }
  },
  /** Flashes of several lengths and colours, like Morse code. */
  MORSE_LIKE {
    @Override
    String notation(Draw draw) {
      return "%s, %s, %s".formatted(flash(draw), flash(draw), flash(draw));
    }

    private String flash(Draw draw) {
      String lit = ms(draw, 80, 700);
      return "%s solid %s, off %s".formatted(colour(draw), lit, ms(draw, 80, 700));
    }
  },
  /** Two short flashes and a pause, as smoke alarms and trackers do. */
  HEARTBEAT {
    @Override
    String notation(Draw draw) {
      String flash = ms(draw, 60, 200);
      String gap = ms(draw, 100, 300);
      return "%s blink %s/%s x2, off %s".formatted(colour(draw), flash, gap, ms(draw, 500, 2500));
    }
  },
  /** An error code of another maker: two counts in two colours. */
  TWO_COUNTS {
    @Override
    String notation(Draw draw) {
      return "%s, %s, off %s".formatted(count(draw), count(draw), ms(draw, 800, 2500));
    }

    private String count(Draw draw) {
      String time = ms(draw, 120, 400);
      return "%s blink %s/%s x%d".formatted(colour(draw), time, time, 2 + draw.random().nextInt(4));
    }
  },
  /** Three colours one after the other. */
  CHASE {
    @Override
    String notation(Draw draw) {
      String time = ms(draw, 150, 600);
      List<String> colours = colours(draw);
      return "%s solid %s, %s solid %s, %s solid %s"
          .formatted(colours.get(0), time, colours.get(1), time, colours.get(2), time);
    }
  },
  /** A dim light that flashes up. */
  GLINT {
    @Override
    String notation(Draw draw) {
      String colour = colour(draw);
      return "%s solid %s, dim %s solid %s"
          .formatted(colour, ms(draw, 80, 300), colour, ms(draw, 400, 2000));
    }
  };

  /** All but violet, which many cameras show as they show magenta or blue. */
  private static final List<Colour> COLOURS =
      Stream.of(Colour.values()).filter(it -> it != Colour.VIOLET).toList();

  /** Its program in light notation, with lengths that the draw decides. */
  abstract String notation(Draw draw);

  /** The program; it goes on for ever. */
  Light light(Draw draw) {
    String notation = notation(draw);
    try {
      return Notation.parse(notation);
    } catch (NotationException e) {
      throw new IllegalStateException(notation, e);
    }
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String colour(Draw draw) {
    return draw.of(COLOURS).word();
  }

  /** All of them in some order: one after the other is no change where both are the same. */
  private static List<String> colours(Draw draw) {
    List<Colour> colours = new ArrayList<>(COLOURS);
    Collections.shuffle(colours, draw.random());
    return colours.stream().map(Colour::word).toList();
  }

  /** A length in whole hundredths of a second, so that it reads well. */
  private static String ms(Draw draw, double from, double to) {
    return Math.round(draw.scaled(from, to) / 10) * 10 + "ms";
  }
}
