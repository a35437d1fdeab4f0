package io.telltale.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {
  private static List<Post> posts(String expected) {
    return List.of(new Post("one", null, Expectation.parse(expected, Catalogue.standard())));
  }

  @ParameterizedTest
  @CsvSource({
    "connected within 30s, 36",
    "connected for 10s within 30s, 36",
    "never sos for 60s, 66",
    "no-cloud at most 1 time within 20s, 26",
    "connected within 30s; never sos for 60s, 66"
  })
  void it_is_the_latest_time_that_is_asked_for_and_what_recognising_takes(
      String expected, double seconds) {
    assertThat(Deadline.of(posts(expected))).isEqualTo(seconds);
    assertThat(Deadline.endless(posts(expected))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"never sos", "exactly 3 orange blink", "connected", "sos exactly 1 time"})
  void without_a_time_there_is_no_end(String expected) {
    assertThat(Deadline.of(posts("connected within 3s; " + expected))).isInfinite();
    assertThat(Deadline.endless(posts("connected within 3s; " + expected)).map(Expectation::print))
        .hasValue(expected);
  }

  @Test
  void a_source_that_begins_like_an_address_or_a_name_is_a_camera_and_a_file_is_none() {
    assertThat(List.of("http://127.0.0.1/x.mjpeg", "rtsp://h/1", "0", "Desk cam", "USB 2.0 camera"))
        .allSatisfy(it -> assertThat(Sources.isCamera(it)).as(it).isTrue());
    assertThat(List.of("README.md", "no-such.mp4", "films/run", "C:\\films\\run", "src"))
        .allSatisfy(it -> assertThat(Sources.isCamera(it)).as(it).isFalse());
  }
}
