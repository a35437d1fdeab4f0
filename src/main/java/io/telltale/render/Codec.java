package io.telltale.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a film can be coded with: the encoders that come with the bundled FFmpeg. (None of them
 * makes HEVC.)
 */
public enum Codec {
  /** H.264, what phones and most cameras write. */
  H264("libopenh264", "rc_mode=bitrate:allow_skip_frames=0", 51),
  /** AV1; slow. */
  AV1("libaom-av1", "usage=realtime:cpu-used=8:lag-in-frames=0", 63),
  /** VP8, what older browsers record. */
  VP8("libvpx", "deadline=realtime:cpu-used=8:lag-in-frames=0", 63),
  /** VP9, what browsers record. */
  VP9("libvpx-vp9", "deadline=realtime:cpu-used=8:lag-in-frames=0", 63),
  /** MPEG-4 part 2, old cameras. */
  MPEG4("mpeg4", "", 31),
  /** Motion JPEG, what webcams send. */
  MJPEG("mjpeg", "huffman=default", 31),
  /** GIF with a palette for each picture. */
  GIF("gif", "", 1);

  private final String encoder;
  private final String settings;
  private final int coarsest;

  Codec(String encoder, String settings, int coarsest) {
    this.encoder = encoder;
    this.settings = settings;
    this.coarsest = coarsest;
  }

  String encoder() {
    return encoder;
  }

  /** Settings of the encoder, {@code key=value} with colons between. */
  String settings() {
    return settings;
  }

  /** The quantiser that a quality of 0..100 stands for; each codec counts them in its own way. */
  int quantiser(double quality) {
    return (int) Math.max(1, Math.round(coarsest * (1 - quality / 100)));
  }

  /** Whether it takes one quantiser as a scale for all frames, as the old codecs of FFmpeg do. */
  boolean scaled() {
    return this == MPEG4 || this == MJPEG;
  }

  @Override
  public String toString() {
    return word();
  }

  /** The name that the command line and the truth use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The codec of that name, if there is one. */
  public static Optional<Codec> of(String word) {
    return Arrays.stream(values()).filter(codec -> codec.word().equals(word)).findFirst();
  }

  /** All names, for messages. */
  public static String words() {
    return Arrays.stream(values()).map(Codec::word).collect(Collectors.joining(", "));
  }
}
