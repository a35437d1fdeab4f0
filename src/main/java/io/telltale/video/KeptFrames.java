package io.telltale.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A source whose latest pictures are kept in temporary files, to look at afterwards. The oldest go
 * where there are too many; the very first one stays, so that times count from it. All files are
 * removed when this is closed, and when the program ends.
 *
 * <p>{@link #next} is for one thread; {@link #together} and {@link #close} may be called from
 * others.
 */
public final class KeptFrames implements FrameSource {
  /** Bytes kept at most: some three minutes of 720p, which a temporary directory has room for. */
  private static final long MOST_BYTES = 512L << 20;

  /** Seconds in one file, which is what goes at once when there are too many. */
  private static final double PART = 10;

  private final FrameSource source;
  private final long most;
  private final Path folder;
  private final Deque<Path> parts = new ArrayDeque<>();
  private @Nullable Path first;
  private @Nullable Recorder recorder;
  private @Nullable VideoException failure;
  private double partEnds;
  private int files;
  private boolean closed;

  /**
   * Keeps nothing yet.
   *
   * @param source belongs to this object from now on
   * @throws VideoException if there is no room for temporary files
   */
  public KeptFrames(FrameSource source) throws VideoException {
    this(source, MOST_BYTES);
  }

  /** The same with another number of bytes kept at most. */
  KeptFrames(FrameSource source, long most) throws VideoException {
    this.source = source;
    this.most = most;
    try {
      folder = Files.createTempDirectory("telltale-kept-");
      folder.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new VideoException("no temporary directory can be made (" + e.getMessage() + ")");
    }
  }

  @Override
  public VideoInfo info() {
    return source.info();
  }

  @Override
  public @Nullable Frame next() throws VideoException {
    Frame frame = source.next();
    if (frame != null) {
      keep(frame);
    }
    return frame;
  }

  /** Whoever watches does not stop because evidence cannot be kept; who wants it is told. */
  private synchronized void keep(Frame frame) {
    if (failure != null || closed) {
      return;
    }
    try {
      if (recorder != null && frame.time() >= partEnds) {
        endPart();
      }
      Recorder open = recorder == null ? begin(frame.time()) : recorder;
      open.write(frame);
      if (first == null) {
        first = parts.removeLast();
        endPart();
      }
    } catch (VideoException e) {
      failure = e;
    } catch (IOException e) {
      failure = new VideoException("what was seen could not be kept (" + e.getMessage() + ")");
    }
  }

  private Recorder begin(double time) throws VideoException {
    Path part = file();
    Recorder begun = Recorder.open(part, source.info());
    recorder = begun;
    partEnds = time + PART;
    parts.addLast(part);
    return begun;
  }

  private Path file() {
    Path file = folder.resolve(files++ + ".mkv");
    file.toFile().deleteOnExit();
    return file;
  }

  private void endPart() throws VideoException, IOException {
    Recorder ending = recorder;
    recorder = null;
    if (ending != null) {
      ending.close();
    }
    long bytes = 0;
    for (Path part : parts) {
      bytes += Files.size(part);
    }
    while (bytes > most && parts.size() > 1) {
      Path oldest = parts.removeFirst();
      bytes -= Files.size(oldest);
      Files.delete(oldest);
    }
  }

  /**
   * What is kept until now as one video, whose times are those of the frames since the first one.
   *
   * @return a new file, which is the caller's to remove and goes at the latest with this object
   * @throws VideoException if nothing could be kept
   * @throws IOException if there is no room for it
   */
  public synchronized Path together() throws VideoException, IOException {
    if (failure != null) {
      throw failure;
    }
    endPart();
    if (first == null) {
      throw new VideoException("there was no picture to keep");
    }
    List<Path> all = new ArrayList<>(List.of(first));
    all.addAll(parts);
    Path whole = file();
    ClipCopy.join(all, whole);
    return whole;
  }

  @Override
  public List<String> warnings() {
    return source.warnings();
  }

  /** Ends the source and removes what was kept. */
  @Override
  public void close() {
    source.close();
    synchronized (this) {
      closed = true;
      try {
        if (recorder != null) {
          recorder.close();
          recorder = null;
        }
      } catch (VideoException e) {
        // What cannot be completed is removed all the same.
      }
      remove();
    }
  }

  private void remove() {
    try (Stream<Path> kept = Files.list(folder)) {
      for (Path file : kept.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // It goes when the program ends.
    }
  }
}
