package io.telltale.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptFramesTest {
  /** 27 s, which is three files. */
  private static final Path FILM = Path.of("test-videos/bench__start-up.mp4");

  private static final long ROOM = 1L << 30;

  private static KeptFrames kept(long most) throws VideoException {
    return new KeptFrames(VideoFile.open(FILM, Span.ALL), most);
  }

  private static List<Double> times(FrameSource source, double until) throws VideoException {
    List<Double> times = new ArrayList<>();
    for (Frame frame = source.next(); frame != null; frame = source.next()) {
      times.add(frame.time());
      frame.close();
      if (times.get(times.size() - 1) >= until) {
        return times;
      }
    }
    return times;
  }

  private static List<Double> times(Path video) throws VideoException {
    try (VideoFile file = VideoFile.open(video, Span.ALL)) {
      return times(file, Double.POSITIVE_INFINITY);
    }
  }

  private static void assertSame(List<Double> kept, List<Double> filmed) {
    assertThat(kept).hasSameSizeAs(filmed);
    for (int i = 0; i < kept.size(); i++) {
      assertThat(kept.get(i)).as("frame %d", i).isCloseTo(filmed.get(i), within(0.001));
    }
  }

  @Test
  void all_that_was_seen_until_now_is_one_video_with_the_same_times() throws Exception {
    try (KeptFrames source = kept(ROOM)) {
      List<Double> filmed = times(source, 12);
      assertSame(times(source.together()), filmed);

      filmed.addAll(times(source, Double.POSITIVE_INFINITY));
      assertSame(times(source.together()), filmed);
    }
  }

  @Test
  void where_there_are_too_many_the_first_and_the_latest_stay() throws Exception {
    try (KeptFrames source = kept(1)) {
      List<Double> filmed = times(source, Double.POSITIVE_INFINITY);

      List<Double> kept = times(source.together());

      int gone = filmed.size() - kept.size();
      assertThat(gone).as("frames that went").isGreaterThan(500);
      List<Double> expected = new ArrayList<>(filmed.subList(0, 1));
      expected.addAll(filmed.subList(gone + 1, filmed.size()));
      assertSame(kept, expected);
    }
  }

  @Test
  void nothing_of_it_is_left_in_the_end() throws Exception {
    Path video;
    try (KeptFrames source = kept(ROOM)) {
      times(source, 1);
      video = source.together();
      assertThat(video).exists();
    }
    assertThat(video).doesNotExist();
    assertThat(Files.exists(video.getParent())).as("its folder is there").isFalse();
  }
}
