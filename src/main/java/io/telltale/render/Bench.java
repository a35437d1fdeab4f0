package io.telltale.render;

import java.util.Random;

/** Draws a bench with a circuit board on it, and an unlit LED on the board. */
final class Bench {
  /** Desks: beech, grey laminate, white, dark wood, green cutting mat, blue cloth, black mat. */
  private static final int[] DESKS = {
    0xB08C62, 0x8E9092, 0xC9C8C4, 0x5A4030, 0x2F6B57, 0x45566F, 0x2B2C2F
  };

  /** Solder masks: black twice, as the device's own boards are, green, blue, red, white, purple. */
  private static final int[] MASKS = {
    0x17181B, 0x1C1D20, 0x1D5A32, 0x1A3766, 0x8D1F22, 0xCFCFCB, 0x43265F
  };

  /** Parts: black and grey packages, tan and brown ceramics, tin, gold, yellow tantalum, blue. */
  private static final int[] PARTS = {
    0x202124, 0x2B2C30, 0x3A3B3E, 0x9A7B57, 0x7A5A41, 0xB9BBBD, 0xC2A55A, 0xC7A92F, 0x3D5C8C
  };

  /** Unlit LEDs: milky, milky gone yellow, clear over a dark die, tinted. */
  private static final int[] RESINS = {0xC4C6C8, 0xC9C4A8, 0x85898C, 0xB58A80};

  private static final int SILK = 0xD9DAD6;
  private static final int GOLD = 0xC4A250;
  private static final int METAL = 0xA9ACAF;

  /** Parts keep this far from the LED, in units; a real board leaves room around it, too. */
  private static final double CLEAR = 4.5;

  private final Camera camera;
  private final double unit;
  private final double ledX;
  private final double ledY;
  private final Random random;

  /** The LED's place is in pixels from the picture's centre. */
  Bench(Camera camera, double ledX, double ledY, Random random) {
    this.camera = camera;
    this.unit = Math.min(camera.width(), camera.height()) / 100.0;
    this.ledX = ledX / unit;
    this.ledY = ledY / unit;
    this.random = random;
  }

  /** The scene, with a margin that the camera's motion needs. */
  Scene draw() {
    Motion motion = camera.motion();
    int margin = (int) Math.ceil(8 + 2.5 * motion.sway() + 3 * motion.tremor() + motion.drift());
    int width = camera.width() + 2 * Math.min(margin, camera.width() / 2);
    int height = camera.height() + 2 * Math.min(margin, camera.height() / 2);
    int desk = pick(DESKS);
    try (Canvas canvas = new Canvas(width, height, unit, desk)) {
      desk(canvas, desk);
      board(canvas);
      led(canvas);
      canvas.turn(ledX, ledY, between(-14, 14));
      Scene scene = canvas.scene(0.025, random);
      shade(scene);
      return scene;
    }
  }

  private void desk(Canvas canvas, int colour) {
    boolean grid = random.nextInt(3) == 0;
    for (int i = 0; i < 60; i++) {
      double y = between(-130, 130);
      double shift = between(-4, 4);
      int tone = shaded(colour, grid ? 1.25 : between(0.88, 1.1));
      double[] line = grid ? gridLine(i) : new double[] {-260, y, 0, y + shift, 260, y - shift};
      canvas.line(line, grid ? 0.25 : between(0.2, 1.4), tone);
    }
    if (random.nextInt(2) == 0) {
      paper(canvas, between(-90, 90), between(-70, 70));
    }
    if (random.nextInt(2) == 0) {
      double x = between(-80, 80);
      double[] cable = {x, -200, x + between(-20, 20), -60, ledX, ledY - 15};
      canvas.line(cable, between(1.5, 3), random.nextBoolean() ? 0x1B1B1D : 0xD0D0D0);
    }
  }

  private static double[] gridLine(int i) {
    double at = (i / 2 - 15) * 12.0;
    return i % 2 == 0 ? new double[] {at, -260, at, 260} : new double[] {-260, at, 260, at};
  }

  private void paper(Canvas canvas, double x, double y) {
    canvas.box(x, y, 44, 60, 0xDEDDD8);
    for (int row = 0; row < 14; row++) {
      canvas.text(letters(6 + random.nextInt(9)), x - 19, y - 25 + row * 4, 1.6, 0x4A4A4A);
    }
  }

  private void board(Canvas canvas) {
    double width = between(42, 68);
    double height = between(34, 62);
    double x = ledX + width * between(-0.28, 0.28);
    double y = ledY + height * between(-0.28, 0.28);
    int mask = pick(MASKS);
    canvas.box(x + 0.9, y + 1.1, width + 1.2, height + 1.2, 0x101010);
    canvas.box(x, y, width, height, mask);
    int silk = mask == 0xCFCFCB ? 0x2A2A2A : SILK;
    for (int i = 0; i < 26; i++) {
      trace(canvas, new double[] {x, y, width, height}, shaded(mask, 1.35));
    }
    for (double pin = -width / 2 + 3; pin < width / 2 - 2; pin += 2.6) {
      canvas.disc(x + pin, y - height / 2 + 1.8, 0.8, GOLD);
      canvas.disc(x + pin, y + height / 2 - 1.8, 0.8, GOLD);
    }
    shield(canvas, x, y, width, height);
    for (int i = 0; i < 34; i++) {
      double partX = x + width * between(-0.45, 0.45);
      double partY = y + height * between(-0.4, 0.4);
      part(canvas, partX, partY, silk);
    }
    canvas.box(x - width / 2 + 1, y + between(-6, 6), 8, 7, METAL);
  }

  private void trace(Canvas canvas, double[] board, int colour) {
    double x = board[0] + board[2] * between(-0.46, 0.46);
    double y = board[1] + board[3] * between(-0.44, 0.44);
    double step = between(2, 9) * (random.nextBoolean() ? 1 : -1);
    double end = Math.max(board[0] - board[2] * 0.48, Math.min(board[0] + board[2] * 0.48, x + 14));
    canvas.line(new double[] {x, y, x, y + step / 2, end, y + step / 2}, 0.35, colour);
  }

  /** The radio module: a tin can with a label. */
  private void shield(Canvas canvas, double x, double y, double width, double height) {
    double side = between(9, 14);
    double canX = x + (ledX > x ? -1 : 1) * width * 0.24;
    double canY = y + (ledY > y ? -1 : 1) * height * 0.18;
    if (near(canX, canY, side)) {
      return;
    }
    canvas.box(canX, canY, side * 1.3, side, METAL);
    canvas.box(canX, canY, side * 1.2, side * 0.9, shaded(METAL, 1.12));
    canvas.text(letters(6), canX - side * 0.45, canY, 1.5, 0x55575A);
    canvas.text(letters(8), canX - side * 0.45, canY + 2.6, 1.1, 0x55575A);
  }

  private void part(Canvas canvas, double x, double y, int silk) {
    double width = Math.exp(between(0.1, 1.9));
    double height = Math.exp(between(0.1, 1.6));
    if (near(x, y, Math.max(width, height) / 2)) {
      return;
    }
    int colour = pick(PARTS);
    canvas.box(x, y, width + 0.9, height * 0.7, METAL);
    canvas.box(x, y, width, height, colour);
    if (width > 4) {
      canvas.text(letters(4), x - width * 0.36, y + 0.4, 0.9, shaded(colour, 2.6));
    } else if (random.nextInt(2) == 0) {
      canvas.text(letters(3), x - 1.5, y - height / 2 - 0.6, 1.1, silk);
    }
  }

  private boolean near(double x, double y, double reach) {
    return Math.hypot(x - ledX, y - ledY) < CLEAR + reach + camera.lens().ledRadius() / unit;
  }

  /** The unlit LED: a white package with a window of resin. */
  private void led(Canvas canvas) {
    double radius = camera.lens().ledRadius() / unit;
    canvas.box(ledX, ledY, radius * 2.7, radius * 2.5, 0xDADBD8);
    canvas.disc(ledX, ledY, radius * 1.15, 0x8B8C8C);
    canvas.disc(ledX, ledY, radius, pick(RESINS));
  }

  /** Uneven room light, and small glints of it on solder and metal. */
  private void shade(Scene scene) {
    double slopeX = between(-0.3, 0.3);
    double slopeY = between(-0.3, 0.3);
    double cloud = between(0.03, 0.1);
    double phase = between(0, 6);
    for (int y = 0; y < scene.height(); y++) {
      for (int x = 0; x < scene.width(); x++) {
        double right = x / (double) scene.width() - 0.5;
        double down = y / (double) scene.height() - 0.5;
        double light =
            1
                + slopeX * right
                + slopeY * down
                - 0.5 * (right * right + down * down)
                + cloud * Math.sin(7 * right + phase) * Math.cos(5 * down - phase);
        scene.scale(x, y, (float) light);
      }
    }
    for (int i = 0; i < 10; i++) {
      double x = (ledX + between(-35, 35)) * unit + scene.width() / 2.0;
      double y = (ledY + between(-30, 30)) * unit + scene.height() / 2.0;
      scene.glint(x, y, between(0.5, 1.4), between(0.6, 5));
    }
  }

  private String letters(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("ABCDEFGHJKLMNPRSTUVWXYZ0123456789-".charAt(random.nextInt(34)));
    }
    return text.toString();
  }

  private double between(double from, double to) {
    return from + random.nextDouble() * (to - from);
  }

  private int pick(int[] colours) {
    return colours[random.nextInt(colours.length)];
  }

  private static int shaded(int rgb, double factor) {
    int shaded = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      shaded |= (int) Math.min(255, (rgb >> shift & 0xFF) * factor) << shift;
    }
    return shaded;
  }
}
