package io.telltale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telltale.report.Report;
import io.telltale.video.VideoInfo;
import org.junit.jupiter.api.Test;

class FrameTallyTest {
  private static final VideoInfo UPRIGHT_PHONE = new VideoInfo("hevc", 960, 540, 90, Double.NaN);

  private static Report.Video tallied(double... times) {
    FrameTally tally = new FrameTally();
    for (double time : times) {
      tally.add(time);
    }
    return tally.video(UPRIGHT_PHONE);
  }

  @Test
  void the_last_frame_lasts_as_long_as_the_mean() {
    Report.Video video = tallied(2.0, 2.1, 2.2, 2.3);

    assertThat(video.frames()).isEqualTo(4);
    assertThat(video.seconds()).isCloseTo(0.4, within(1e-9));
    assertThat(video.fps()).isCloseTo(10, within(1e-9));
  }

  @Test
  void times_rounded_to_a_millisecond_are_a_fixed_rate() {
    assertThat(tallied(0, 0.033, 0.067, 0.1, 0.133).variableFrameRate()).isFalse();
  }

  @Test
  void a_dropped_frame_makes_the_rate_variable() {
    assertThat(tallied(0, 0.033, 0.1, 0.133).variableFrameRate()).isTrue();
  }

  @Test
  void one_frame_has_neither_length_nor_rate() {
    Report.Video video = tallied(3.0);

    assertThat(video.seconds()).isZero();
    assertThat(video.fps()).isZero();
    assertThat(video.variableFrameRate()).isFalse();
  }

  @Test
  void the_picture_is_told_upright() {
    assertThat(tallied(0).width()).isEqualTo(540);
    assertThat(tallied(0).height()).isEqualTo(960);
  }
}
