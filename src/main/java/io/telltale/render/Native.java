package io.telltale.render;

import static org.bytedeco.ffmpeg.global.avutil.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What all calls into FFmpeg need: its errors as exceptions, its chatter kept off the terminal. */
final class Native {
  private static final int MESSAGE_BYTES = 256;

  private Native() {}

  static void quiet() {
    av_log_set_level(AV_LOG_QUIET);
  }

  /** Passes a result on; a negative one is an error. */
  static int check(int result, String doing) throws IOException {
    if (result < 0) {
      byte[] text = new byte[MESSAGE_BYTES];
      av_strerror(result, text, text.length);
      String reason = new String(text, StandardCharsets.UTF_8);
      throw new IOException("cannot " + doing + ": " + reason.substring(0, reason.indexOf('\0')));
    }
    return result;
  }
}
