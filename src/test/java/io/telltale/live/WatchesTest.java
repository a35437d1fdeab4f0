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

  private static final String MORE_LIGHT = "; more light brings it back";

  private final RateWatch rate = new RateWatch();
  private final List<String> told = new ArrayList<>();
  private double now;

  /** Takes frames at that rate, and remembers what is told and how many seconds after it began. */
  private void film(double fps, double seconds) {
    double begun = now;
    while (now < begun + seconds) {
      now += 1 / fps;
      int after = (int) Math.round(now - begun);
      rate.frame(now).ifPresent(it -> told.add(it.text() + " (after " + after + " s)"));
    }
  }

  @Test
  void a_fall_is_told_by_the_rates_before_and_after_it_and_so_is_the_end_of_it() {
    film(30, 5);
    film(15, 5);
    film(30, 5);

    assertThat(told)
        .containsExactly(
            "the camera fell from 30 to 15 frames a second, as in the dark: a blink faster than 7"
                + " Hz cannot be told now"
                + MORE_LIGHT
                + " (after 2 s)",
            "the camera is back at 30 frames a second (after 2 s)");
  }

  @Test
  void a_fall_that_takes_seconds_is_told_once_it_is_over() {
    film(30, 4);
    for (double fps = 28; fps > 15; fps -= 2) {
      film(fps, 0.5);
    }
    film(15, 4);

    assertThat(told).singleElement().asString().startsWith("the camera fell from 30 to 15 frames");
  }

  @Test
  void a_further_fall_is_told_and_a_rise_that_is_none_to_the_old_rate() {
    film(30, 4);
    film(15, 4);
    film(10, 4);
    film(20, 4);
    film(30, 4);

    assertThat(told)
        .extracting(it -> it.replaceFirst(" frames.*", ""))
        .containsExactly(
            "the camera fell from 30 to 15",
            "the camera fell from 15 to 10",
            "the camera rose from 10 to 20",
            "the camera is back at 30");
  }

  @Test
  void frames_that_are_lost_now_and_then_are_no_fall() {
    for (int i = 0; i < 300; i++) {
      now = i / 30.0;
      if (i % 9 != 5) {
        rate.frame(now).map(Notice::text).ifPresent(told::add);
      }
    }
    assertThat(told).isEmpty();
  }

  @Test
  void a_broken_connection_is_no_slow_camera() {
    film(30, 4);
    now += 20;
    film(30, 4);
    assertThat(told).isEmpty();
  }

  @Test
  void an_led_that_leaves_the_view_is_told_after_a_second_and_when_it_is_back() {
    ViewWatch watch = new ViewWatch();
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
