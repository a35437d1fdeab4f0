package io.telltale.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.sample.LedSample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is noticed of a camera, and of a view, that gets worse. */
class WatchesTest {

  private static LedSample sample(double time, double confidence) {
    return new LedSample(time, 1, 120, 1, 0, 1, 0, 0, confidence);
  }

  @Test
  void a_camera_that_falls_from_30_to_15_frames_a_second_is_told_once_and_when_it_is_back() {
    RateWatch watch = new RateWatch();
    List<String> told = new ArrayList<>();
    double time = 0;
    for (double fps : new double[] {30, 15, 30}) {
      for (int i = 0; i < 200; i++) {
        time += 1 / fps;
        watch.frame(time).map(Notice::text).ifPresent(told::add);
      }
    }
    assertThat(told).hasSize(2);
    assertThat(told.get(0))
        .startsWith("the camera fell from 30 to ")
        .contains("as in the dark: blinks faster than")
        .endsWith("more light brings it back");
    assertThat(told.get(1)).startsWith("the camera is back at ");
  }

  @Test
  void a_broken_connection_is_no_slow_camera() {
    RateWatch watch = new RateWatch();
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      watch.frame(i / 30.0 + (i < 100 ? 0 : 20)).map(Notice::text).ifPresent(told::add);
    }
    assertThat(told).isEmpty();
  }

  @Test
  void an_led_that_leaves_the_view_is_told_after_a_second_and_when_it_is_back() {
    ViewWatch watch = new ViewWatch();
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      double time = i / 30.0;
      boolean hidden = time > 2 && time < 6;
      watch
          .frame(time, sample(time, hidden ? 0 : 1))
          .ifPresent(
              it ->
                  told.add("%s at %d, over: %s".formatted(it.text(), Math.round(time), it.over())));
    }
    assertThat(told)
        .containsExactly(
            "the LED is out of view: what it does is not known at 3, over: false",
            "the LED is in view again at 6, over: true");
  }

  @Test
  void an_led_that_was_never_seen_is_not_missed() {
    ViewWatch watch = new ViewWatch();
    for (int i = 0; i < 300; i++) {
      assertThat(watch.frame(i / 30.0, null)).isEmpty();
    }
  }
}
