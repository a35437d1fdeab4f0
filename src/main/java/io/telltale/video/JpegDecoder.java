package io.telltale.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Turns JPEG pictures, as cameras send them one after the other, into frames.
 *
 * <p>All frames have the size of the first picture; a later one of another size is scaled. Not
 * thread-safe, but its frames may be read and closed by any thread, also after it was closed.
 */
public final class JpegDecoder implements AutoCloseable {
  private final String source;
  private final AVCodecContext context;
  private final AVPacket packet = av_packet_alloc();
  private final AVFrame picture = av_frame_alloc();
  private @Nullable VideoInfo info;
  private @Nullable FrameMaker maker;
  private boolean closed;

  /**
   * For one camera.
   *
   * @param source its name for messages
   * @param info the size that frames are to have, or null for that of the first picture
   */
  public JpegDecoder(String source, @Nullable VideoInfo info) {
    Natives.load();
    this.source = source;
    this.info = info;
    AVCodec codec = avcodec_find_decoder(AV_CODEC_ID_MJPEG);
    context = avcodec_alloc_context3(codec);
    context.thread_count(1); // a second thread would hold a picture back
    context.max_pixels(Opening.MAX_PIXELS);
    context.err_recognition(AV_EF_EXPLODE); // half a picture is no measurement
    if (avcodec_open2(context, codec, (AVDictionary) null) < 0) {
      throw new IllegalStateException("this build of FFmpeg has no JPEG decoder");
    }
  }

  /** What the pictures are; null until there was one, unless it was given. */
  public @Nullable VideoInfo info() {
    return info;
  }

  /**
   * Decodes one picture.
   *
   * @param jpeg the bytes of it, from the first on
   * @param length how many of them
   * @param time when it was taken, in seconds
   * @return a frame that the caller must close; null if the picture is damaged
   * @throws VideoException if its layout cannot be read
   */
  public @Nullable Frame decode(byte[] jpeg, int length, double time) throws VideoException {
    if (length <= 0 || av_new_packet(packet, length) < 0) {
      return null;
    }
    packet.data().put(jpeg, 0, length);
    boolean whole =
        avcodec_send_packet(context, packet) >= 0 && avcodec_receive_frame(context, picture) >= 0;
    av_packet_unref(packet);
    return whole ? maker().make(picture, time) : null;
  }

  private FrameMaker maker() {
    if (maker == null) {
      VideoInfo known =
          info != null
              ? info
              : new VideoInfo("mjpeg", picture.width(), picture.height(), 0, Double.NaN);
      info = known;
      maker = new FrameMaker(source, known, false);
    }
    return maker;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (maker != null) {
      maker.close();
    }
    av_frame_free(picture);
    av_packet_free(packet);
    avcodec_free_context(context);
  }
}
