package io.telltale.camera;

import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody says so, or waits. */
final class ScriptedTime implements Timepiece {
  private double now = 100;
  private final List<Double> pauses = new ArrayList<>();

  void pass(double seconds) {
    now += seconds;
  }

  /** Seconds waited so far. */
  double waited() {
    return pauses.stream().mapToDouble(Double::doubleValue).sum();
  }

  @Override
  public double seconds() {
    return now;
  }

  @Override
  public void pause(double seconds) {
    pauses.add(seconds);
    now += seconds;
  }
}
