package io.telltale.video;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Says in one line why a file cannot be read and what to do about it. */
final class Refusal {
  /** Bytes from a file's start that tell text from video. */
  private static final int HEAD_BYTES = 512;

  /** How files begin that are lists or descriptions of other files and addresses. */
  private static final List<String> LISTS =
      List.of("#EXTM3U", "ffconcat", "v=0", "[playlist]", "[Reference]", "RTSPtext");

  /** What such files have in them if they are XML. */
  private static final List<String> XML_LISTS = List.of("<MPD", "<smil", "<playlist", "<asx");

  /** How Matroska, AVI and GIF begin. */
  private static final List<String> SIGNATURES = List.of("\u001aE\u00df\u00a3", "RIFF", "GIF8");

  private Refusal() {}

  static VideoException of(Path file, String reason) {
    return of(file.toString(), reason);
  }

  static VideoException of(String source, String reason) {
    return new VideoException(source + ": " + reason);
  }

  /** Checks what can be told without a decoder. */
  static void unlessReadable(Path file) throws VideoException {
    if (!Files.exists(file)) {
      throw of(file, "no such file");
    }
    if (Files.isDirectory(file)) {
      throw of(file, "is a directory, not a video; name the files in it");
    }
    if (!Files.isRegularFile(file)) {
      throw of(file, "is not a regular file; save the video to a file first");
    }
    if (!Files.isReadable(file)) {
      throw of(file, "may not be read; check its permissions");
    }
    try {
      if (Files.size(file) == 0) {
        throw of(file, "is empty; send it again");
      }
    } catch (IOException e) {
      throw of(file, "cannot be read: " + e.getMessage());
    }
  }

  /** Why no demuxer would open a file. */
  static VideoException unopened(Path file) {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD_BYTES);
    } catch (IOException e) {
      return of(file, "cannot be read: " + e.getMessage());
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (isList(text.stripLeading())) {
      return of(file, "is a list of other files, which are not opened; name the video itself");
    }
    if (isText(text)) {
      return of(file, "is text, not a video");
    }
    if (Mp4Boxes.lackIndex(file)) {
      return of(file, "has no index at its end: it was cut off; send the whole file again");
    }
    if (SIGNATURES.stream().anyMatch(text::startsWith) || Mp4Boxes.make(file)) {
      return of(file, "is damaged or has no frames in it; send it again");
    }
    return of(file, "is not a video that can be read (mp4, mov, 3gp, mkv, webm, avi, ts, gif)");
  }

  private static boolean isList(String head) {
    return LISTS.stream().anyMatch(head::startsWith)
        || (head.startsWith("<") && XML_LISTS.stream().anyMatch(head::contains));
  }

  private static boolean isText(String head) {
    return head.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
  }
}
