package io.telltale.bench;

import io.telltale.video.VideoException;
import java.util.List;

/** Watches a source until what comes of the expectations is certain. Stateless, thread-safe. */
public final class Verifier {
  private Verifier() {}

  /**
   * Watches until more light could change nothing, or the source ends.
   *
   * @param name of the source, for reports
   * @param source is read, not closed
   * @param posts what is expected of each LED, in the order in which the source has them
   * @throws VideoException if the source cannot be read
   */
  public static Verification verify(String name, LightSource source, List<Post> posts)
      throws VideoException {
    double deadline = Deadline.of(posts);
    while (true) {
      Footage footage = source.next();
      Verification verification = Verification.of(name, footage, posts);
      boolean over = footage.ended() || footage.reaches(deadline);
      if (over || (footage.sure() && verification.settled())) {
        return verification;
      }
    }
  }
}
