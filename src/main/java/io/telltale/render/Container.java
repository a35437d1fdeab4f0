package io.telltale.render;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of video file that can be written, told by their extension. */
public enum Container {
  /** What most phones and editors write. */
  MP4("mp4"),
  /** What Apple's phones write. */
  MOV("mov"),
  /** What browsers record. */
  WEBM("webm"),
  /** Matroska. */
  MKV("matroska"),
  /** What old webcam programs write; it counts frames and knows no other time. */
  AVI("avi"),
  /** A picture that moves. */
  GIF("gif");

  /** Every frame interval of a film, and 29.97 frames a second, is a whole number of these. */
  private static final int FINE = 60_000;

  private final String muxer;

  Container(String muxer) {
    this.muxer = muxer;
  }

  String muxer() {
    return muxer;
  }

  /** The codecs it can hold here, the usual one first. */
  private List<Codec> codecs() {
    return switch (this) {
      case MP4 -> List.of(Codec.H264, Codec.MPEG4, Codec.AV1, Codec.VP9, Codec.MJPEG);
      case MOV -> List.of(Codec.H264, Codec.MPEG4, Codec.MJPEG);
      case WEBM -> List.of(Codec.VP9, Codec.VP8, Codec.AV1);
      case MKV -> List.of(Codec.H264, Codec.VP8, Codec.VP9, Codec.AV1, Codec.MPEG4, Codec.MJPEG);
      case AVI -> List.of(Codec.MJPEG, Codec.MPEG4);
      case GIF -> List.of(Codec.GIF);
    };
  }

  /** The codec taken when none is asked for. */
  public Codec usual() {
    return codecs().get(0);
  }

  /** Whether such a file can hold it. */
  public boolean holds(Codec codec) {
    return codecs().contains(codec);
  }

  /** The codecs it can hold, for messages. */
  public String codecWords() {
    return codecs().stream().map(Codec::word).collect(Collectors.joining(", "));
  }

  /**
   * The length of a tick of the file's clock in seconds; frame times are multiples of it. An AVI
   * counts frames, so there the tick is a frame interval; a GIF counts hundredths of a second.
   */
  double tick(double fps) {
    return switch (this) {
      case AVI -> 1 / fps;
      case GIF -> 0.01;
      case WEBM, MKV -> 0.001;
      default -> 1.0 / FINE;
    };
  }

  /** Whether the file can say that its pictures are to be turned. */
  public boolean turns() {
    return this == MP4 || this == MOV;
  }

  @Override
  public String toString() {
    return extension();
  }

  /** How the names of such files end. */
  String ending() {
    return "." + extension();
  }

  private String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of file that a path's extension asks for, if it is one of these. */
  public static Optional<Container> of(Path path) {
    String name = path.getFileName() == null ? "" : path.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> name.contains(".") && kind.extension().equals(extension))
        .findFirst();
  }

  /** All extensions, for messages. */
  public static String extensions() {
    return Arrays.stream(values()).map(Container::extension).collect(Collectors.joining(", "));
  }
}
