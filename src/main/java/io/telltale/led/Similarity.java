package io.telltale.led;

/**
 * A turn, a zoom and a shift of the plane: {@code x' = a x - b y + tx, y' = b x + a y + ty}, in
 * pixels of the stored picture.
 */
record Similarity(double a, double b, double tx, double ty) {
  static final Similarity IDENTITY = new Similarity(1, 0, 0, 0);

  double x(double x, double y) {
    return a * x - b * y + tx;
  }

  double y(double x, double y) {
    return b * x + a * y + ty;
  }

  /** Whether nothing moves at all. */
  boolean isStill() {
    return a == 1 && b == 0 && tx == 0 && ty == 0;
  }

  /** The zoom. */
  double scale() {
    return Math.hypot(a, b);
  }

  /** How far the corner of a picture of that size goes that goes farthest, in pixels. */
  double farthest(double width, double height) {
    double most = 0;
    for (double x : new double[] {0, width}) {
      for (double y : new double[] {0, height}) {
        most = Math.max(most, Math.hypot(x(x, y) - x, y(x, y) - y));
      }
    }
    return most;
  }

  /** First this, then {@code next}. */
  Similarity then(Similarity next) {
    return new Similarity(
        next.a * a - next.b * b, next.b * a + next.a * b, next.x(tx, ty), next.y(tx, ty));
  }

  Similarity inverse() {
    double n = a * a + b * b;
    double ia = a / n;
    double ib = -b / n;
    return new Similarity(ia, ib, -(ia * tx - ib * ty), -(ib * tx + ia * ty));
  }

  /** The same movement told in a picture {@code factor} times as large. */
  Similarity scaledBy(double factor) {
    return new Similarity(a, b, tx * factor, ty * factor);
  }
}
