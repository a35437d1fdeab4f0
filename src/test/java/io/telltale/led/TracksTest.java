package io.telltale.led;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TracksTest {
  private final Tracks tracks = new Tracks();

  @Test
  void ofTwoTracksOnOneLightTheOneThatWasDraggedThereGoes() {
    Track there = track(100, 100);
    Track dragged = track(130, 100);
    dragged.nudge(-29, 0);
    tracks.dropCaptured();
    assertThat(tracks.all()).containsExactly(there);
  }

  @Test
  void neighboursStay() {
    track(100, 100);
    track(112, 100);
    tracks.dropCaptured();
    assertThat(tracks.all()).hasSize(2);
  }

  @Test
  void aLightThatPullsATrackAwayAtOnceHasCapturedIt() {
    Track track = track(100, 100);
    track.nudge(7, 0);
    assertThat(track.wasCaptured()).as("dragged by %s px", track.dragged()).isTrue();
  }

  @Test
  void whatIsMadeGoodLittleByLittleIsNoCapture() {
    Track track = track(100, 100);
    for (int frame = 0; frame < 600; frame++) {
      track.settle(1 / 30.0);
      track.nudge(0.1, 0);
    }
    assertThat(track.wasCaptured()).as("dragged by %s px", track.dragged()).isFalse();
  }

  @Test
  void framesMeasuredAnewTakeThePlaceOfThoseFromTheirFirstOn() {
    Track track = track(100, 100);
    for (int i = 0; i < 5; i++) {
      track.addLater(point(i));
    }
    TrackPoint anew = point(3);
    track.measuredAnew(List.of(anew, point(4)));
    assertThat(track.measured()).extracting(p -> p.index).containsExactly(0, 1, 2, 3, 4);
    assertThat(track.measured().get(3)).isSameAs(anew);
  }

  private Track track(double x, double y) {
    Track track = new Track(new Spot(x, y, 5, 1), true);
    tracks.add(track);
    return track;
  }

  private static TrackPoint point(int index) {
    return new TrackPoint(index, index / 30.0, 100, 100, null);
  }
}
