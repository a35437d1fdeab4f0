package io.telltale.cli;

import io.telltale.live.History;
import io.telltale.live.LiveListener;
import java.util.List;

/** Tells what a camera sees. */
interface Watcher extends LiveListener {
  /**
   * Tells what it was in all, when it has ended.
   *
   * @param seconds from the first frame to the last
   * @param unseen frames that came too fast to be looked at
   */
  void summary(double seconds, long unseen, List<History.Entry> history);
}
