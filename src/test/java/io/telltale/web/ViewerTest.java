package io.telltale.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who looks on, fast and slowly. */
@Timeout(60)
class ViewerTest {
  /** More than may wait for anybody. */
  private static final int MANY = 1000;

  /** A line to a viewer, through which nothing goes before it is opened. */
  private static final class Line extends OutputStream {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch open;
    private final ByteArrayOutputStream gone = new ByteArrayOutputStream();

    Line(boolean open) {
      this.open = new CountDownLatch(open ? 0 : 1);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      entered.countDown();
      try {
        open.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      synchronized (gone) {
        gone.write(bytes, from, length);
        gone.notifyAll();
      }
    }

    void awaitText(String text) throws InterruptedException {
      synchronized (gone) {
        while (!gone.toString(StandardCharsets.UTF_8).contains(text)) {
          gone.wait();
        }
      }
    }

    String text() {
      synchronized (gone) {
        return gone.toString(StandardCharsets.UTF_8);
      }
    }
  }

  private static CompletableFuture<Void> serve(Viewer viewer, Line line) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            viewer.serve(line);
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void one_who_is_too_slow_holds_nobody_up_and_is_dropped() throws Exception {
    Viewer slow = new Viewer();
    Line stuck = new Line(false);
    CompletableFuture<Void> serving = serve(slow, stuck);
    stuck.entered.await();

    for (int i = 0; i < MANY; i++) {
      slow.offer("news " + i); // would never end if it waited for the line
    }
    assertThat(slow.isDropped()).as("dropped").isTrue();

    stuck.open.countDown();
    serving.get(50, TimeUnit.SECONDS);
    assertThat(stuck.text()).as("what went through in the end").doesNotContain("news 99");
  }

  @Test
  void one_who_keeps_up_gets_everything_in_order() throws Exception {
    Viewer fast = new Viewer();
    Line line = new Line(true);
    CompletableFuture<Void> serving = serve(fast, line);
    StringBuilder expected = new StringBuilder("retry: 1000\n\n");
    for (int i = 0; i < MANY; i++) {
      fast.offer("news " + i);
      expected.append("data: news ").append(i).append("\n\n");
      line.awaitText("news " + i + "\n\n");
    }
    assertThat(fast.isDropped()).as("dropped").isFalse();
    fast.drop();
    fast.offer("the end"); // wakes it
    serving.get(50, TimeUnit.SECONDS);
    assertThat(line.text()).startsWith(expected);
  }
}
