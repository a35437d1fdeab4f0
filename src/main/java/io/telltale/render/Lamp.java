package io.telltale.render;

/** A spot with its tables of light by distance, drawn into frames. */
final class Lamp {
  private final Spot spot;
  private final float[] emission;
  private final float[] thrown;

  Lamp(Spot spot) {
    this.spot = spot;
    emission = spot.emission();
    thrown = spot.thrown();
  }

  Spot spot() {
    return spot;
  }

  /**
   * Adds its light to a frame.
   *
   * @param view where the camera looks, and the frame's size
   * @param rows the drive of the lamp's red, green and blue die in each row of the picture
   * @param reflected what each pixel reflects
   * @param light added to
   */
  void add(View view, float[] rows, float[] reflected, float[] light) {
    double[] place = view.pose().picture(spot.x(), spot.y());
    double x = place[0] + view.width() / 2.0 - 0.5;
    double y = place[1] + view.height() / 2.0 - 0.5;
    double reach = Math.max(Spot.reach(emission), Spot.reach(thrown)) * view.pose().zoom();
    int top = (int) Math.max(0, Math.ceil(y - reach));
    int bottom = (int) Math.min(view.height() - 1.0, y + reach);
    for (int row = top; row <= bottom; row++) {
      if (rows[row * 3] + rows[row * 3 + 1] + rows[row * 3 + 2] > 0) {
        double down = row - y;
        double half = Math.sqrt(Math.max(0, reach * reach - down * down));
        int left = (int) Math.max(0, Math.ceil(x - half));
        int right = (int) Math.min(view.width() - 1.0, x + half);
        Line line = new Line((row * view.width() + left) * 3, right - left + 1, left - x, down);
        Duty drive = new Duty(rows[row * 3], rows[row * 3 + 1], rows[row * 3 + 2]);
        add(line, view.pose().zoom(), spot.dice().driven(drive), reflected, light);
      }
    }
  }

  /** Where the camera looks, and the size of its picture in pixels. */
  record View(Pose pose, int width, int height) {}

  /** Pixels side by side: index of the first, how many, and its place from the lamp's centre. */
  private record Line(int at, int count, double across, double down) {}

  /**
   * A board throws each die's narrow band back as it reflects that band, whatever pixels see it: a
   * red board swallows the light of a green die, also what red pixels would have seen of it.
   */
  private void add(Line line, double zoom, Dice seen, float[] reflected, float[] light) {
    Rgb all = seen.together();
    int at = line.at();
    for (int i = 0; i < line.count(); i++) {
      double across = line.across() + i;
      double distance = Math.sqrt(across * across + line.down() * line.down());
      int index = Spot.index(distance / zoom);
      double own = index < emission.length ? emission[index] : 0;
      double lit = index < thrown.length ? thrown[index] : 0;
      double red = lit * reflected[at];
      double green = lit * reflected[at + 1];
      double blue = lit * reflected[at + 2];
      light[at] += (float) (own * all.red() + seen.asRed(red, green, blue));
      light[at + 1] += (float) (own * all.green() + seen.asGreen(red, green, blue));
      light[at + 2] += (float) (own * all.blue() + seen.asBlue(red, green, blue));
      at += 3;
    }
  }
}
