package io.telltale.video;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Frames made by hand. */
final class Frames {
  private Frames() {}

  /** One colour all over, in 4:2:0. */
  static Frame plain(ColourCoding coding, int width, int height, int[] yuv) {
    Natives.load();
    int type = coding.bits() > 8 ? CvType.CV_16UC1 : CvType.CV_8UC1;
    Mat y = new Mat(height, width, type, new Scalar(yuv[0]));
    Mat u = new Mat((height + 1) / 2, (width + 1) / 2, type, new Scalar(yuv[1]));
    Mat v = new Mat((height + 1) / 2, (width + 1) / 2, type, new Scalar(yuv[2]));
    return new Frame(0, coding, new Mat[] {y, u, v}, () -> {});
  }
}
