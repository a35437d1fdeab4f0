package io.telltale.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_FLOAT;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_HWACCEL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_XYZ;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.javacpp.BytePointer;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** A decoded frame's memory, seen as matrices without a copy. */
final class Planes {
  /** Largest halvings of chroma that a {@link Frame} may have: a quarter. */
  private static final int MAX_CHROMA_SHIFT = 2;

  private Planes() {}

  /** Whether a frame already lies in three planes of 8 or 10 bits as a {@link Frame} has them. */
  static boolean fit(AVFrame frame) {
    AVPixFmtDescriptor format = av_pix_fmt_desc_get(frame.format());
    if (format == null || !isPlanarYuv(format)) {
      return false;
    }
    int bits = bits(frame);
    for (int i = 0; i < 3; i++) {
      AVComponentDescriptor component = format.comp(i);
      if (component.plane() != i
          || component.offset() != 0
          || component.shift() != 0
          || component.depth() != bits
          || component.step() != bytes(bits)
          || frame.linesize(i) <= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlanarYuv(AVPixFmtDescriptor format) {
    long others =
        AV_PIX_FMT_FLAG_RGB
            | AV_PIX_FMT_FLAG_PAL
            | AV_PIX_FMT_FLAG_HWACCEL
            | AV_PIX_FMT_FLAG_BITSTREAM
            | AV_PIX_FMT_FLAG_BE
            | AV_PIX_FMT_FLAG_FLOAT
            | AV_PIX_FMT_FLAG_XYZ;
    int depth = format.comp(0).depth();
    return (format.flags() & others) == 0
        && format.nb_components() >= 3
        && (depth == 8 || depth == 10)
        && format.log2_chroma_w() <= MAX_CHROMA_SHIFT
        && format.log2_chroma_h() <= MAX_CHROMA_SHIFT;
  }

  /** Bits of a sample. */
  static int bits(AVFrame frame) {
    return av_pix_fmt_desc_get(frame.format()).comp(0).depth();
  }

  private static int bytes(int bits) {
    return bits > 8 ? 2 : 1;
  }

  /** Three views of a frame for which {@link #fit} holds; they are valid while it lives. */
  static Mat[] of(AVFrame frame) {
    AVPixFmtDescriptor format = av_pix_fmt_desc_get(frame.format());
    int bytes = bytes(format.comp(0).depth());
    Mat[] planes = new Mat[3];
    for (int i = 0; i < 3; i++) {
      int columns = i == 0 ? frame.width() : reduced(frame.width(), format.log2_chroma_w());
      int rows = i == 0 ? frame.height() : reduced(frame.height(), format.log2_chroma_h());
      planes[i] = view(frame.data(i), frame.linesize(i), rows, columns, bytes);
    }
    return planes;
  }

  private static int reduced(int size, int shift) {
    return (size + (1 << shift) - 1) >> shift;
  }

  private static Mat view(BytePointer data, int step, int rows, int columns, int bytes) {
    long size = (long) step * (rows - 1) + (long) columns * bytes;
    int type = bytes == 1 ? CvType.CV_8UC1 : CvType.CV_16UC1;
    return new Mat(rows, columns, type, data.capacity(size).asByteBuffer(), step);
  }
}
