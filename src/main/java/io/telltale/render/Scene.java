package io.telltale.render;

/** What lies in front of the camera, unlit: how much of each colour every point of it reflects. */
final class Scene {
  private final int width;
  private final int height;
  private final float[] reflected;

  /**
   * A scene that keeps the array.
   *
   * @param width in pixels, with the margin that a moving camera looks into
   * @param height in pixels, with that margin
   * @param reflected red, green, blue of each pixel, row after row; 1 = all of it, a glint has more
   */
  Scene(int width, int height, float[] reflected) {
    this.width = width;
    this.height = height;
    this.reflected = reflected;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /**
   * The scene as a camera sees it from a pose, red, green, blue of each pixel.
   *
   * @param to filled; {@code pictureWidth * pictureHeight * 3} long
   */
  void look(Pose pose, int pictureWidth, int pictureHeight, float[] to) {
    float cos = (float) (Math.cos(pose.angle()) / pose.zoom());
    float sin = (float) (Math.sin(pose.angle()) / pose.zoom());
    float left = 0.5f - pictureWidth / 2f;
    float middleX = (float) (width / 2.0 + pose.x() - 0.5);
    float middleY = (float) (height / 2.0 + pose.y() - 0.5);
    for (int y = 0; y < pictureHeight; y++) {
      float down = y + 0.5f - pictureHeight / 2f;
      float sceneX = middleX + cos * left + sin * down;
      float sceneY = middleY - sin * left + cos * down;
      row(new float[] {sceneX, sceneY, cos, -sin}, to, y * pictureWidth * 3, pictureWidth);
    }
  }

  /** One row of the picture: scene position of its first pixel, and the step to the next. */
  private void row(float[] line, float[] to, int start, int count) {
    float x = line[0];
    float y = line[1];
    float lastX = width - 1.001f;
    float lastY = height - 1.001f;
    for (int at = start; at < start + count * 3; at += 3) {
      float heldX = Math.max(0, Math.min(lastX, x));
      float heldY = Math.max(0, Math.min(lastY, y));
      int wholeX = (int) heldX;
      int wholeY = (int) heldY;
      float right = heldX - wholeX;
      float below = heldY - wholeY;
      int upper = (wholeY * width + wholeX) * 3;
      int lower = upper + width * 3;
      for (int channel = 0; channel < 3; channel++) {
        float top = mix(reflected[upper + channel], reflected[upper + 3 + channel], right);
        float bottom = mix(reflected[lower + channel], reflected[lower + 3 + channel], right);
        to[at + channel] = mix(top, bottom, below);
      }
      x += line[2];
      y += line[3];
    }
  }

  /** Lights or darkens one pixel. */
  void scale(int x, int y, float factor) {
    int at = (y * width + x) * 3;
    reflected[at] *= factor;
    reflected[at + 1] *= factor;
    reflected[at + 2] *= factor;
  }

  /** Adds a small white reflection: its middle and radius in pixels, its strength at the middle. */
  void glint(double x, double y, double radius, double strength) {
    int reach = (int) Math.ceil(radius * 3);
    for (int row = Math.max(0, (int) y - reach); row < Math.min(height, y + reach); row++) {
      for (int col = Math.max(0, (int) x - reach); col < Math.min(width, x + reach); col++) {
        double far = Math.hypot(col - x, row - y) / radius;
        float light = (float) (strength * Math.exp(-far * far / 2));
        int at = (row * width + col) * 3;
        reflected[at] += light;
        reflected[at + 1] += light;
        reflected[at + 2] += light;
      }
    }
  }

  private static float mix(float a, float b, float part) {
    return a + (b - a) * part;
  }
}
