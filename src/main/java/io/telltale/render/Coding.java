package io.telltale.render;

import org.jspecify.annotations.Nullable;

/**
 * How a film is written.
 *
 * @param container the kind of file
 * @param codec one that the container holds
 * @param quality 0 to 100, the same for every frame; 50 shows blocks, 75 hardly any
 * @param kilobits aimed at in a second instead, at least 20; null = as many as the quality takes
 * @param rotation degrees clockwise that a player must turn the stored pictures by: 0, 90, 180 or
 *     270
 */
public record Coding(
    Container container, Codec codec, double quality, @Nullable Integer kilobits, int rotation) {
  public Coding {
    if (!container.holds(codec)) {
      throw new IllegalArgumentException(
          container
              + " files cannot hold "
              + codec.word()
              + "; they hold "
              + container.codecWords());
    }
    Checks.range("quality", quality, 0, 100);
    if (kilobits != null && kilobits < 20) {
      throw new IllegalArgumentException(
          "the bit rate must be at least 20 kbit/s, was " + kilobits);
    }
    if (rotation % 90 != 0 || rotation < 0 || rotation > 270) {
      throw new IllegalArgumentException("rotation must be 0, 90, 180 or 270, was " + rotation);
    }
    if (rotation != 0 && !container.turns()) {
      throw new IllegalArgumentException("only mp4 and mov files can hold a rotation");
    }
  }

  /** Whether luma and chroma use all of 0..255, as JPEG does, instead of 16..235 and 16..240. */
  boolean fullRange() {
    return codec == Codec.MJPEG;
  }
}
