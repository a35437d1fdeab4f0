package io.telltale.video;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a video file, decoded by FFmpeg's libraries.
 *
 * <p>Opens the one file it is given and nothing that the file may name. Presentation times are the
 * file's own, counted from its start. Damaged frames are left out. A picture larger or smaller than
 * the first one is scaled to its size; a mirrored video is mirrored back.
 *
 * <p>Not thread-safe, but its frames may be read and closed by any thread, also after the source
 * itself was closed. Each open frame keeps its picture in memory.
 */
public final class VideoFile implements FrameSource {
  private final Path file;
  private final Container container;
  private final Decoder decoder;
  private final Playhead playhead;
  private final FrameMaker maker;
  private final VideoInfo info;
  private final AVFrame picture;
  private boolean pending = true;
  private boolean closed;

  private VideoFile(Path file, Span span, Container container, Decoder decoder)
      throws VideoException {
    this.file = file;
    this.container = container;
    this.decoder = decoder;
    this.playhead = new Playhead(span, container, decoder);
    this.picture = av_frame_alloc();
    if (!playhead.start(picture)) {
      av_frame_free(picture);
      throw Refusal.of(file, nothingIn(span));
    }
    Rotation rotation = Rotation.of(container.parameters());
    this.info =
        new VideoInfo(
            decoder.codec(),
            picture.width(),
            picture.height(),
            rotation.clockwise(),
            container.claimedEnd());
    this.maker = new FrameMaker(file.toString(), info, rotation.mirrored());
  }

  /**
   * Opens a video and decodes its first frame.
   *
   * @param file mp4, mov, m4v, 3gp, mkv, webm, avi, ts, gif or ivf, by content rather than by name
   * @param span what to read; what lies before it is skipped where the file allows it
   * @throws VideoException if there is no such file, it is no video, or no frame is in the span
   */
  public static VideoFile open(Path file, Span span) throws VideoException {
    Natives.load();
    Container container = Container.open(file);
    try {
      Decoder decoder = Decoder.open(file, container);
      try {
        return new VideoFile(file, span, container, decoder);
      } catch (VideoException | RuntimeException e) {
        decoder.close();
        throw e;
      }
    } catch (VideoException | RuntimeException e) {
      container.close();
      throw e;
    }
  }

  private String nothingIn(Span span) {
    double end = playhead.end();
    if (end > 0 && playhead.atEndOfFile()) {
      return "ends at %.2f s, so there is nothing from %.2f s on".formatted(end, span.from());
    }
    if (end > 0) {
      return "there is no frame between %.2f and %.2f s".formatted(span.from(), span.to());
    }
    return decoder.damaged() > 0
        ? "none of its frames can be decoded; send it again"
        : "there are no frames in it";
  }

  @Override
  public VideoInfo info() {
    return info;
  }

  @Override
  public @Nullable Frame next() throws VideoException {
    if (closed || !(pending || playhead.advance(picture))) {
      return null;
    }
    pending = false;
    return maker.make(picture, playhead.time());
  }

  @Override
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (playhead.atEndOfFile() && (decoder.readFailed() || CutOff.isEvident(file))) {
      warnings.add("the file is cut off: its video ends at %.1f s".formatted(playhead.end()));
    }
    int damaged = decoder.damaged();
    if (damaged > 0) {
      warnings.add(
          damaged == 1 ? "1 damaged frame is left out" : damaged + " damaged frames are left out");
    }
    return warnings;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    av_frame_free(picture);
    maker.close();
    decoder.close();
    container.close();
  }
}
