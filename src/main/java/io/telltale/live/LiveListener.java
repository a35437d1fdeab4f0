package io.telltale.live;

import io.telltale.pattern.Episode;
import io.telltale.phase.Phase;
import java.util.List;

/**
 * Told what a camera sees. Frames and phases are told by the thread that looks at frames, states by
 * the one that explains them; who listens must not keep either for long.
 */
public interface LiveListener {
  /** A frame was looked at. */
  default void sampled(LightNow now) {}

  /**
   * The light does something else, and has done so for long enough to be no flicker of it.
   *
   * @param phase what it does; its end is the newest frame
   */
  default void phaseChanged(Phase phase) {}

  /**
   * What the light meant before, as it is known by now: a start is known as one at its end only.
   * Told before each {@link #explained}, mostly the same as before.
   *
   * @param episodes in order of time, without the one that still lasts
   */
  default void recalled(List<Episode> episodes) {}

  /** The light was explained once more; mostly as before. */
  default void explained(LiveState state) {}

  /** The light means something else than before, or something at all. */
  default void stateChanged(LiveState state) {}

  /**
   * Something is in the way.
   *
   * @param what one line for the user
   */
  default void trouble(String what) {}

  /**
   * Something is in the way no longer.
   *
   * @param what one line for the user
   */
  default void relief(String what) {}

  /**
   * Something that is good to know and in nobody's way.
   *
   * @param what one line for the user
   */
  default void noted(String what) {}
}
