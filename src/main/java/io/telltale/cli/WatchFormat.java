package io.telltale.cli;

import java.util.Locale;

/** The ways to tell what a camera sees. */
enum WatchFormat {
  TEXT,
  JSON;

  /** Somebody who tells it: on a terminal a picture of now, else a line for each change. */
  Watcher watcher(Console console) {
    if (this == JSON) {
      return new WatchJson(console);
    }
    return console.terminal().out() ? new WatchScreen(console) : new WatchLines(console);
  }

  /** The word for it on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
