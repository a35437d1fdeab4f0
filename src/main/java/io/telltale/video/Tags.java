package io.telltale.video;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT2020;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_CL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_FCC;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ411P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ440P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;

import io.telltale.video.ColourCoding.Matrix;
import io.telltale.video.ColourCoding.Primaries;
import io.telltale.video.ColourCoding.Transfer;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** What a decoded frame says of its own colours, with the usual guesses where it is silent. */
final class Tags {
  /** Lines from which an untagged picture counts as high definition, hence BT.709. */
  private static final int HIGH_DEFINITION_LINES = 720;

  private Tags() {}

  static ColourCoding of(AVFrame frame, int bits) {
    return new ColourCoding(
        matrix(frame), fullRange(frame), transfer(frame), primaries(frame), bits);
  }

  private static Matrix matrix(AVFrame frame) {
    int space = frame.colorspace();
    if (space == AVCOL_SPC_BT709) {
      return Matrix.BT709;
    }
    if (space == AVCOL_SPC_BT2020_NCL || space == AVCOL_SPC_BT2020_CL) {
      return Matrix.BT2020;
    }
    if (space == AVCOL_SPC_BT470BG || space == AVCOL_SPC_SMPTE170M || space == AVCOL_SPC_FCC) {
      return Matrix.BT601;
    }
    if (primaries(frame) == Primaries.BT2020) {
      return Matrix.BT2020;
    }
    // A phone held upright may store its frames upright: the shorter side counts the lines.
    int lines = Math.min(frame.width(), frame.height());
    return lines < HIGH_DEFINITION_LINES ? Matrix.BT601 : Matrix.BT709;
  }

  private static boolean fullRange(AVFrame frame) {
    int format = frame.format();
    return frame.color_range() == AVCOL_RANGE_JPEG
        || format == AV_PIX_FMT_YUVJ420P
        || format == AV_PIX_FMT_YUVJ422P
        || format == AV_PIX_FMT_YUVJ444P
        || format == AV_PIX_FMT_YUVJ440P
        || format == AV_PIX_FMT_YUVJ411P;
  }

  private static Transfer transfer(AVFrame frame) {
    int transfer = frame.color_trc();
    if (transfer == AVCOL_TRC_ARIB_STD_B67) {
      return Transfer.HLG;
    }
    return transfer == AVCOL_TRC_SMPTE2084 ? Transfer.PQ : Transfer.GAMMA;
  }

  private static Primaries primaries(AVFrame frame) {
    return frame.color_primaries() == AVCOL_PRI_BT2020 ? Primaries.BT2020 : Primaries.BT709;
  }
}
