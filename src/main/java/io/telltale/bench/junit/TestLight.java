package io.telltale.bench.junit;

import io.telltale.bench.LightSource;
import io.telltale.bench.Verification;
import io.telltale.video.VideoException;
import java.io.IOException;
import java.nio.file.Path;

/** The light that one test watches, and what belongs to it. */
interface TestLight extends LightSource {
  /** Whether it goes on until the test is over, so that nobody can wait for its end. */
  boolean live();

  /** Writes what settles an argument to a folder. */
  void evidence(Verification verification, Path folder) throws IOException, VideoException;

  /** What it means for the test that the source cannot be read. */
  RuntimeException lost(VideoException problem);
}
