package io.telltale.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE;
import static org.bytedeco.ffmpeg.global.avcodec.FF_COMPLIANCE_UNOFFICIAL;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV444P;
import static org.bytedeco.ffmpeg.global.avutil.FF_QP2LAMBDA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/**
 * Keeps frames as a Matroska file of JPEG pictures, each with its own time to a millisecond: every
 * picture stands alone, and a file that is cut off can be read up to there. Not thread-safe.
 */
public final class Recorder implements AutoCloseable {
  private static final int TICKS = 1000;

  /** JPEG quality on FFmpeg's scale of 2 (best) to 31: about 90 of 100. */
  private static final int QUALITY = 3;

  private final Path file;
  private final AVFormatContext output = new AVFormatContext(null);
  private final AVPacket packet = av_packet_alloc();
  private final AVFrame picture = av_frame_alloc();
  private @Nullable AVCodecContext encoder;
  private @Nullable AVStream stream;
  private long lastTick = -1;
  private boolean closed;

  private Recorder(Path file) {
    this.file = file;
  }

  /**
   * Creates the file, or empties it.
   *
   * @param file of any name; what is written is Matroska
   * @param info of the source whose frames come
   * @throws VideoException if it cannot be written
   */
  public static Recorder open(Path file, VideoInfo info) throws VideoException {
    Natives.load();
    Recorder recorder = new Recorder(file);
    AVIOContext io = new AVIOContext(null);
    try (BytePointer url =
        new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8)) {
      recorder.check(avformat_alloc_output_context2(recorder.output, null, "matroska", null));
      recorder.check(avio_open(io, url, AVIO_FLAG_WRITE));
      recorder.output.pb(io);
      return recorder;
    } catch (VideoException e) {
      recorder.close();
      throw e;
    }
  }

  /**
   * Writes a frame.
   *
   * @param frame stays the caller's; later than the one before, or else left out
   * @throws VideoException if the file cannot be written
   */
  public void write(Frame frame) throws VideoException {
    AVCodecContext ready = encoder == null ? begin(frame) : encoder;
    long tick = Math.round(frame.time() * TICKS);
    if (tick <= lastTick || frame.coding().bits() > Byte.SIZE) {
      return;
    }
    lastTick = tick;
    check(av_frame_make_writable(picture));
    for (int i = 0; i < 3; i++) {
      copy(frame.plane(i), i);
    }
    picture.pts(tick);
    check(avcodec_send_frame(ready, picture));
    drain(ready);
  }

  private AVCodecContext begin(Frame frame) throws VideoException {
    AVCodec codec = avcodec_find_encoder_by_name("mjpeg");
    AVCodecContext made = avcodec_alloc_context3(codec);
    encoder = made;
    boolean full = frame.coding().fullRange();
    made.width(frame.width()).height(frame.height());
    made.pix_fmt(layout(frame));
    made.time_base().num(1).den(TICKS);
    made.color_range(full ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG);
    made.colorspace(
        frame.coding().matrix() == ColourCoding.Matrix.BT709
            ? AVCOL_SPC_BT709
            : AVCOL_SPC_SMPTE170M);
    made.strict_std_compliance(FF_COMPLIANCE_UNOFFICIAL); // JPEG of limited range
    made.flags(made.flags() | AV_CODEC_FLAG_QSCALE);
    made.global_quality(QUALITY * FF_QP2LAMBDA);
    made.thread_count(1);
    check(avcodec_open2(made, codec, (AVDictionary) null));
    picture.format(made.pix_fmt()).width(made.width()).height(made.height());
    picture.color_range(made.color_range()).colorspace(made.colorspace());
    picture.quality(QUALITY * FF_QP2LAMBDA);
    check(av_frame_get_buffer(picture, 0));
    AVStream added = avformat_new_stream(output, null);
    check(avcodec_parameters_from_context(added.codecpar(), made));
    added.time_base(made.time_base());
    stream = added;
    check(avformat_write_header(output, (AVDictionary) null));
    return made;
  }

  private static int layout(Frame frame) {
    boolean wide = frame.u().cols() == frame.width();
    boolean high = frame.u().rows() == frame.height();
    return wide ? AV_PIX_FMT_YUV444P : high ? AV_PIX_FMT_YUV422P : AV_PIX_FMT_YUV420P;
  }

  private void copy(Mat plane, int index) {
    byte[] row = new byte[plane.cols()];
    long step = picture.linesize(index);
    for (int y = 0; y < plane.rows(); y++) {
      plane.get(y, 0, row);
      picture.data(index).position(y * step).put(row, 0, row.length);
    }
    picture.data(index).position(0);
  }

  private void drain(AVCodecContext ready) throws VideoException {
    AVStream to = stream;
    while (to != null && avcodec_receive_packet(ready, packet) >= 0) {
      av_packet_rescale_ts(packet, ready.time_base(), to.time_base());
      check(av_interleaved_write_frame(output, packet));
    }
  }

  private void check(int result) throws VideoException {
    if (result < 0) {
      throw Refusal.of(file, "cannot be written; is there such a directory, and room?");
    }
  }

  /**
   * Completes the file.
   *
   * @throws VideoException if it cannot be written
   */
  @Override
  public void close() throws VideoException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (encoder != null && stream != null) {
        avcodec_send_frame(encoder, null);
        drain(encoder);
        check(av_write_trailer(output));
      }
    } finally {
      if (output.pb() != null) {
        avio_closep(output.pb());
      }
      avformat_free_context(output);
      if (encoder != null) {
        avcodec_free_context(encoder);
      }
      av_frame_free(picture);
      av_packet_free(packet);
    }
  }
}
