package io.telltale.render;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.IntPointer;

/** Writes pictures to a video file, each at its own time. Not thread-safe. */
final class FilmWriter implements AutoCloseable {
  private static final int MATRIX_BYTES = 9 * 4;

  private final Coding coding;
  private final Encoder encoder;
  private final AVFormatContext file = new AVFormatContext(null);
  private final AVPacket packet = av_packet_alloc();
  private final AVStream stream;

  /**
   * Creates the file, or empties it.
   *
   * @param frame size and rate of the pictures as stored
   * @throws IOException if the file cannot be written
   */
  FilmWriter(Path path, Coding coding, Encoder.Format frame) throws IOException {
    this.coding = coding;
    Native.quiet();
    Native.check(
        avformat_alloc_output_context2(file, null, coding.container().muxer(), null),
        "make a file of kind " + coding.container());
    file.flags(file.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
    boolean headers = (file.oformat().flags() & AVFMT_GLOBALHEADER) != 0;
    encoder = new Encoder(coding, frame, headers);
    stream = avformat_new_stream(file, null);
    Native.check(avcodec_parameters_from_context(stream.codecpar(), encoder.context()), "encode");
    stream.time_base(encoder.context().time_base());
    stream.avg_frame_rate(encoder.context().framerate());
    if (coding.rotation() != 0) {
      turn();
    }
    open(path);
  }

  private void open(Path path) throws IOException {
    AVIOContext io = new AVIOContext(null);
    Native.check(avio_open(io, "file:" + path.toAbsolutePath(), AVIO_FLAG_WRITE), "write " + path);
    file.pb(io);
    AVDictionary none = new AVDictionary(null);
    Native.check(avformat_write_header(file, none), "write " + path);
  }

  /** The file says how its pictures are to be turned. */
  private void turn() {
    AVPacketSideData held = new AVPacketSideData(null);
    IntPointer count = new IntPointer(1).put(0);
    AVPacketSideData matrix =
        av_packet_side_data_new(held, count, AV_PKT_DATA_DISPLAYMATRIX, MATRIX_BYTES, 0);
    av_display_rotation_set(new IntPointer(matrix.data()), coding.rotation());
    stream.codecpar().coded_side_data(held);
    stream.codecpar().nb_coded_side_data(count.get());
  }

  /**
   * Writes one picture.
   *
   * @param upright the picture as a player shows it
   * @param seconds when it is shown, later than the one before
   * @param until when the next one is shown
   */
  void write(Planes upright, double seconds, double until) throws IOException {
    Planes stored = upright.turned((360 - coding.rotation()) % 360);
    AVFrame frame = encoder.frame(stored, seconds, until);
    encoder.send(frame);
    drain();
  }

  private void drain() throws IOException {
    while (encoder.receive(packet)) {
      av_packet_rescale_ts(packet, encoder.context().time_base(), stream.time_base());
      Native.check(av_interleaved_write_frame(file, packet), "write the file");
    }
  }

  /** Ends the file properly. Without it, what was written is no whole video. */
  void finish() throws IOException {
    encoder.send(null);
    drain();
    Native.check(av_write_trailer(file), "end the file");
  }

  @Override
  public void close() {
    encoder.close();
    av_packet_free(packet);
    if (file.pb() != null) {
      avio_closep(file.pb());
    }
    avformat_free_context(file);
  }
}
