package io.telltale.camera;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a {@code multipart/x-mixed-replace} body, within limits. Not thread-safe.
 *
 * <p>Takes what cameras send in spite of RFC 2046: boundaries named with their dashes, bare line
 * feeds, parts without a length.
 */
final class MultipartReader {
  /** Bytes of a part at most: an 8K picture of good quality. */
  private static final int MOST_BYTES = 16 << 20;

  /** Bytes of a line of a part's head at most. */
  private static final int MOST_LINE = 8 << 10;

  /** Lines of a part's head at most. */
  private static final int MOST_LINES = 64;

  private static final int USUAL_BYTES = 128 << 10;

  private final InputStream in;
  private final String boundary;
  private final byte[] delimiter;
  private byte[] bytes = new byte[USUAL_BYTES];
  private boolean atHead;

  /**
   * For a body.
   *
   * @param boundary as the head of the answer names it
   */
  MultipartReader(InputStream in, String boundary) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.boundary = boundary.startsWith("--") ? boundary : "--" + boundary;
    this.delimiter = ("\n" + this.boundary).getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * A part.
   *
   * @param length of what {@link #bytes} holds of it
   * @param stamp when the camera says it was taken, in seconds of its clock; NaN where it does not
   */
  record Part(int length, double stamp) {}

  /** The last part's content, from the first byte on; overwritten by the next. */
  byte[] bytes() {
    return bytes;
  }

  /**
   * Reads the next part.
   *
   * @return null at the end of the body
   * @throws IOException if the connection breaks or what comes is not such a body
   */
  @Nullable Part next() throws IOException {
    if (!atHead && !toBoundary()) {
      return null;
    }
    int length = -1;
    double stamp = Double.NaN;
    String line = line();
    for (int lines = 0; line != null && !line.isEmpty(); line = line()) {
      if (++lines > MOST_LINES) {
        throw new IOException("a part with more than " + MOST_LINES + " lines of head");
      }
      int colon = line.indexOf(':');
      String name = line.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      if (name.equals("content-length")) {
        length = (int) number(value, -1);
      } else if (name.equals("x-timestamp")) {
        stamp = number(value, Double.NaN);
      }
    }
    if (line == null) {
      return null;
    }
    atHead = length < 0;
    return new Part(length < 0 ? untilBoundary() : exactly(length), stamp);
  }

  private static double number(String value, double otherwise) {
    try {
      double number = Double.parseDouble(value);
      return number >= 0 && number < 1e12 ? number : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Reads over what lies before the next part; false if there is none. */
  private boolean toBoundary() throws IOException {
    for (int lines = 0; lines < MOST_LINES; lines++) {
      String line = line();
      if (line == null || line.equals(boundary + "--")) {
        return false;
      }
      if (line.equals(boundary)) {
        return true;
      }
    }
    throw new IOException("parts are not divided as the camera says");
  }

  private @Nullable String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n') {
        return line.toString().stripTrailing();
      }
      if (line.length() >= MOST_LINE) {
        throw new IOException("a line of more than " + MOST_LINE + " bytes");
      }
      line.append((char) c);
    }
    return null;
  }

  private int exactly(int length) throws IOException {
    if (length > MOST_BYTES) {
      throw tooLarge();
    }
    if (length > bytes.length) {
      bytes = new byte[Math.min(MOST_BYTES, length + length / 2)];
    }
    if (in.readNBytes(bytes, 0, length) < length) {
      throw new IOException("cut off in the middle of a picture");
    }
    return length;
  }

  private int untilBoundary() throws IOException {
    int length = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (length == bytes.length) {
        if (length >= MOST_BYTES) {
          throw tooLarge();
        }
        bytes = Arrays.copyOf(bytes, Math.min(MOST_BYTES, 2 * length));
      }
      bytes[length++] = (byte) c;
      if (c == delimiter[delimiter.length - 1] && endsWithDelimiter(length)) {
        String rest = line();
        if (rest == null || rest.startsWith("--")) {
          atHead = false;
        }
        int end = length - delimiter.length;
        return end > 0 && bytes[end - 1] == '\r' ? end - 1 : end;
      }
    }
    throw new IOException("cut off in the middle of a picture");
  }

  private boolean endsWithDelimiter(int length) {
    int from = length - delimiter.length;
    return from >= 0 && Arrays.equals(bytes, from, length, delimiter, 0, delimiter.length);
  }

  private static IOException tooLarge() {
    return new IOException("a picture of more than " + (MOST_BYTES >> 20) + " MB");
  }
}
