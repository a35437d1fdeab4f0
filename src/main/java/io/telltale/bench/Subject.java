package io.telltale.bench;

import io.telltale.pattern.Light;
import io.telltale.phase.Colour;
import io.telltale.phase.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expectation looks for. Values, safe to share between threads. */
public sealed interface Subject {

  /**
   * A pattern of the catalogue, or a family of them.
   *
   * @param name as it was said: an id, or what the ids of a family have before their number
   * @param ids of the patterns meant, at least one
   */
  record Named(String name, List<String> ids) implements Subject {
    public Named {
      ids = List.copyOf(ids);
      if (ids.isEmpty()) {
        throw new IllegalArgumentException("no pattern is meant by " + name);
      }
    }
  }

  /**
   * A colour, a kind of light, or both, whatever the rhythm.
   *
   * @param colour null = any
   * @param dim whether it must be far below the light's own maximum
   * @param kind null = any kind of light, but lit; {@link Kind#OFF} has no colour
   */
  record Tint(@Nullable Colour colour, boolean dim, @Nullable Kind kind) implements Subject {
    public Tint {
      if (kind == Kind.OFF && (colour != null || dim)) {
        throw new IllegalArgumentException("off has no colour");
      }
    }

    /** Whether it has flashes or breaths that can be counted. */
    boolean rhythmic() {
      return kind == Kind.BLINK || kind == Kind.BREATHE;
    }
  }

  /**
   * A light program.
   *
   * @param light in light notation, without named counts
   * @param tolerance of its times as a part of 1 (0.05 = 5 %), for a program of one step; NaN =
   *     what the camera can resolve
   */
  record Program(Light light, double tolerance) implements Subject {
    public Program {
      if (tolerance <= 0 || tolerance > 1) {
        throw new IllegalArgumentException("a tolerance must be in (0, 1], was " + tolerance);
      }
      if (!Double.isNaN(tolerance) && !(light instanceof Light.Step)) {
        throw new IllegalArgumentException("a tolerance goes with a single light");
      }
    }
  }
}
