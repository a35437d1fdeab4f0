package io.telltale.video;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/** The outermost boxes of an ISO base media file (mp4, mov, m4v, 3gp), ISO/IEC 14496-12. */
final class Mp4Boxes {
  /** Types a file of this family may begin with. */
  private static final Set<String> FIRST = Set.of("ftyp", "mdat", "wide", "free", "skip", "moov");

  /** Types that hold frames or say where they are. */
  private static final Set<String> NEEDED = Set.of("mdat", "moov", "moof");

  /** Bytes of a box's size and type. */
  private static final int HEADER_BYTES = 8;

  /** A size that says: the true one follows in 64 bits. */
  private static final int LARGE = 1;

  private final boolean ofFamily;
  private final boolean indexed;
  private final boolean beyond;

  private Mp4Boxes(Path file) throws IOException {
    boolean anyIndex = false;
    boolean anyBeyond = false;
    boolean family = true;
    long position = 0;
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      while (position + HEADER_BYTES <= in.length()) {
        in.seek(position);
        long size = Integer.toUnsignedLong(in.readInt());
        byte[] type = new byte[4];
        in.readFully(type);
        String name = new String(type, StandardCharsets.ISO_8859_1);
        family &= position > 0 || FIRST.contains(name);
        anyIndex |= name.equals("moov");
        if (size == LARGE && position + 2 * HEADER_BYTES <= in.length()) {
          size = in.readLong();
        }
        if (size < HEADER_BYTES) {
          // Zero means "up to the end of the file".
          break;
        }
        position += size;
        anyBeyond |= NEEDED.contains(name) && position > in.length();
      }
    }
    beyond = family && anyBeyond;
    ofFamily = family;
    indexed = anyIndex;
  }

  /** Whether a file is of this family. */
  static boolean make(Path file) {
    try {
      return new Mp4Boxes(file).ofFamily;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file is of this family but without the box that says where its frames are. */
  static boolean lackIndex(Path file) {
    try {
      Mp4Boxes boxes = new Mp4Boxes(file);
      return boxes.ofFamily && !boxes.indexed;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file is of this family and frames or index go on after the end of the file. */
  static boolean reachBeyond(Path file) throws IOException {
    return new Mp4Boxes(file).beyond;
  }
}
