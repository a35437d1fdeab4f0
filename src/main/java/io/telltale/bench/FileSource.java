package io.telltale.bench;

import io.telltale.PanelLight;
import io.telltale.Progress;
import io.telltale.ReadOptions;
import io.telltale.Telltale;
import io.telltale.report.Report;
import io.telltale.sample.Region;
import io.telltale.video.VideoException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A video file as a source: all of it at once, read on the first call. */
public final class FileSource implements LightSource {
  private final Path video;
  private final ReadOptions options;
  private final List<Post> posts;
  private final Progress progress;
  private @Nullable Footage seen;

  /**
   * Reads nothing yet.
   *
   * @param options what part to read, and the catalogue; the region is that of the posts
   * @param posts one without a region, or any number with one each
   */
  public FileSource(Path video, ReadOptions options, List<Post> posts, Progress progress) {
    this.video = video;
    this.options = options;
    this.posts = List.copyOf(posts);
    this.progress = progress;
    if (posts.isEmpty()
        || (posts.size() > 1 && posts.stream().anyMatch(it -> it.region() == null))) {
      throw new IllegalArgumentException("where several LEDs are watched, each needs a region");
    }
  }

  @Override
  public Footage next() throws VideoException {
    return latest();
  }

  @Override
  public Footage latest() throws VideoException {
    Footage footage = seen;
    if (footage == null) {
      footage = read();
      seen = footage;
    }
    return footage;
  }

  private Footage read() throws VideoException {
    if (posts.get(0).region() == null) {
      Report report = Telltale.read(video, options, progress);
      return footage(report, List.of(recording(report.leds().get(0))));
    }
    List<Region> regions = posts.stream().map(it -> Objects.requireNonNull(it.region())).toList();
    PanelLight light = Telltale.measurePanel(video, options, regions, progress);
    List<Recording> recordings =
        light.traces().parallelStream()
            .map(it -> Recording.whole(it, options.catalogue()))
            .toList();
    return footage(light.report(recordings.stream().map(Recording::led).toList()), recordings);
  }

  private static Footage footage(Report report, List<Recording> recordings) {
    return new Footage(report, recordings, recordings.get(0).end(), true);
  }

  private Recording recording(Report.Led led) {
    return Recording.whole(led, options.catalogue());
  }

  @Override
  public void close() {}
}
