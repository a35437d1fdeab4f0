package io.telltale.led;

import java.util.List;

/**
 * What the rings would show if the LED were off, frame by frame, whatever becomes of the room's
 * light meanwhile.
 */
final class UnlitScene {
  private final SteadyRoom[] room;
  private final int[] moment;

  UnlitScene(RingSeries series) {
    room = new SteadyRoom[series.size()];
    moment = new int[series.size()];
    if (series.size() == 0) {
      return;
    }
    double brightest = SteadyRoom.standsOut(series);
    List<int[]> parts = series.inEachLight();
    for (int[] part : parts) {
      SteadyRoom one = new SteadyRoom(parts.size() == 1 ? series : series.only(part), brightest);
      for (int i = 0; i < part.length; i++) {
        room[part[i]] = one;
        moment[part[i]] = i;
      }
    }
  }

  /** Whether the LED is never off in the room's light of that frame. */
  boolean neverDark(int i) {
    return room[i].neverDark();
  }

  /** Share of a ring's pixels that clip without the LED: white parts, reflections. */
  double clipped(int i, int ring) {
    return room[i].clipped(ring);
  }

  double light(int i, int ring, int channel) {
    return room[i].light(moment[i], ring, channel);
  }
}
