package io.telltale.video;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * OpenCV's matrices, handled so that the garbage collector does not take one away while native code
 * works with it.
 *
 * <p>A matrix whose last use is a native call is unreachable during that call, because only its
 * address is passed; its finalizer may then free the memory that the call reads. So the last use of
 * every matrix is {@link #release}, which keeps it until it is back. OpenCV's own {@code split} and
 * {@code merge} make matrices of that dangerous kind inside, and are not to be called.
 */
public final class Mats {
  private Mats() {}

  /** Gives back the memory of matrices, as the last thing that is done with them. */
  public static void release(Mat... mats) {
    for (Mat mat : mats) {
      try {
        mat.release();
      } finally {
        Reference.reachabilityFence(mat);
      }
    }
  }

  /** Gives back the memory of matrices, as the last thing that is done with them. */
  public static void release(List<? extends Mat> mats) {
    mats.forEach(Mats::release);
  }

  /** The channels as matrices of their own, each to be released. */
  public static List<Mat> split(Mat mat) {
    List<Mat> planes = new ArrayList<>();
    for (int i = 0; i < mat.channels(); i++) {
      Mat plane = new Mat();
      Core.extractChannel(mat, plane, i);
      planes.add(plane);
    }
    return planes;
  }

  /** Matrices of one size and depth as the channels of a new one, to be released. */
  public static Mat merge(Mat... planes) {
    Mat merged = new Mat(planes[0].size(), CvType.makeType(planes[0].depth(), planes.length));
    for (int i = 0; i < planes.length; i++) {
      Core.insertChannel(planes[i], merged, i);
    }
    return merged;
  }
}
