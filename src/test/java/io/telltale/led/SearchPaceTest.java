package io.telltale.led;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencv.core.Size;

class SearchPaceTest {
  private static final Size PICTURE = new Size(640, 480);

  /** A hand that carries the camera on, in pixels a frame. */
  private static final Similarity CARRIED = new Similarity(1, 0, 2, 0);

  private final SearchPace pace = new SearchPace();
  private int frames;

  /** Numbers of the frames that are compared with earlier ones. */
  private List<Integer> watch(double seconds, Similarity moved) {
    List<Integer> compared = new ArrayList<>();
    for (int end = frames + (int) Math.round(30 * seconds); frames < end; frames++) {
      pace.accept(frames / 30.0, PICTURE, moved, false);
      if (pace.compares()) {
        compared.add(frames);
      }
    }
    return compared;
  }

  @Test
  void everyFrameOfANewSceneIsCompared() {
    assertThat(watch(11, Similarity.IDENTITY)).hasSize(330);
    assertThat(pace.isKnown()).isFalse();
  }

  @Test
  void aKnownSceneIsLookedAtAtAllMomentsOfAFastBlinkThoughNotInAllFrames() {
    watch(12, Similarity.IDENTITY);
    List<Integer> compared = watch(10, Similarity.IDENTITY);

    assertThat(pace.isKnown()).isTrue();
    assertThat(compared.size()).isBetween(80, 90);
    for (int period = 2; period <= 6; period++) {
      int length = period;
      assertThat(compared.stream().map(frame -> frame % length).distinct())
          .as("moments of a blink of %d frames", period)
          .hasSize(period);
    }
  }

  @Test
  void aCutMakesASceneNew() {
    watch(13, Similarity.IDENTITY);
    pace.accept(frames++ / 30.0, PICTURE, Similarity.IDENTITY, true);
    assertThat(pace.isKnown()).isFalse();
  }

  @Test
  void aCameraThatIsCarriedOnSeesNewScenes() {
    watch(13, Similarity.IDENTITY);
    watch(3, CARRIED);
    assertThat(pace.isKnown()).isFalse();
  }
}
