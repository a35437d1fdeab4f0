package io.telltale.web;

import java.time.Duration;

/**
 * What the server offers and what it withholds.
 *
 * @param host address to listen on
 * @param port to listen on; 0 = any free one
 * @param maxBytes the largest upload
 * @param running videos read at the same time
 * @param waiting videos that may wait for their turn besides; who comes then is told "busy"
 * @param patience longest time that one upload and one reading may take each
 */
public record Settings(
    String host, int port, long maxBytes, int running, int waiting, Duration patience) {
  /** This machine only. A minute of 4K phone video is about 400 MB. */
  public static final Settings DEFAULT =
      new Settings(
          "127.0.0.1",
          8080,
          512L << 20,
          Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
          30,
          Duration.ofMinutes(4));

  public Settings {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("a port must be in 0..65535, was " + port);
    }
    if (maxBytes < 1 || running < 1 || waiting < 0) {
      throw new IllegalArgumentException(
          "limits must be positive, were %d bytes, %d running, %d waiting"
              .formatted(maxBytes, running, waiting));
    }
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("patience must be positive, was " + patience);
    }
  }

  /** Who was let in is read, however long those before may take: longer than this they cannot. */
  Duration longestWait() {
    return patience.multipliedBy(1 + waiting / running);
  }

  /** The same at another address. */
  public Settings at(String newHost, int newPort) {
    return new Settings(newHost, newPort, maxBytes, running, waiting, patience);
  }

  /** The same with other limits. */
  public Settings limitedTo(long bytes, int atOnce, int inLine) {
    return new Settings(host, port, bytes, atOnce, inLine, patience);
  }

  /** The same with another patience. */
  public Settings patient(Duration time) {
    return new Settings(host, port, maxBytes, running, waiting, time);
  }
}
