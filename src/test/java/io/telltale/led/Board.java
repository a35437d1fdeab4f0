package io.telltale.led;

import io.telltale.video.ColourCoding;
import io.telltale.video.ColourCoding.Matrix;
import io.telltale.video.ColourCoding.Primaries;
import io.telltale.video.ColourCoding.Transfer;
import io.telltale.video.Frame;
import io.telltale.video.Natives;
import io.telltale.video.VideoInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** A printed board with lamps on it, filmed at 30 frames a second into 320x240 pixels. */
public final class Board {
  static final int WIDTH = 320;
  static final int HEIGHT = 240;

  /** Frames a second. */
  public static final double FPS = 30;

  /** What a camera over it says of itself. */
  public static final VideoInfo INFO = new VideoInfo("by hand", WIDTH, HEIGHT, 0, Double.NaN);

  private static final ColourCoding CODING =
      new ColourCoding(Matrix.BT709, true, Transfer.GAMMA, Primaries.BT709, 8);

  /** Side in pixels of the patches of one grey that the board is made of. */
  private static final int PATCH = 10;

  /** The transfer characteristic of ITU-R BT.709 in 255ths, for linear light from 0 to 1. */
  private static final float[] SIGNAL = new float[4096];

  static {
    for (int i = 0; i < SIGNAL.length; i++) {
      double light = i / (SIGNAL.length - 1.0);
      double signal = light < 0.018 ? 4.5 * light : 1.099 * Math.pow(light, 0.45) - 0.099;
      SIGNAL[i] = (float) (255 * signal);
    }
  }

  private final float[] greys = new float[64 * 64];
  private final List<Lamp> lamps = new ArrayList<>();
  private DoubleFunction<Similarity> camera = t -> Similarity.IDENTITY;
  private DoublePredicate covered = t -> false;
  private DoubleUnaryOperator room = t -> 1;

  /** Frames that have been given back. */
  final AtomicInteger closed = new AtomicInteger();

  /** Linear light of the three channels. */
  public record Colour(double red, double green, double blue) {
    double of(int channel) {
      return channel == 0 ? red : channel == 1 ? green : blue;
    }
  }

  /**
   * A lamp.
   *
   * @param x of its centre on the board
   * @param colour linear light, 1 = as much as the camera can tell
   * @param duty light at a moment, 0 to 1
   */
  private record Lamp(double x, double y, double radius, Colour colour, DoubleUnaryOperator duty) {
    /** A disc, and the halo that a lens makes of it. */
    double light(double px, double py) {
      double d = Math.hypot(px - x, py - y) / radius;
      return d < 1 ? 1 : 0.3 / (d * d * d);
    }
  }

  /** One without lamps. */
  public Board() {
    Natives.load();
    Random random = new Random(1);
    for (int i = 0; i < greys.length; i++) {
      greys[i] = 0.03f + 0.12f * random.nextFloat();
    }
  }

  /** With another lamp, whose light over time goes from 0 to 1. */
  public Board lamp(double x, double y, Colour colour, DoubleUnaryOperator duty) {
    lamps.add(new Lamp(x, y, 5, colour, duty));
    return this;
  }

  /** Films with a camera under which the board moves so, in pixels of the picture. */
  Board movedBy(DoubleFunction<Similarity> movement) {
    camera = movement;
    return this;
  }

  /** Films with a camera that slides to the left, by so many pixels over time. */
  public Board slidBy(DoubleUnaryOperator pixels) {
    return movedBy(t -> new Similarity(1, 0, pixels.applyAsDouble(t), 0));
  }

  /** Holds a hand before the whole board at some moments. */
  public Board coveredWhen(DoublePredicate when) {
    covered = when;
    return this;
  }

  /** Films in a room whose light changes over time; 1 = as usual, 0 = dark. */
  public Board inRoomLight(DoubleUnaryOperator light) {
    room = light;
    return this;
  }

  /** On for {@code seconds}, off for as long, beginning with on. */
  public static DoubleUnaryOperator blink(double seconds) {
    return t -> Math.floor((t + 1e-6) / seconds) % 2 == 0 ? 1 : 0;
  }

  /** The frame at a moment. */
  public Frame frame(double time) {
    Similarity toBoard = camera.apply(time).inverse();
    float[] rgb = new float[WIDTH * HEIGHT * 3];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        see(time, toBoard.x(x + 0.5, y + 0.5), toBoard.y(x + 0.5, y + 0.5), rgb, y * WIDTH + x);
      }
    }
    return encoded(time, rgb);
  }

  private void see(double time, double x, double y, float[] rgb, int pixel) {
    int patch = Math.floorMod((int) Math.floor(y / PATCH), 64) * 64;
    float grey = greys[patch + Math.floorMod((int) Math.floor(x / PATCH), 64)];
    double[] lit = new double[3];
    for (Lamp lamp : lamps) {
      double here = lamp.duty.applyAsDouble(time) * lamp.light(x, y);
      for (int c = 0; c < 3; c++) {
        lit[c] += lamp.colour.of(c) * here;
      }
    }
    for (int c = 0; c < 3; c++) {
      double light = grey * room.applyAsDouble(time) + lit[c];
      light = covered.test(time) ? 0.04 : light;
      rgb[3 * pixel + c] = SIGNAL[(int) (Math.min(1, light) * (SIGNAL.length - 1))];
    }
  }

  private Frame encoded(double time, float[] rgb) {
    byte[] y = new byte[WIDTH * HEIGHT];
    byte[] u = new byte[WIDTH * HEIGHT / 4];
    byte[] v = new byte[WIDTH * HEIGHT / 4];
    for (int i = 0; i < y.length; i++) {
      float luma = 0.2126f * rgb[3 * i] + 0.7152f * rgb[3 * i + 1] + 0.0722f * rgb[3 * i + 2];
      y[i] = (byte) Math.round(luma);
      int row = i / WIDTH;
      int column = i % WIDTH;
      if (row % 2 == 0 && column % 2 == 0) {
        int at = row / 2 * (WIDTH / 2) + column / 2;
        u[at] = (byte) Math.round(Math.min(255, 128 + (rgb[3 * i + 2] - luma) / 1.8556f));
        v[at] = (byte) Math.round(Math.min(255, 128 + (rgb[3 * i] - luma) / 1.5748f));
      }
    }
    Mat[] planes = {
      plane(y, WIDTH, HEIGHT), plane(u, WIDTH / 2, HEIGHT / 2), plane(v, WIDTH / 2, HEIGHT / 2)
    };
    return new Frame(time, CODING, planes, closed::incrementAndGet);
  }

  private static Mat plane(byte[] values, int width, int height) {
    Mat plane = new Mat(height, width, CvType.CV_8UC1);
    plane.put(0, 0, values);
    return plane;
  }
}
