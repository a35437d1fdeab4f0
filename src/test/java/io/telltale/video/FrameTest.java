package io.telltale.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

class FrameTest {
  private static final ColourCoding CODING =
      new ColourCoding(
          ColourCoding.Matrix.BT709,
          true,
          ColourCoding.Transfer.GAMMA,
          ColourCoding.Primaries.BT709,
          8);

  private final AtomicInteger released = new AtomicInteger();
  private final Frame frame = frame();

  @Test
  void closedTwiceItsMemoryIsGivenBackOnce() {
    frame.close();
    frame.close();
    assertThat(released).hasValue(1);
  }

  @Test
  void aClosedFrameCannotBeLookedAt() {
    frame.close();
    assertThatThrownBy(frame::y)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the frame at 1.5 s is closed");
    assertThatThrownBy(frame::v).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aCopyOutlivesTheFrame() {
    frame.y().setTo(Scalar.all(7));
    try (Frame copy = frame.copy()) {
      frame.y().setTo(Scalar.all(9)); // as the decoder does, once the memory is its own again
      frame.close();
      assertThat(copy.y().get(3, 3)).containsExactly(7);
      assertThat(copy.time()).isEqualTo(1.5);
      assertThat(copy.coding()).isEqualTo(CODING);
    }
  }

  private Frame frame() {
    Natives.load();
    Mat[] planes = {
      new Mat(8, 8, CvType.CV_8UC1), new Mat(4, 4, CvType.CV_8UC1), new Mat(4, 4, CvType.CV_8UC1)
    };
    return new Frame(1.5, CODING, planes, released::incrementAndGet);
  }
}
