package io.telltale.pattern;

import io.telltale.phase.Colour;
import java.util.List;

/**
 * What the light shows for one moment.
 *
 * @param colours by which a camera may call it; empty = any colour (or none where {@code level} is
 *     0)
 * @param level share of its full light, 0 to 1
 * @param scale against what the level is measured
 */
record LampState(List<Colour> colours, double level, Scale scale) {
  /** Dark. */
  static final LampState OFF = new LampState(List.of(), 0, Scale.SWITCHED);

  /** One colour after another within an exposure: some colour between them. */
  static final LampState MIXED = new LampState(List.of(), 1, Scale.UNEVEN);

  /** What a level is relative to. */
  enum Scale {
    /** Fully on or off: measured against the brightest light nearby in time. */
    SWITCHED,
    /** In between: measured against the fullest light of the colour in the clip. */
    FADED,
    /** Lit at a level of its own: only told from darkness. */
    UNEVEN,
    /** So dim that it may read as dark. */
    DIM
  }

  boolean lit() {
    return level > 0;
  }
}
