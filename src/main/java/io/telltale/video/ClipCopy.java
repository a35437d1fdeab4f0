package io.telltale.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/**
 * Copies a part of a video as it is: no picture is decoded and none is changed. Stateless and
 * thread-safe.
 */
public final class ClipCopy {
  private ClipCopy() {}

  /**
   * Copies the pictures of a span to a Matroska file, which takes every kind of them. It begins at
   * the last picture before the span that can be decoded by itself.
   *
   * @param from a video file
   * @param to replaced if it is there
   * @throws VideoException if the video cannot be opened
   * @throws IOException if the clip cannot be written
   */
  public static void copy(Path from, Span span, Path to) throws VideoException, IOException {
    Natives.load();
    try (Container container = Container.open(from);
        Target target = new Target(to, container)) {
      container.seek(Math.max(0, span.from()));
      int written = target.take(container, span.to());
      target.end();
      if (written == 0) {
        throw new IOException("there are no pictures in that part of " + from);
      }
    } catch (IOException e) {
      Files.deleteIfExists(to);
      throw e;
    }
  }

  /**
   * Puts recordings of one camera together, one after the other; each keeps its own times.
   *
   * @param parts files of one {@link Recorder} each, in order of time; at least one
   * @param to replaced if it is there
   * @throws VideoException if one of them cannot be opened
   * @throws IOException if the whole cannot be written
   */
  static void join(List<Path> parts, Path to) throws VideoException, IOException {
    Natives.load();
    try (Container first = Container.open(parts.get(0));
        Target target = new Target(to, first)) {
      target.take(first, Double.POSITIVE_INFINITY);
      for (Path part : parts.subList(1, parts.size())) {
        try (Container next = Container.open(part)) {
          target.take(next, Double.POSITIVE_INFINITY);
        }
      }
      target.end();
    }
  }

  /** The file that is written. */
  private static final class Target implements AutoCloseable {
    private final AVFormatContext file = new AVFormatContext(null);
    private final AVPacket packet = av_packet_alloc();
    private final AVStream stream;

    Target(Path path, Container source) throws IOException {
      check(avformat_alloc_output_context2(file, null, "matroska", null), path);
      stream = avformat_new_stream(file, null);
      check(avcodec_parameters_copy(stream.codecpar(), source.parameters()), path);
      stream.codecpar().codec_tag(0); // the other kind of file has tags of its own
      stream.time_base(source.timeBase());
      AVIOContext io = new AVIOContext(null);
      check(avio_open(io, "file:" + path.toAbsolutePath(), AVIO_FLAG_WRITE), path);
      file.pb(io);
      check(avformat_write_header(file, new AVDictionary(null)), path);
    }

    /** Copies packets from the next key frame on, and tells how many. */
    int take(Container source, double until) throws IOException {
      int written = 0;
      while (source.read(packet) >= 0) {
        boolean stamped = packet.pts() != AV_NOPTS_VALUE;
        double shown = source.seconds(stamped ? packet.pts() : packet.dts());
        double decoded =
            source.seconds(packet.dts() == AV_NOPTS_VALUE ? packet.pts() : packet.dts());
        if (decoded >= until) {
          av_packet_unref(packet);
          break;
        }
        boolean key = (packet.flags() & AV_PKT_FLAG_KEY) != 0;
        if (shown < until && (written > 0 || key)) {
          write(source);
          written++;
        } else {
          av_packet_unref(packet);
        }
      }
      return written;
    }

    /** Completes the file. */
    void end() throws IOException {
      if (av_write_trailer(file) < 0) {
        throw new IOException("the clip cannot be ended properly");
      }
    }

    private void write(Container source) throws IOException {
      av_packet_rescale_ts(packet, source.timeBase(), stream.time_base());
      packet.stream_index(0);
      if (av_interleaved_write_frame(file, packet) < 0) {
        throw new IOException("the clip cannot be written");
      }
    }

    private static void check(int result, Path path) throws IOException {
      if (result < 0) {
        throw new IOException("cannot write " + path);
      }
    }

    @Override
    public void close() {
      av_packet_free(packet);
      if (file.pb() != null) {
        avio_closep(file.pb());
      }
      avformat_free_context(file);
    }
  }
}
