package io.telltale.video;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONREF;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_NONE;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Turns the packets of a container into frames; skips and counts what is damaged. */
final class Decoder implements AutoCloseable {
  /** Unreadable stretches in a row after which the rest of the file counts as lost. */
  private static final int MAX_READ_ERRORS = 16;

  private final Container container;
  private final AVCodecContext context;
  private final AVPacket packet = av_packet_alloc();
  private boolean readFailed;
  private int damaged;

  private Decoder(Container container, AVCodecContext context) {
    this.container = container;
    this.context = context;
  }

  static Decoder open(Path file, Container container) throws VideoException {
    AVCodecParameters parameters = container.parameters();
    AVCodec codec = avcodec_find_decoder(parameters.codec_id());
    if (codec == null) {
      throw unsupported(file, parameters);
    }
    AVCodecContext context = avcodec_alloc_context3(codec);
    context.pkt_timebase(container.timeBase());
    if (avcodec_parameters_to_context(context, parameters) < 0 || !start(context, codec)) {
      avcodec_free_context(context);
      throw unsupported(file, parameters);
    }
    return new Decoder(container, context);
  }

  /**
   * Pixels of a large picture: 720p. There the edges of blocks stay unsmoothed in frames that no
   * other frame is made from, which nobody sees and no mean over a light feels, and which saves a
   * sixth of H.264's decoding.
   */
  private static final long LARGE = 1280 * 720;

  private static boolean start(AVCodecContext context, AVCodec codec) {
    context.thread_count(Runtime.getRuntime().availableProcessors());
    context.thread_type(AVCodecContext.FF_THREAD_FRAME | AVCodecContext.FF_THREAD_SLICE);
    context.max_pixels(Opening.MAX_PIXELS);
    if ((long) context.width() * context.height() >= LARGE) {
      context.skip_loop_filter(AVDISCARD_NONREF);
    }
    AVDictionary options = new AVDictionary(null);
    // Where nothing was painted in a GIF there is no light either: black instead of white.
    av_dict_set(options, "trans_color", "0", 0);
    int result = avcodec_open2(context, codec, options);
    av_dict_free(options);
    return result >= 0;
  }

  private static VideoException unsupported(Path file, AVCodecParameters parameters) {
    String name =
        parameters.codec_id() == AV_CODEC_ID_NONE
            ? fourCharacters(parameters.codec_tag())
            : avcodec_get_name(parameters.codec_id()).getString();
    return Refusal.of(file, "its video is coded as " + name + ", which cannot be decoded");
  }

  /** The container's own name of a codec that FFmpeg has no name for. */
  private static String fourCharacters(int tag) {
    StringBuilder name = new StringBuilder();
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      char c = (char) (tag >> shift & 0xff);
      name.append(c > ' ' && c < 0x7f ? c : '?');
    }
    return name.toString();
  }

  /** FFmpeg's short name of the codec. */
  String codec() {
    return avcodec_get_name(context.codec_id()).getString();
  }

  /** Frames and packets that were damaged and are left out, so far. */
  int damaged() {
    return damaged;
  }

  /** Whether the file could not be read to its end. */
  boolean readFailed() {
    return readFailed;
  }

  /** Forgets everything it was given, because the container will read on elsewhere. */
  void flush() {
    avcodec_flush_buffers(context);
  }

  /**
   * Decodes the next undamaged frame.
   *
   * @return whether there was one
   */
  boolean next(AVFrame frame) {
    while (true) {
      int result = avcodec_receive_frame(context, frame);
      if (result == 0 && isWhole(frame)) {
        return true;
      }
      if (result == AVERROR_EOF()) {
        return false;
      }
      if (result == AVERROR_EAGAIN()) {
        feed();
      } else {
        damaged++;
        av_frame_unref(frame);
      }
    }
  }

  private boolean isWhole(AVFrame frame) {
    if ((frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0) {
      return false;
    }
    // While frames are decoded side by side these flags may come too late for the frame that they
    // are about: what is left out would then differ from run to run.
    return context.active_thread_type() == AVCodecContext.FF_THREAD_FRAME
        || frame.decode_error_flags() == 0;
  }

  private void feed() {
    int result = readPacket();
    if (result < 0) {
      avcodec_send_packet(context, null);
      return;
    }
    if (avcodec_send_packet(context, packet) < 0) {
      damaged++;
    }
    av_packet_unref(packet);
  }

  private int readPacket() {
    for (int errors = 0; errors < MAX_READ_ERRORS; errors++) {
      int result = container.read(packet);
      if (result >= 0 || result == AVERROR_EOF()) {
        return result;
      }
      readFailed = true;
    }
    return AVERROR_EOF();
  }

  @Override
  public void close() {
    av_packet_free(packet);
    avcodec_free_context(context);
  }
}
