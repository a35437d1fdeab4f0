package io.telltale.phase;

/**
 * The triangle wave that fits a breath best, by least squares over period and phase (amplitude and
 * offset follow in closed form).
 *
 * @param period in seconds
 * @param high moment of a maximum in seconds
 * @param explained share of the variance explained, 0 to 1
 */
record TriangleFit(double period, double high, double explained) {
  /** Share of variance that a breath's triangle explains even under automatic exposure. */
  static final double BELIEVED = 0.6;

  /** Half the range of periods tried around the rough one. */
  private static final double RANGE = 0.25;

  private static final int PERIODS = 25;
  private static final int PHASES = 32;

  /** Times that the grid is narrowed: the last step is finer than 0.05 % of the period. */
  private static final int ROUNDS = 5;

  /** Frames used at most: more do not make the period better than the clock. */
  private static final int MOST_FRAMES = 1500;

  /** Fits the frames {@code from} (inclusive) to {@code to} (exclusive). */
  static TriangleFit of(LightSignal signal, int from, int to, double roughPeriod) {
    int stride = 1 + (to - from - 1) / MOST_FRAMES;
    int n = (to - from + stride - 1) / stride;
    double[] time = new double[n];
    double[] level = new double[n];
    for (int i = 0; i < n; i++) {
      int frame = from + i * stride;
      time[i] = signal.time(frame) + signal.frameInterval() / 2;
      level[i] = signal.level(frame);
    }
    double middle = (time[0] + time[n - 1]) / 2;
    TriangleFit best = new TriangleFit(roughPeriod, middle, -1);
    double range = RANGE;
    double phases = 0.5;
    for (int round = 0; round < ROUNDS; round++, range /= 5, phases /= 5) {
      best = narrowed(time, level, best, range, phases);
    }
    return best;
  }

  private static TriangleFit narrowed(
      double[] time, double[] level, TriangleFit centre, double range, double phases) {
    TriangleFit best = centre;
    for (int p = 0; p < PERIODS; p++) {
      double period = centre.period * (1 + range * (2.0 * p / (PERIODS - 1) - 1));
      for (int k = 0; k < PHASES; k++) {
        double high = centre.high + period * phases * (2.0 * k / PHASES - 1);
        double explained = explained(time, level, period, high);
        if (explained > best.explained) {
          best = new TriangleFit(period, high, explained);
        }
      }
    }
    return best;
  }

  private static double explained(double[] time, double[] level, double period, double high) {
    double st = 0;
    double sl = 0;
    double stt = 0;
    double sll = 0;
    double stl = 0;
    for (int i = 0; i < time.length; i++) {
      double t = triangle((time[i] - high) / period);
      double l = level[i];
      st += t;
      sl += l;
      stt += t * t;
      sll += l * l;
      stl += t * l;
    }
    int n = time.length;
    double vt = stt - st * st / n;
    double vl = sll - sl * sl / n;
    double c = stl - st * sl / n;
    return vt <= 0 || vl <= 0 || c <= 0 ? 0 : c * c / (vt * vl);
  }

  /** 1 at whole numbers, 0 half-way between, straight in between. */
  static double triangle(double x) {
    double f = x - Math.floor(x);
    return Math.abs(1 - 2 * f);
  }
}
