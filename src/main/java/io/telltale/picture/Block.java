package io.telltale.picture;

import java.awt.Graphics2D;

/** A part of a picture that lies above the next one. */
interface Block {
  /** Its height in pixels. */
  int height(Graphics2D g);

  /** Draws it with its upper left corner at the origin. */
  void paint(Graphics2D g);
}
