package io.telltale.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Channels of a matrix taken apart and put together. */
class MatsTest {
  @Test
  void what_is_put_together_is_taken_apart_again() {
    Natives.load();
    Mat[] planes = new Mat[3];
    for (int i = 0; i < planes.length; i++) {
      planes[i] = new Mat(2, 3, CvType.CV_8UC1, Scalar.all(10 * (i + 1)));
    }

    Mat merged = Mats.merge(planes);
    List<Mat> parts = Mats.split(merged);

    byte[] pixel = new byte[3];
    merged.get(1, 2, pixel);
    assertThat(pixel).containsExactly(10, 20, 30);
    assertThat(parts).hasSize(3);
    for (int i = 0; i < parts.size(); i++) {
      assertThat(parts.get(i).get(1, 2)).as("channel %d", i).containsExactly(10 * (i + 1));
    }
    Mats.release(planes);
    Mats.release(parts);
    Mats.release(merged);
    assertThat(merged.empty()).as("nothing is left of it").isTrue();
  }
}
