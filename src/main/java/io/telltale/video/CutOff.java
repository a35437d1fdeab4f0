package io.telltale.video;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Tells from a file's own account of its size whether its end is missing. The length in seconds
 * that it claims would not do: that of a whole file may be of its sound.
 */
final class CutOff {
  /** A GIF's last byte, but for padding. */
  private static final int GIF_TRAILER = 0x3b;

  /** Bytes before the payload of a RIFF file (avi): name and size. */
  private static final int RIFF_HEADER_BYTES = 8;

  /** Bytes of the names of a Matroska file's two outermost elements. */
  private static final int MATROSKA_ID_BYTES = 4;

  /** The first byte of each packet of a transport stream, ISO/IEC 13818-1. */
  private static final int TRANSPORT_SYNC = 0x47;

  /** Bytes of a packet of a transport stream. */
  private static final int TRANSPORT_PACKET_BYTES = 188;

  private CutOff() {}

  /** Whether bytes are missing at the end; false where the format does not tell. */
  static boolean isEvident(Path file) {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] name = new byte[4];
      in.readFully(name);
      return switch (new String(name, StandardCharsets.ISO_8859_1)) {
        case "GIF8" -> lastByte(in) != GIF_TRAILER;
        case "RIFF" -> riffSize(in) > in.length();
        case "\u001aE\u00df\u00a3" -> matroskaSize(in) > in.length();
        default ->
            name[0] == TRANSPORT_SYNC
                ? in.length() % TRANSPORT_PACKET_BYTES != 0
                : Mp4Boxes.reachBeyond(file);
      };
    } catch (IOException e) {
      return false;
    }
  }

  /** The last byte that is not zero. */
  private static int lastByte(RandomAccessFile in) throws IOException {
    int last = 0;
    for (long position = in.length() - 1; last == 0 && position > 0; position--) {
      in.seek(position);
      last = in.read();
    }
    return last;
  }

  private static long riffSize(RandomAccessFile in) throws IOException {
    return RIFF_HEADER_BYTES + Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
  }

  /** End of the segment that follows the header (RFC 8794 and 9559), 0 where it is left open. */
  private static long matroskaSize(RandomAccessFile in) throws IOException {
    long header = variableInteger(in);
    in.seek(in.getFilePointer() + header + MATROSKA_ID_BYTES);
    long segment = variableInteger(in);
    return segment < 0 ? 0 : in.getFilePointer() + segment;
  }

  /** An integer whose length is told by its leading zeros; -1 for "unknown", which is all ones. */
  private static long variableInteger(RandomAccessFile in) throws IOException {
    int first = in.readUnsignedByte();
    int more = Integer.numberOfLeadingZeros(first) - (Integer.SIZE - Byte.SIZE);
    long value = first & (0x7f >> more);
    long unknown = 0x7f >> more;
    for (int i = 0; i < more; i++) {
      value = value << Byte.SIZE | in.readUnsignedByte();
      unknown = unknown << Byte.SIZE | 0xff;
    }
    return value == unknown ? -1 : value;
  }
}
