package io.telltale.demo;

import static io.telltale.bench.junit.LedAssertions.assertThat;
import static java.time.Duration.ofSeconds;

import io.telltale.bench.junit.Led;
import io.telltale.bench.junit.LedBench;
import org.junit.jupiter.api.Test;

@LedBench(source = "test-videos/bench__start-up.mp4")
class StartUpTest {

  @Test
  void the_device_comes_online(Led status) {
    assertThat(status).shows("start-up then connected").within(ofSeconds(30));
    assertThat(status).never("sos").never("red");
  }

  @Test
  void it_breathes_at_the_right_pace(Led status) {
    assertThat(status).meets("cyan breathe 4s ±5% for 10s");
  }
}
