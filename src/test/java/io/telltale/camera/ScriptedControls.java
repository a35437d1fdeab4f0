package io.telltale.camera;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The settings of a camera that does what usual ones do, or as little as it is told. */
final class ScriptedControls implements CameraControls {
  /** How cameras come out of their box: 15.7 ms, and 4600 K. */
  static final Map<Control, Integer> AUTOMATIC =
      Map.of(
          Control.EXPOSURE_MODE, 3,
          Control.EXPOSURE_TIME, 157,
          Control.FALLING_RATE, 1,
          Control.AUTO_WHITE_BALANCE, 1,
          Control.WHITE_BALANCE, 4600);

  final Map<Control, Integer> settings = new EnumMap<>(Control.class);
  final Set<Control> stubborn = EnumSet.noneOf(Control.class);
  int longest = Integer.MAX_VALUE;
  int timesClosed;

  ScriptedControls() {
    settings.putAll(AUTOMATIC);
  }

  @Override
  public OptionalInt get(Control control) {
    Integer value = settings.get(control);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  @Override
  public boolean set(Control control, int value) {
    boolean automatic =
        control == Control.EXPOSURE_TIME && get(Control.EXPOSURE_MODE).orElse(MANUAL) != MANUAL;
    if (!settings.containsKey(control) || stubborn.contains(control) || automatic) {
      return false;
    }
    settings.put(control, control == Control.EXPOSURE_TIME ? Math.min(longest, value) : value);
    return true;
  }

  @Override
  public void close() {
    timesClosed++;
  }
}
