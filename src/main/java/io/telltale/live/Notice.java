package io.telltale.live;

/**
 * A word on what is in the way of looking, or is so no longer.
 *
 * @param text one line for the user
 * @param over whether it is so no longer
 */
record Notice(String text, boolean over) {
  static Notice trouble(String text) {
    return new Notice(text, false);
  }

  static Notice relief(String text) {
    return new Notice(text, true);
  }

  void tell(LiveListener listener) {
    if (over) {
      listener.relief(text);
    } else {
      listener.trouble(text);
    }
  }
}
