package io.telltale.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.Core;

@Timeout(20)
class ReadAheadTest {
  @TempDir Path folder;

  @AfterEach
  void allFramesAreClosed() {
    assertThat(Frame.openFrames()).as("open frames").isZero();
  }

  @Test
  void framesComeInOrderToTheLast() throws Exception {
    Path file = Encoders.encode(Encoders.RAMP, "-c:v mpeg4 -q:v 2", folder.resolve("a.mp4"));
    Reading direct = Reading.of(file);

    try (FrameSource ahead = new ReadAhead(VideoFile.open(file, Span.ALL))) {
      assertThat(Reading.of(ahead)).isEqualTo(direct);
      assertThat(ahead.next()).as("after the end").isNull();
    }
  }

  @Test
  void noMoreThanEightFramesWait() throws Exception {
    Endless source = new Endless(16);
    try (FrameSource ahead = new ReadAhead(source)) {
      source.awaitIdle();
      // The ninth is in the reader's hand.
      assertThat(Frame.openFrames()).isEqualTo(9);
      for (int i = 0; i < 100; i++) {
        close(ahead.next());
        assertThat(Frame.openFrames()).isLessThanOrEqualTo(9);
      }
    }
    assertThat(source.closed).isTrue();
  }

  @Test
  void largeFramesWaitInSmallerNumber() throws Exception {
    Endless source = new Endless(6000);
    try (FrameSource ahead = new ReadAhead(source)) {
      source.awaitIdle();
      assertThat(ahead.info().width()).isEqualTo(6000);
      // 54 MB each: three reach the limit of 128 MiB, one is in the reader's hand.
      assertThat(Frame.openFrames()).isEqualTo(4);
    }
  }

  @Test
  void framesMayBeHeldWhileReadingOnAndAfterTheSourceIsClosed() throws Exception {
    Path file = Encoders.encode(Encoders.RAMP, "-c:v libvpx -b:v 2M", folder.resolve("a.webm"));
    List<Double> greys = Reading.of(file).greys();
    Queue<Frame> held = new ArrayDeque<>();
    try (FrameSource ahead = new ReadAhead(VideoFile.open(file, Span.ALL))) {
      Frame frame = ahead.next();
      while (frame != null) {
        held.add(frame);
        frame = ahead.next();
      }
    }
    assertThat(Frame.openFrames()).isEqualTo(60);

    List<Double> later = new ArrayList<>();
    for (Frame frame : held) {
      later.add(Core.mean(frame.y()).val[0]);
      frame.close();
    }
    assertThat(later).isEqualTo(greys);
  }

  @Test
  void aFailureComesAfterTheFramesBeforeIt() throws Exception {
    FrameSource failing =
        new Endless(16) {
          @Override
          public @Nullable Frame next() throws VideoException {
            if (produced == 3) {
              throw new VideoException("the cable was pulled");
            }
            return super.next();
          }
        };
    try (FrameSource ahead = new ReadAhead(failing)) {
      for (int i = 0; i < 3; i++) {
        close(ahead.next());
      }
      assertThatThrownBy(ahead::next)
          .isInstanceOf(VideoException.class)
          .hasMessage("the cable was pulled");
    }
  }

  @Test
  void closingEarlyEndsTheThread() throws Exception {
    Endless source = new Endless(16);
    FrameSource ahead = new ReadAhead(source);
    close(ahead.next());
    source.awaitIdle();

    ahead.close();

    assertThat(source.thread().isAlive()).isFalse();
    assertThat(source.closed).isTrue();
  }

  private static void close(@Nullable Frame frame) {
    assertThat(frame).isNotNull();
    if (frame != null) {
      frame.close();
    }
  }

  /** Grey squares without end. */
  private static class Endless implements FrameSource {
    private static final ColourCoding CODING =
        new ColourCoding(
            ColourCoding.Matrix.BT709,
            false,
            ColourCoding.Transfer.GAMMA,
            ColourCoding.Primaries.BT709,
            8);

    private final int size;
    private final AtomicReference<@Nullable Thread> reader = new AtomicReference<>();
    int produced;
    volatile boolean closed;

    Endless(int size) {
      this.size = size;
    }

    @Override
    public VideoInfo info() {
      return new VideoInfo("none", size, size, 0, Double.NaN);
    }

    @Override
    public @Nullable Frame next() throws VideoException {
      reader.set(Thread.currentThread());
      produced++;
      return Frames.plain(CODING, size, size, new int[] {100, 128, 128});
    }

    Thread thread() {
      Thread thread = reader.get();
      while (thread == null) {
        Thread.onSpinWait();
        thread = reader.get();
      }
      return thread;
    }

    /** Returns when the reader waits for room. */
    void awaitIdle() {
      Thread thread = thread();
      while (thread.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
