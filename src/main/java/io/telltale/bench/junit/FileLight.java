package io.telltale.bench.junit;

import io.telltale.bench.EvidenceFolder;
import io.telltale.bench.Footage;
import io.telltale.bench.Verification;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * A video file, which several tests may look at; it is read once.
 *
 * @param video the file
 * @param source shared by the tests, not closed by one of them
 */
record FileLight(Path video, SharedSource source) implements TestLight {
  @Override
  public Footage next() throws VideoException {
    return source.next();
  }

  @Override
  public Footage latest() throws VideoException {
    return source.latest();
  }

  @Override
  public boolean live() {
    return false;
  }

  @Override
  public void evidence(Verification verification, Path folder) throws IOException, VideoException {
    EvidenceFolder.write(verification, video, folder);
  }

  /** A file that cannot be read is the test's own fault. */
  @Override
  public RuntimeException lost(VideoException problem) {
    return new ExtensionConfigurationException(
        "@LedBench(source): " + problem.getMessage(), problem);
  }

  @Override
  public void close() {}
}
