package io.telltale.video;

import java.nio.ByteBuffer;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * A plane made smaller by leaving pixels out: the others are not even fetched from memory, which is
 * what a large picture costs most. Stateless and thread-safe.
 */
public final class Thinned {
  private Thinned() {}

  /**
   * Of each three by three pixels the one in the middle, which is what linear interpolation comes
   * to at a third of the size.
   *
   * @param plane luma, the blue or the red difference: 0, 1, 2
   * @param middle becomes the smaller plane, of the same depth
   */
  public static void third(Frame frame, int plane, Mat middle) {
    Mat whole = frame.plane(plane);
    int step = (int) (whole.step1() * whole.elemSize1());
    ByteBuffer fromSecondRow = frame.bytes(plane).duplicate().position(step).slice();
    // A row of three times as many channels: OpenCV takes one channel out faster than it resizes.
    Mat triples =
        new Mat(
            whole.rows() / 3,
            whole.cols() / 3,
            CvType.makeType(whole.depth(), 3),
            fromSecondRow,
            3L * step);
    Core.extractChannel(triples, middle, 1);
    Mats.release(triples);
  }
}
