package io.telltale.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CaptureClockTest {
  private static final double NONE = Double.NaN;

  private final ScriptedTime time = new ScriptedTime();
  private final CaptureClock clock = new CaptureClock(time);

  /** The times of frames that were taken at those moments and arrived so much later. */
  private List<Double> arrived(List<Double> taken, List<Double> late) {
    List<Double> times = new ArrayList<>();
    double now = 0;
    for (int i = 0; i < taken.size(); i++) {
      double arrival = Math.max(now, taken.get(i) + late.get(i));
      time.pass(arrival - now);
      now = arrival;
      times.add(clock.time(NONE));
    }
    return times;
  }

  private static List<Double> every(double interval, int frames) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      times.add(i * interval);
    }
    return times;
  }

  private static List<Double> late(int frames, double most) {
    Random random = new Random(5);
    return random.doubles(frames, 0, most).boxed().toList();
  }

  private static double spread(List<Double> times, List<Double> taken, int from) {
    double mean = 0;
    double square = 0;
    int n = times.size() - from;
    for (int i = from; i < times.size(); i++) {
      double off = times.get(i) - taken.get(i);
      mean += off / n;
      square += off * off / n;
    }
    return Math.sqrt(Math.max(0, square - mean * mean));
  }

  @Test
  void the_first_frame_is_at_zero_and_even_arrivals_are_told_as_they_are() {
    List<Double> taken = every(0.04, 50);
    assertThat(arrived(taken, every(0, 50)))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : Double.compare(a, b))
        .isEqualTo(taken);
  }

  @Test
  void frames_that_arrive_up_to_25_ms_late_are_told_to_a_few_milliseconds() {
    List<Double> taken = every(1 / 30.0, 300);
    List<Double> late = late(300, 0.025);
    double arrivals = 0.025 / Math.sqrt(12);
    assertThat(spread(arrived(taken, late), taken, 60))
        .as("standard deviation of the times, where that of the arrivals is %.4f s", arrivals)
        .isLessThan(arrivals / 2);
  }

  @Test
  void lost_frames_leave_gaps_of_whole_intervals() {
    List<Double> taken = new ArrayList<>(every(1 / 30.0, 300));
    taken.removeIf(t -> Math.round(t * 30) % 11 == 7);
    List<Double> late = late(taken.size(), 0.012);
    assertThat(spread(arrived(taken, late), taken, 60)).isLessThan(0.003);
  }

  @Test
  void a_camera_that_falls_to_half_its_rate_is_followed() {
    List<Double> taken = new ArrayList<>(every(1 / 30.0, 120));
    every(1 / 15.0, 120).forEach(t -> taken.add(4 + t));
    List<Double> times = arrived(taken, late(taken.size(), 0.01));
    assertThat(spread(times, taken, 60)).isLessThan(0.004);
  }

  @Test
  void a_burst_after_a_stall_never_runs_backwards_nor_ahead_of_its_arrival() {
    List<Double> taken = every(1 / 30.0, 90);
    List<Double> late = new ArrayList<>(every(0, 90));
    for (int i = 60; i < 66; i++) {
      late.set(i, taken.get(66) - taken.get(i));
    }
    List<Double> times = arrived(taken, late);
    assertThat(times).isSorted();
    assertThat(times.get(89)).isCloseTo(taken.get(89), within(0.03));
  }

  @Test
  void what_the_camera_stamps_counts_and_not_when_it_arrives() {
    List<Double> told = new ArrayList<>();
    double[] delays = {0, 0.2, 0.03, 0.11};
    double now = 0;
    for (int i = 0; i < 4; i++) {
      time.pass(i * 0.1 + delays[i] - now);
      now = i * 0.1 + delays[i];
      told.add(clock.time(5000 + i * 0.1));
    }
    assertThat(told.get(3)).isCloseTo(0.3, within(1e-6));
    assertThat(told.get(1)).isCloseTo(0.1, within(1e-6));
    assertThat(clock.jumps()).isZero();
  }

  @Test
  void a_stamp_that_jumps_back_is_joined_up() {
    clock.time(5000);
    time.pass(0.1);
    clock.time(5000.1);
    time.pass(0.1);
    assertThat(clock.time(12)).isCloseTo(0.2, within(1e-6));
    time.pass(0.1);
    assertThat(clock.time(12.1)).isCloseTo(0.3, within(1e-6));
    assertThat(clock.jumps()).isEqualTo(1);
  }

  @Test
  void a_stamp_that_jumps_ahead_is_joined_up() {
    clock.time(5000);
    time.pass(0.1);
    assertThat(clock.time(8600.1)).isCloseTo(0.1, within(1e-6));
    time.pass(0.1);
    assertThat(clock.time(8600.2)).isCloseTo(0.2, within(1e-6));
    assertThat(clock.jumps()).isEqualTo(1);
  }

  @Test
  void after_a_new_connection_the_gap_is_as_long_as_it_was() {
    clock.time(700);
    time.pass(10);
    clock.reconnected();
    assertThat(clock.time(3)).isCloseTo(10, within(1e-6));
    time.pass(0.5);
    assertThat(clock.time(3.5)).isCloseTo(10.5, within(1e-6));
    assertThat(clock.jumps()).as("jumps, of which a new connection is none").isZero();
  }
}
