package io.telltale.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_LOW_DELAY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set_int;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import java.util.function.DoubleUnaryOperator;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a network camera that speaks RTSP, over TCP, so that nothing is lost on the way.
 * Opens that one address and nothing that the camera may name. Not thread-safe, but for {@link
 * #cancel}.
 */
public final class RtspStream implements AutoCloseable {
  /** Microseconds of video that are read to learn about it: two pictures of a slow camera. */
  private static final long ANALYSE_MICROSECONDS = 2_000_000;

  private static final double MICROSECONDS = 1e6;

  private final String name;
  private final Silence silence;
  private final AVFormatContext input;
  private final AVStream stream;
  private final AVCodecContext decoder;
  private final AVPacket packet = av_packet_alloc();
  private final AVFrame picture = av_frame_alloc();
  private final VideoInfo info;
  private final FrameMaker maker;
  private boolean founded;
  private int unfounded;

  /**
   * Pictures that are left out at most until a whole one comes: 10 s at 30 fps, longer than cameras
   * leave between two. Those that renew the picture piece by piece send none, and are right by
   * then.
   */
  private static final int PATIENCE = 300;

  /** Ends whatever FFmpeg waits for when it has been silent for too long, or nobody wants it. */
  private static final class Silence extends AVIOInterruptCB.Callback_Pointer {
    private final double seconds;
    private volatile boolean cancelled;
    private volatile long since = System.nanoTime();

    Silence(double seconds) {
      this.seconds = seconds;
    }

    void broken() {
      since = System.nanoTime();
    }

    boolean tooLong() {
      return (System.nanoTime() - since) * 1e-9 > seconds;
    }

    @Override
    public int call(Pointer nothing) {
      return cancelled || tooLong() ? 1 : 0;
    }
  }

  private RtspStream(String name, Silence silence, AVFormatContext input, @Nullable VideoInfo known)
      throws VideoException {
    this.name = name;
    this.silence = silence;
    this.input = input;
    int index = av_find_best_stream(input, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
    if (index < 0) {
      throw Refusal.of(name, "there is no video in its stream");
    }
    this.stream = input.streams(index);
    AVCodec codec = avcodec_find_decoder(stream.codecpar().codec_id());
    this.decoder = avcodec_alloc_context3(codec);
    avcodec_parameters_to_context(decoder, stream.codecpar());
    decoder.flags(decoder.flags() | AV_CODEC_FLAG_LOW_DELAY);
    decoder.thread_count(1); // each thread more would hold a picture back
    decoder.max_pixels(Opening.MAX_PIXELS);
    String coded = avcodec_get_name(stream.codecpar().codec_id()).getString();
    if (codec == null || avcodec_open2(decoder, codec, (AVDictionary) null) < 0) {
      throw Refusal.of(name, "its video is coded as " + coded + ", which cannot be decoded");
    }
    this.info =
        known != null
            ? known
            : new VideoInfo(coded, decoder.width(), decoder.height(), 0, Double.NaN);
    this.maker = new FrameMaker(name, info, false);
  }

  /**
   * Connects.
   *
   * @param url of the camera, with user and password if it asks for them
   * @param name of it for messages
   * @param seconds without anything after which the connection counts as broken
   * @param known the size that frames are to have, or null for that of the stream
   * @throws VideoException if there is no such stream; one line for the user
   */
  public static RtspStream open(String url, String name, double seconds, @Nullable VideoInfo known)
      throws VideoException {
    Natives.load();
    Silence silence = new Silence(seconds + ANALYSE_MICROSECONDS / MICROSECONDS);
    AVFormatContext input = avformat_alloc_context();
    input.interrupt_callback().callback(silence);
    AVDictionary options = new AVDictionary(null);
    av_dict_set(options, "protocol_whitelist", "rtsp,tcp,rtp", 0);
    av_dict_set(options, "rtsp_transport", "tcp", 0);
    av_dict_set(options, "allowed_media_types", "video", 0);
    av_dict_set_int(options, "analyzeduration", ANALYSE_MICROSECONDS, 0);
    av_dict_set(options, "fflags", "nobuffer", 0);
    int opened = avformat_open_input(input, url, av_find_input_format("rtsp"), options);
    av_dict_free(options);
    if (opened < 0) {
      throw Refusal.of(name, "no RTSP stream there; are address, port, path and password right?");
    }
    try {
      if (avformat_find_stream_info(input, (AVDictionary) null) < 0) {
        throw Refusal.of(name, "sends nothing that can be read");
      }
      return new RtspStream(name, silence, input, known);
    } catch (VideoException e) {
      avformat_close_input(input);
      throw e;
    }
  }

  /** What it sends. */
  public VideoInfo info() {
    return info;
  }

  /**
   * Waits for the next frame. Damaged ones are left out.
   *
   * @param clock tells when a frame was taken, in seconds, from the camera's own stamp in seconds,
   *     NaN where it has none
   * @return null when the camera ended the stream, or nobody wants it any more
   * @throws VideoException if it was silent for too long
   */
  public @Nullable Frame next(DoubleUnaryOperator clock) throws VideoException {
    while (!silence.cancelled) {
      if (avcodec_receive_frame(decoder, picture) >= 0) {
        if (!isFounded()) {
          continue;
        }
        long stamp = picture.best_effort_timestamp();
        double seconds = stamp == AV_NOPTS_VALUE ? Double.NaN : stamp * av_q2d(stream.time_base());
        return maker.make(picture, clock.applyAsDouble(seconds));
      }
      silence.broken();
      if (av_read_frame(input, packet) < 0) {
        if (silence.tooLong() && !silence.cancelled) {
          throw Refusal.of(name, "no picture for %.1f s".formatted(silence.seconds));
        }
        return null;
      }
      if (packet.stream_index() == stream.index()) {
        avcodec_send_packet(decoder, packet);
      }
      av_packet_unref(packet);
    }
    return null;
  }

  /**
   * Whether the picture rests on a whole one. A stream is joined anywhere, and some decoders show
   * what follows as changes of nothing: grey, until a whole picture comes.
   */
  private boolean isFounded() {
    founded =
        founded || (picture.flags() & AVFrame.AV_FRAME_FLAG_KEY) != 0 || ++unfounded > PATIENCE;
    return founded;
  }

  /** Ends a waiting {@link #next}; from any thread. */
  public void cancel() {
    silence.cancelled = true;
  }

  @Override
  public void close() {
    cancel();
    maker.close();
    av_frame_free(picture);
    av_packet_free(packet);
    avcodec_free_context(decoder);
    avformat_close_input(input);
    silence.close();
  }
}
