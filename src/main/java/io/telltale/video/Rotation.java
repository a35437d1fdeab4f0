package io.telltale.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.javacpp.IntPointer;

/**
 * How a stored frame must be turned to stand upright, from the container's display matrix.
 *
 * @param mirrored whether it must be mirrored left to right first
 * @param clockwise then turned by 0, 90, 180 or 270 degrees
 */
record Rotation(boolean mirrored, int clockwise) {
  private static final Rotation NONE = new Rotation(false, 0);

  /** Entries of a display matrix, 3 by 3. */
  private static final int MATRIX_SIZE = 9;

  /** What the container says; nothing to do where it is silent. */
  static Rotation of(AVCodecParameters parameters) {
    AVPacketSideData sideData =
        av_packet_side_data_get(
            parameters.coded_side_data(),
            parameters.nb_coded_side_data(),
            AV_PKT_DATA_DISPLAYMATRIX);
    if (sideData == null || sideData.size() < (long) MATRIX_SIZE * Integer.BYTES) {
      return NONE;
    }
    int[] matrix = new int[MATRIX_SIZE];
    new IntPointer(sideData.data()).get(matrix);
    return ofMatrix(matrix[0], matrix[1], matrix[3], matrix[4]);
  }

  /**
   * The quarter turn nearest to a matrix that takes a stored point (x, y) to (a·x + c·y, b·x +
   * d·y), y pointing down.
   */
  static Rotation ofMatrix(int a, int b, int c, int d) {
    boolean mirrored = (double) a * d - (double) b * c < 0;
    double sign = mirrored ? -1 : 1;
    double degrees = Math.toDegrees(Math.atan2(sign * b, sign * a));
    return new Rotation(mirrored, Math.floorMod(Math.round(degrees / 90) * 90, 360));
  }
}
