package io.telltale.led;

import io.telltale.sample.LedTrace;
import io.telltale.sample.Region;
import io.telltale.video.Frame;
import io.telltale.video.FrameSource;
import io.telltale.video.VideoException;
import io.telltale.video.VideoInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A board's film as a source of frames. */
final class Film implements FrameSource {
  private final Board board;
  private final int frames;
  private int next;

  private Film(Board board, double seconds) {
    this.board = board;
    this.frames = (int) Math.round(seconds * Board.FPS);
  }

  /** The LEDs in a film of some seconds. */
  static List<LedTrace> read(Board board, double seconds) throws VideoException {
    return read(board, seconds, null);
  }

  static List<LedTrace> read(Board board, double seconds, @Nullable Region region)
      throws VideoException {
    try (Film film = new Film(board, seconds)) {
      return LedReader.read(film, region);
    }
  }

  @Override
  public VideoInfo info() {
    return Board.INFO;
  }

  @Override
  public @Nullable Frame next() {
    return next < frames ? board.frame(next++ / Board.FPS) : null;
  }

  @Override
  public void close() {}
}
