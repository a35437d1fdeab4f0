package io.telltale.video;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_best_pix_fmt_of_list;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P10;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV422P10;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV444P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV444P10;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_BT2020;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import io.telltale.video.ColourCoding.Matrix;
import io.telltale.video.ColourCoding.Primaries;
import io.telltale.video.ColourCoding.Transfer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;

/**
 * Brings pictures of any other layout or size into planar YUV of one size. Keeps the native
 * converter between frames of the same kind. Not thread-safe.
 */
final class Converter implements AutoCloseable {
  /** What a frame may become, ended by -1 as libavcodec wants it. */
  private static final int[] TARGETS = {
    AV_PIX_FMT_YUV420P,
    AV_PIX_FMT_YUV422P,
    AV_PIX_FMT_YUV444P,
    AV_PIX_FMT_YUV420P10(),
    AV_PIX_FMT_YUV422P10(),
    AV_PIX_FMT_YUV444P10(),
    -1
  };

  /** Neutral contrast and saturation in libswscale's 16.16 fixed point. */
  private static final int NEUTRAL = 1 << 16;

  private record Kind(int width, int height, int format, int target, ColourCoding coding) {}

  private final String name;
  private final int width;
  private final int height;
  private Kind kind = new Kind(0, 0, -1, -1, rgbCoding(Transfer.GAMMA, Primaries.BT709, 8));
  private SwsContext context = new SwsContext(null);

  /**
   * @param source that the pictures come from, as messages name it
   * @param width of the results in pixels
   * @param height of the results in pixels
   */
  Converter(String source, int width, int height) {
    this.name = source;
    this.width = width;
    this.height = height;
  }

  /** How a frame will be coded after conversion. */
  static ColourCoding coding(AVFrame frame) {
    int bits = Planes.bits(frame) > 8 ? 10 : 8;
    ColourCoding tags = Tags.of(frame, bits);
    return isRgb(frame) ? rgbCoding(tags.transfer(), tags.primaries(), bits) : tags;
  }

  /** Red, green and blue become YUV over the whole scale; which matrix does not matter. */
  private static ColourCoding rgbCoding(Transfer transfer, Primaries primaries, int bits) {
    return new ColourCoding(Matrix.BT601, true, transfer, primaries, bits);
  }

  private static boolean isRgb(AVFrame frame) {
    AVPixFmtDescriptor format = av_pix_fmt_desc_get(frame.format());
    return (format.flags() & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL)) != 0;
  }

  /**
   * A new frame with the picture of {@code source}, which stays as it is.
   *
   * @throws VideoException if libswscale cannot read the layout
   */
  AVFrame convert(AVFrame source) throws VideoException {
    prepare(source);
    AVFrame result = av_frame_alloc();
    result.width(width).height(height).format(kind.target());
    if (av_frame_get_buffer(result, 0) < 0
        || sws_scale(
                context,
                source.data(),
                source.linesize(),
                0,
                source.height(),
                result.data(),
                result.linesize())
            < 0) {
      av_frame_free(result);
      throw unconvertible(source);
    }
    return result;
  }

  private void prepare(AVFrame source) throws VideoException {
    int target = avcodec_find_best_pix_fmt_of_list(TARGETS, source.format(), 0, (int[]) null);
    Kind wanted =
        new Kind(source.width(), source.height(), source.format(), target, coding(source));
    if (wanted.equals(kind)) {
      return;
    }
    sws_freeContext(context);
    kind = wanted;
    context =
        sws_getContext(
            source.width(),
            source.height(),
            source.format(),
            width,
            height,
            target,
            SWS_BILINEAR | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INP,
            (SwsFilter) null,
            (SwsFilter) null,
            (DoublePointer) null);
    if (context == null || context.isNull()) {
      context = new SwsContext(null);
      throw unconvertible(source);
    }
    IntPointer matrix = sws_getCoefficients(space(wanted.coding().matrix()));
    int range = wanted.coding().fullRange() ? 1 : 0;
    sws_setColorspaceDetails(context, matrix, range, matrix, range, 0, NEUTRAL, NEUTRAL);
  }

  private static int space(Matrix matrix) {
    return switch (matrix) {
      case BT601 -> SWS_CS_ITU601;
      case BT709 -> SWS_CS_ITU709;
      case BT2020 -> SWS_CS_BT2020;
    };
  }

  private VideoException unconvertible(AVFrame source) {
    AVPixFmtDescriptor format = av_pix_fmt_desc_get(source.format());
    String layout = format == null ? "unknown" : format.name().getString();
    return Refusal.of(name, "its pixels of layout " + layout + " cannot be read");
  }

  @Override
  public void close() {
    sws_freeContext(context);
    context = new SwsContext(null);
  }
}
