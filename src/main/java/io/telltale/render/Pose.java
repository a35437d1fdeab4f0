package io.telltale.render;

/**
 * Where the camera looks, relative to where it looked at first.
 *
 * @param x pixels of the scene that it looks further to the right
 * @param y pixels of the scene that it looks further down
 * @param angle radians that the scene appears turned clockwise
 * @param zoom how many times larger the scene appears
 */
record Pose(double x, double y, double angle, double zoom) {
  static final Pose STILL = new Pose(0, 0, 0, 1);

  /** Where a point of the scene appears; both from the picture's centre. */
  double[] picture(double sceneX, double sceneY) {
    double dx = (sceneX - x) * zoom;
    double dy = (sceneY - y) * zoom;
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new double[] {cos * dx - sin * dy, sin * dx + cos * dy};
  }
}
