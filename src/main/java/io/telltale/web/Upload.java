package io.telltale.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The body of a request as a file, until it is closed. */
final class Upload implements AutoCloseable {
  private static final int PIECE = 1 << 16;

  /** The disk is not filled to the brim. */
  private static final long KEPT_FREE = 1L << 30;

  private static final long MOST_DRAINED = 64L << 20;
  private static final Duration DRAINING = Duration.ofSeconds(10);

  private final Path file;

  private Upload(Path file) {
    this.file = file;
  }

  /**
   * Takes in a body.
   *
   * @param directory in which a file of a new name is made
   * @throws RefusedException if it is empty, too large, or takes too long
   * @throws IOException if it breaks off, or cannot be written
   */
  static Upload receive(Context ctx, Path directory, Settings settings)
      throws RefusedException, IOException {
    long claimed = ctx.req().getContentLengthLong();
    if (claimed > settings.maxBytes()) {
      throw tooLarge(settings);
    }
    if (Files.getFileStore(directory).getUsableSpace() < Math.max(0, claimed) + KEPT_FREE) {
      throw new RefusedException(503, "busy: no room for another video, try again in a minute");
    }
    Upload upload = new Upload(Files.createTempFile(directory, "video-", ".bin"));
    try {
      upload.fill(ctx.bodyInputStream(), settings);
      return upload;
    } catch (RefusedException | IOException | RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  private void fill(InputStream in, Settings settings) throws RefusedException, IOException {
    Duration patience = settings.patience();
    long end = System.nanoTime() + patience.toNanos();
    byte[] piece = new byte[PIECE];
    long total = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        total += length;
        if (total > settings.maxBytes()) {
          throw tooLarge(settings);
        }
        if (System.nanoTime() > end) {
          throw new RefusedException(408, "the upload took longer than " + told(patience));
        }
        out.write(piece, 0, length);
      }
    }
    if (total == 0) {
      throw new RefusedException(400, "there is no video in the request: send it as its body");
    }
  }

  /**
   * Takes in a body that nobody wants, up to a limit: most senders look for the answer only when
   * they have sent everything, and would see nothing but a broken connection.
   */
  static void drain(Context ctx) {
    long end = System.nanoTime() + DRAINING.toNanos();
    byte[] piece = new byte[PIECE];
    long total = 0;
    try {
      InputStream in = ctx.bodyInputStream();
      while (total < MOST_DRAINED && System.nanoTime() < end) {
        int length = in.read(piece);
        if (length < 0) {
          return;
        }
        total += length;
      }
    } catch (IOException e) {
      // whoever sent it is gone
    }
  }

  private static RefusedException tooLarge(Settings settings) {
    return new RefusedException(
        413, "the video is larger than " + (settings.maxBytes() >> 20) + " MB: send a shorter one");
  }

  /** A length of time in words. */
  static String told(Duration time) {
    return time.toSeconds() + " s";
  }

  Path file() {
    return file;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
