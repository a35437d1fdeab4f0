package io.telltale.render;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** Turns pictures into packets. One thread and no random part: the same in, the same out. */
final class Encoder implements AutoCloseable {
  /**
   * What comes in.
   *
   * @param width in pixels, even
   * @param height in pixels, even
   * @param fps nominal frames a second
   */
  record Format(int width, int height, double fps) {}

  /** A key frame every two seconds, as phones do. */
  private static final double KEY_SECONDS = 2;

  /** Denominators up to this name 29.97 as 30000/1001; also the most that MPEG-4 allows. */
  private static final int RATE_PRECISION = 60_000;

  /** Some encoders want one, even where the quantiser is fixed. */
  private static final long ANY_BIT_RATE = 500_000;

  private final AVCodecContext context;
  private final AVFrame frame = av_frame_alloc();
  private final @Nullable Palette palette;

  Encoder(Coding coding, Format format, boolean globalHeader) throws IOException {
    AVCodec codec = avcodec_find_encoder_by_name(coding.codec().encoder());
    if (codec == null) {
      throw new IOException("this build of FFmpeg has no " + coding.codec().encoder());
    }
    context = avcodec_alloc_context3(codec);
    boolean gif = coding.codec() == Codec.GIF;
    describe(coding, format);
    context.pix_fmt(gif ? AV_PIX_FMT_PAL8 : pixels(coding));
    context.thread_count(1);
    int header = globalHeader ? AV_CODEC_FLAG_GLOBAL_HEADER : 0;
    context.flags(context.flags() | AV_CODEC_FLAG_BITEXACT | header);
    AVDictionary settings = new AVDictionary(null);
    av_dict_parse_string(settings, coding.codec().settings(), "=", ":", 0);
    Native.check(avcodec_open2(context, codec, settings), "encode " + coding.codec().word());
    av_dict_free(settings);
    frame.format(pixels(coding)).width(format.width()).height(format.height());
    frame.color_range(context.color_range()).colorspace(context.colorspace());
    Native.check(av_frame_get_buffer(frame, 0), "take memory for a frame");
    palette = gif ? new Palette(format) : null;
  }

  private void describe(Coding coding, Format format) {
    AVRational rate = av_d2q(format.fps(), RATE_PRECISION);
    context.width(format.width()).height(format.height());
    context.framerate(rate);
    context.time_base(
        switch (coding.container()) {
          case AVI -> new AVRational().num(rate.den()).den(rate.num());
          case GIF -> new AVRational().num(1).den(100);
          default -> new AVRational().num(1).den(RATE_PRECISION);
        });
    compress(coding);
    context.gop_size((int) Math.ceil(format.fps() * KEY_SECONDS));
    context.max_b_frames(0);
    context.color_range(coding.fullRange() ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG);
    context.colorspace(AVCOL_SPC_SMPTE170M);
    context.color_primaries(AVCOL_PRI_SMPTE170M);
    context.color_trc(AVCOL_TRC_SMPTE170M);
  }

  private void compress(Coding coding) {
    int quantiser = coding.codec().quantiser(coding.quality());
    if (coding.kilobits() != null) {
      context.bit_rate(coding.kilobits() * 1000L);
    } else if (coding.codec().scaled()) {
      context.flags(context.flags() | AV_CODEC_FLAG_QSCALE);
      context.global_quality(quantiser * FF_QP2LAMBDA);
    } else {
      context.bit_rate(ANY_BIT_RATE).qmin(quantiser).qmax(quantiser);
    }
  }

  private static int pixels(Coding coding) {
    return coding.fullRange() ? AV_PIX_FMT_YUVJ420P : AV_PIX_FMT_YUV420P;
  }

  AVCodecContext context() {
    return context;
  }

  /** The picture as a frame to send; it is overwritten by the next call. */
  AVFrame frame(Planes picture, double seconds, double until) throws IOException {
    Native.check(av_frame_make_writable(frame), "write a frame");
    copy(picture.luma, picture.width, 0);
    copy(picture.blue, picture.width / 2, 1);
    copy(picture.red, picture.width / 2, 2);
    double tick = av_q2d(context.time_base());
    frame.pts(Math.round(seconds / tick));
    frame.duration(Math.max(1, Math.round(until / tick) - frame.pts()));
    return frame;
  }

  private void copy(byte[] plane, int width, int index) {
    BytePointer target = frame.data(index);
    int stride = frame.linesize(index);
    for (int y = 0; y * width < plane.length; y++) {
      Pointer row = target.getPointer((long) y * stride);
      new BytePointer(row).put(plane, y * width, width);
    }
  }

  /** Hands over a frame; null = that was the last. */
  void send(@Nullable AVFrame next) throws IOException {
    AVFrame sent = next != null && palette != null ? palette.reduce(next) : next;
    Native.check(avcodec_send_frame(context, sent), "encode a frame");
  }

  /** Takes the next finished packet, if there is one. */
  boolean receive(AVPacket packet) throws IOException {
    int result = avcodec_receive_packet(context, packet);
    if (result == AVERROR_EAGAIN() || result == AVERROR_EOF()) {
      return false;
    }
    Native.check(result, "encode a frame");
    return true;
  }

  @Override
  public void close() {
    if (palette != null) {
      palette.close();
    }
    av_frame_free(frame);
    avcodec_free_context(context);
  }
}
