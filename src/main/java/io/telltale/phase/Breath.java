package io.telltale.phase;

/**
 * A stretch in which the light rises and falls smoothly.
 *
 * @param from first frame
 * @param to one past the last frame
 * @param count breaths seen, a cut one counted
 * @param period in seconds, NaN where too little was seen
 */
record Breath(int from, int to, int count, double period) {
  Phase phase(LightSignal signal) {
    Hues hues = new Hues().add(signal, from, to);
    double end = to < signal.size() ? signal.time(to) : signal.end();
    return new Phase(
        Kind.BREATHE,
        hues.colour(),
        false,
        hues.hue(),
        signal.time(from),
        end,
        count,
        Double.NaN,
        Double.NaN,
        period);
  }
}
