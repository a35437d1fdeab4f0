package io.telltale.video;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.opencv.core.Mat;

/**
 * One picture as it was decoded, lying as it was stored, with its presentation time.
 *
 * <p>The planes are views of the decoder's own memory and die with the frame. They may be read from
 * any thread.
 */
public final class Frame implements AutoCloseable {
  private static final AtomicInteger OPEN = new AtomicInteger();

  private final AtomicBoolean closed = new AtomicBoolean();
  private final double time;
  private final ColourCoding coding;
  private final List<Mat> planes;
  private final List<ByteBuffer> memory;
  private final int width;
  private final int height;
  private final Runnable release;

  /**
   * A frame over planes that somebody else owns.
   *
   * @param time presentation time in seconds
   * @param coding how numbers stand for light
   * @param planes y, u, v: one channel each of 8 or 16 bits; u and v may be smaller by 1, 2 or 4
   *     times each way
   * @param release called once when the frame is closed, after the views are gone
   */
  public Frame(double time, ColourCoding coding, Mat[] planes, Runnable release) {
    if (planes.length != 3) {
      throw new IllegalArgumentException("a frame has three planes, was " + planes.length);
    }
    this.time = time;
    this.coding = coding;
    this.planes = List.of(planes);
    this.memory = this.planes.stream().map(PlaneMemory::of).toList();
    this.width = planes[0].cols();
    this.height = planes[0].rows();
    this.release = release;
    OPEN.incrementAndGet();
  }

  /**
   * Frames of all sources that are not yet closed. Each holds native memory that no garbage
   * collector sees: where this grows, somebody forgets to close.
   */
  public static int openFrames() {
    return OPEN.get();
  }

  /** The same picture in memory of its own, to be closed by itself. */
  public Frame copy() {
    requireOpen();
    return new Frame(time, coding, planes.stream().map(Mat::clone).toArray(Mat[]::new), () -> {});
  }

  /** Presentation time in seconds. */
  public double time() {
    return time;
  }

  /** How the numbers stand for light. */
  public ColourCoding coding() {
    return coding;
  }

  /** Width in pixels. */
  public int width() {
    return width;
  }

  /** Height in pixels. */
  public int height() {
    return height;
  }

  /** Luma. */
  public Mat y() {
    return plane(0);
  }

  /** The blue difference. */
  public Mat u() {
    return plane(1);
  }

  /** The red difference. */
  public Mat v() {
    return plane(2);
  }

  /**
   * Luma, the blue or the red difference: 0, 1, 2.
   *
   * @throws IllegalStateException if the frame is closed
   */
  Mat plane(int index) {
    requireOpen();
    return planes.get(index);
  }

  /**
   * The memory of a plane.
   *
   * @throws IllegalStateException if the frame is closed
   */
  ByteBuffer bytes(int plane) {
    requireOpen();
    return memory.get(plane);
  }

  /** What is read of a closed frame may be another frame's by then, or nobody's. */
  private void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("the frame at " + time + " s is closed");
    }
  }

  /** Bytes of pixels. */
  public long bytes() {
    return planes.stream().mapToLong(plane -> plane.total() * plane.elemSize1()).sum();
  }

  /** Gives the memory back; a second time does nothing. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    OPEN.decrementAndGet();
    Mats.release(planes);
    release.run();
  }
}
