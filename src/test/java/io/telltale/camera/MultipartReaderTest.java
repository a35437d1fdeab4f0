package io.telltale.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MultipartReaderTest {

  private static List<String> parts(String body, String boundary) throws IOException {
    MultipartReader reader = reader(body, boundary);
    List<String> parts = new ArrayList<>();
    for (MultipartReader.Part part = reader.next(); part != null; part = reader.next()) {
      parts.add(new String(reader.bytes(), 0, part.length(), StandardCharsets.ISO_8859_1));
    }
    return parts;
  }

  private static MultipartReader reader(String body, String boundary) {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    return new MultipartReader(new ByteArrayInputStream(bytes), boundary);
  }

  private static String part(String head, String content) {
    return "--b\r\n" + head + "\r\n\r\n" + content + "\r\n";
  }

  @Test
  void parts_with_a_length_are_read_as_long_as_they_say() throws IOException {
    String body =
        part("Content-Length: 5", "one\r\n") + part("content-length:3", "two") + "--b--\r\n";
    assertThat(parts(body, "b")).containsExactly("one\r\n", "two");
  }

  @Test
  void parts_without_a_length_end_at_the_next_boundary() throws IOException {
    String body = part("Content-Type: image/jpeg", "on\n-e") + part("X: y", "two--b") + "--b--\r\n";
    assertThat(parts(body, "b")).containsExactly("on\n-e", "two--b");
  }

  @Test
  void a_boundary_may_be_named_with_its_dashes_and_lines_may_end_in_a_line_feed_alone()
      throws IOException {
    String body = "--b\nContent-Length: 3\n\none\n--b\nContent-Length: 3\n\ntwo\n";
    assertThat(parts(body, "--b")).containsExactly("one", "two");
  }

  @Test
  void what_the_camera_stamps_is_told_in_seconds() throws IOException {
    MultipartReader reader =
        reader(part("Content-Length: 1\r\nX-Timestamp: 1234.567890", "x") + "--b--\r\n", "b");
    assertThat(reader.next()).isEqualTo(new MultipartReader.Part(1, 1234.56789));
  }

  @Test
  void a_stream_that_ends_in_the_middle_of_a_picture_says_so() {
    assertThatThrownBy(() -> parts("--b\r\nContent-Length: 9\r\n\r\nabc", "b"))
        .isInstanceOf(IOException.class)
        .hasMessage("cut off in the middle of a picture");
    assertThatThrownBy(() -> parts("--b\r\nX: y\r\n\r\nabc", "b"))
        .hasMessage("cut off in the middle of a picture");
  }

  @Test
  void nothing_is_taken_in_without_end() {
    assertThatThrownBy(() -> parts("--b\r\nContent-Length: 99999999\r\n\r\n", "b"))
        .hasMessage("a picture of more than 16 MB");
    assertThatThrownBy(() -> parts("--b\r\nX: y\r\n\r\n" + "z".repeat((16 << 20) + 1), "b"))
        .hasMessage("a picture of more than 16 MB");
    assertThatThrownBy(() -> parts("--b\r\n" + "x".repeat(9000), "b"))
        .hasMessage("a line of more than 8192 bytes");
    assertThatThrownBy(() -> parts("--b\r\n" + "x: y\r\n".repeat(65), "b"))
        .hasMessage("a part with more than 64 lines of head");
    assertThatThrownBy(() -> parts("noise\r\n".repeat(65), "b"))
        .hasMessage("parts are not divided as the camera says");
  }
}
