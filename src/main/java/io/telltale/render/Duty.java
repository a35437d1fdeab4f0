package io.telltale.render;

/**
 * The linear drive of a light's three dice: 0 = off, 1 = as bright as it gets. An integral of it
 * over time is of the same kind, in duty seconds, and may be greater than 1.
 *
 * @param red of the red die, at least 0
 * @param green of the green die, at least 0
 * @param blue of the blue die, at least 0
 */
public record Duty(double red, double green, double blue) {
  /** No light. */
  public static final Duty OFF = new Duty(0, 0, 0);

  /** The drive that 0xRRGGBB stands for, 255 being full. */
  public static Duty of(int rgb) {
    return new Duty((rgb >> 16 & 0xFF) / 255.0, (rgb >> 8 & 0xFF) / 255.0, (rgb & 0xFF) / 255.0);
  }

  /** Of the die that is driven most. */
  double most() {
    return Math.max(red, Math.max(green, blue));
  }

  /** As much of each die. */
  public Duty times(double factor) {
    return new Duty(red * factor, green * factor, blue * factor);
  }

  /** Both lights together. */
  public Duty plus(Duty other) {
    return new Duty(red + other.red, green + other.green, blue + other.blue);
  }

  /** What is left without the other. */
  public Duty minus(Duty other) {
    return new Duty(red - other.red, green - other.green, blue - other.blue);
  }
}
