package io.telltale;

import io.telltale.report.Report;
import io.telltale.video.Frame;
import io.telltale.video.FrameSource;
import io.telltale.video.VideoException;
import io.telltale.video.VideoInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes frames on, counts them and tells the progress. */
final class CountedFrames implements FrameSource {
  private final FrameSource source;
  private final ReadOptions options;
  private final Progress progress;
  private final FrameTally tally = new FrameTally();

  CountedFrames(FrameSource source, ReadOptions options, Progress progress) {
    this.source = source;
    this.options = options;
    this.progress = progress;
  }

  @Override
  public VideoInfo info() {
    return source.info();
  }

  @Override
  public @Nullable Frame next() throws VideoException {
    Frame frame = source.next();
    if (frame != null) {
      tally.add(frame.time());
      double end = Math.min(options.to(), source.info().seconds()); // NaN where none is claimed
      progress.reached(frame.time() - options.from(), end - options.from());
    }
    return frame;
  }

  /** What the frames so far say of the video. */
  Report.Video video() {
    return tally.video(source.info());
  }

  @Override
  public List<String> warnings() {
    return source.warnings();
  }

  @Override
  public void close() {
    source.close();
  }
}
