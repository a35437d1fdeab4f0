package io.telltale.video;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_TIMED_THUMBNAILS;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;

/** An opened file: its video stream, its packets, its clock. Not thread-safe. */
final class Container implements AutoCloseable {
  /** Seconds before a file's start at which surely nothing lies. */
  private static final double BEFORE_ANY_PACKET = 60;

  private final AVFormatContext context;
  private final AVStream stream;
  private final double timeBase;
  private final long start;

  private Container(AVFormatContext context, AVStream stream) {
    this.context = context;
    this.stream = stream;
    this.timeBase = av_q2d(stream.time_base());
    // In the stream's own units, so that the first frame comes out at exactly 0.
    long origin = context.start_time();
    this.start = origin == AV_NOPTS_VALUE ? 0 : Math.round(origin / (AV_TIME_BASE * timeBase));
  }

  /**
   * Opens a file and picks its video.
   *
   * @throws VideoException if it is no file, no video, or one that must not be opened
   */
  static Container open(Path file) throws VideoException {
    AVFormatContext context = Opening.of(file);
    try {
      return new Container(context, videoStream(file, context));
    } catch (VideoException e) {
      avformat_close_input(context);
      throw e;
    }
  }

  private static AVStream videoStream(Path file, AVFormatContext context) throws VideoException {
    AVStream best = null;
    boolean sound = false;
    for (int i = 0; i < context.nb_streams(); i++) {
      AVStream candidate = context.streams(i);
      sound |= candidate.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO;
      if (isVideo(candidate) && (best == null || rank(candidate) > rank(best))) {
        best = candidate;
      }
      candidate.discard(AVDISCARD_ALL);
    }
    if (best == null) {
      throw Refusal.of(
          file, sound ? "there is sound in it but no picture" : "there is no video in it");
    }
    best.discard(AVDISCARD_DEFAULT);
    return best;
  }

  private static boolean isVideo(AVStream stream) {
    int stills = AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS;
    return stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO
        && (stream.disposition() & stills) == 0;
  }

  /** The default stream first, then the one with most pixels. */
  private static long rank(AVStream stream) {
    long pixels = (long) stream.codecpar().width() * stream.codecpar().height();
    boolean preferred = (stream.disposition() & AV_DISPOSITION_DEFAULT) != 0;
    return pixels + (preferred ? 1L << 62 : 0);
  }

  AVCodecParameters parameters() {
    return stream.codecpar();
  }

  AVRational timeBase() {
    return stream.time_base();
  }

  /** Seconds since the file's start of a time stamp of the stream; NaN for none. */
  double seconds(long timeStamp) {
    return timeStamp == AV_NOPTS_VALUE ? Double.NaN : (timeStamp - start) * timeBase;
  }

  /** Seconds of a duration in the stream's time base. */
  double duration(long units) {
    return units * timeBase;
  }

  /** Seconds that one frame usually lasts, by the container's own account. */
  double usualFrameDuration() {
    AVRational rate = stream.avg_frame_rate();
    return rate.num() > 0 && rate.den() > 0 ? (double) rate.den() / rate.num() : 1 / 30.0;
  }

  /** Seconds from the file's start at which the video claims to end; NaN where it does not. */
  double claimedEnd() {
    if (stream.duration() != AV_NOPTS_VALUE && stream.duration() > 0) {
      double begin = stream.start_time() == AV_NOPTS_VALUE ? 0 : seconds(stream.start_time());
      return begin + duration(stream.duration());
    }
    long whole = context.duration();
    return whole == AV_NOPTS_VALUE || whole <= 0 ? Double.NaN : (double) whole / AV_TIME_BASE;
  }

  /**
   * Reads on somewhere before a moment, where the format can do that; mostly at the last key frame.
   *
   * @return whether it did
   */
  boolean seek(double seconds) {
    // A GIF's frames are painted over their predecessors, from the first one on.
    if (context.iformat().name().getString().equals("gif")) {
      return false;
    }
    long timeStamp = start + Math.round(seconds / timeBase);
    return av_seek_frame(context, stream.index(), timeStamp, AVSEEK_FLAG_BACKWARD) >= 0;
  }

  /** Reads on from the first packet, where the format can do that. */
  boolean rewind() {
    // The first packet may be stamped earlier than the start, but not every format looks there.
    return seek(-BEFORE_ANY_PACKET) || seek(0);
  }

  /**
   * Reads the next packet of the video stream.
   *
   * @return 0, or FFmpeg's error
   */
  int read(AVPacket packet) {
    while (true) {
      int result = av_read_frame(context, packet);
      if (result < 0 || packet.stream_index() == stream.index()) {
        return result;
      }
      av_packet_unref(packet);
    }
  }

  @Override
  public void close() {
    avformat_close_input(context);
  }
}
