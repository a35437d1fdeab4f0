package io.telltale.video;

import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set_int;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/** Opens a file for reading, within limits and without following it anywhere else. */
final class Opening {
  /**
   * The demuxers that may read: each reads pictures with times from the one file it is given.
   * Playlists, scripts and descriptions that name other files or addresses are not among them, nor
   * are raw streams, which carry no times.
   */
  private static final String DEMUXERS = "mov,mp4,matroska,webm,avi,mpegts,gif,ivf";

  /** Bytes read to recognise a file: several large key frames. */
  private static final long PROBE_BYTES = 20_000_000;

  /** Microseconds of video read to learn about its streams: what FFmpeg takes by itself. */
  private static final long ANALYSE_MICROSECONDS = 5_000_000;

  /** Streams a file may have; phones write up to six. */
  private static final long MAX_STREAMS = 64;

  /** Pixels of a frame at most: 8K fits, a picture that would fill the memory does not. */
  static final long MAX_PIXELS = 8192L * 8192;

  private Opening() {}

  /** A context that knows its streams and must be closed by the caller. */
  static AVFormatContext of(Path file) throws VideoException {
    AVFormatContext context = openInput(file);
    try {
      refuseLargePictures(file, context);
      examine(file, context);
      refuseLargePictures(file, context);
      return context;
    } catch (VideoException e) {
      avformat_close_input(context);
      throw e;
    }
  }

  private static AVFormatContext openInput(Path file) throws VideoException {
    Refusal.unlessReadable(file);
    AVFormatContext context = new AVFormatContext(null);
    AVDictionary options = new AVDictionary(null);
    av_dict_set(options, "protocol_whitelist", "file", 0);
    av_dict_set(options, "format_whitelist", DEMUXERS, 0);
    av_dict_set_int(options, "probesize", PROBE_BYTES, 0);
    av_dict_set_int(options, "analyzeduration", ANALYSE_MICROSECONDS, 0);
    av_dict_set_int(options, "max_streams", MAX_STREAMS, 0);
    av_dict_set(options, "enable_drefs", "0", 0);
    av_dict_set(options, "use_absolute_path", "0", 0);
    try (BytePointer url =
        new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8)) {
      if (avformat_open_input(context, url, null, options) < 0) {
        throw Refusal.unopened(file);
      }
    } finally {
      av_dict_free(options);
    }
    return context;
  }

  private static void refuseLargePictures(Path file, AVFormatContext context)
      throws VideoException {
    for (int i = 0; i < context.nb_streams(); i++) {
      AVCodecParameters parameters = context.streams(i).codecpar();
      if ((long) parameters.width() * parameters.height() > MAX_PIXELS) {
        throw Refusal.of(
            file,
            "its pictures of %dx%d pixels are too large; at most 8192x8192 are read"
                .formatted(parameters.width(), parameters.height()));
      }
    }
  }

  /** Decodes as much as is needed to know the streams. */
  private static void examine(Path file, AVFormatContext context) throws VideoException {
    int streams = context.nb_streams();
    try (PointerPointer<AVDictionary> options = new PointerPointer<>(Math.max(1, streams))) {
      for (int i = 0; i < streams; i++) {
        AVDictionary limits = new AVDictionary(null);
        av_dict_set_int(limits, "max_pixels", MAX_PIXELS, 0);
        options.put(i, limits);
      }
      int result = avformat_find_stream_info(context, streams == 0 ? null : options);
      for (int i = 0; i < streams; i++) {
        av_dict_free(new AVDictionary(options.get(i)));
      }
      if (result < 0) {
        throw Refusal.of(file, "its streams cannot be read: it is damaged; send it again");
      }
    }
  }
}
