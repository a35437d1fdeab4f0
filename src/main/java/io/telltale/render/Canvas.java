package io.telltale.render;

import io.telltale.video.Mats;
import java.util.List;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A sheet to draw on, in units of its own smaller side's hundredth from its centre, twice as fine
 * as the scene that is made of it. Colours are 0xRRGGBB as a screen shows them.
 */
final class Canvas implements AutoCloseable {
  /** Drawn twice as fine, so that edges are smooth once shrunk. */
  static final int FINER = 2;

  private static final double TEXT_PIXELS = 21;

  private final Mat sheet;
  private final double unit;

  static {
    nu.pattern.OpenCV.loadLocally();
  }

  /** Sides of the scene in pixels; {@code unit} pixels of the scene make one unit. */
  Canvas(int width, int height, double unit, int background) {
    sheet = new Mat(height * FINER, width * FINER, CvType.CV_8UC3, scalar(background));
    this.unit = unit * FINER;
  }

  private static Scalar scalar(int rgb) {
    return new Scalar(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  private Point point(double x, double y) {
    return new Point(sheet.cols() / 2.0 + x * unit, sheet.rows() / 2.0 + y * unit);
  }

  private int pixels(double units) {
    return Math.max(1, (int) Math.round(units * unit));
  }

  void box(double x, double y, double width, double height, int rgb) {
    Point from = point(x - width / 2, y - height / 2);
    Point to = point(x + width / 2, y + height / 2);
    Imgproc.rectangle(sheet, from, to, scalar(rgb), Imgproc.FILLED, Imgproc.LINE_AA, 0);
  }

  void disc(double x, double y, double radius, int rgb) {
    Imgproc.circle(
        sheet, point(x, y), pixels(radius), scalar(rgb), Imgproc.FILLED, Imgproc.LINE_AA, 0);
  }

  void line(double[] xy, double thickness, int rgb) {
    Point[] points = new Point[xy.length / 2];
    for (int i = 0; i < points.length; i++) {
      points[i] = point(xy[2 * i], xy[2 * i + 1]);
    }
    MatOfPoint line = new MatOfPoint(points);
    Imgproc.polylines(
        sheet, List.of(line), false, scalar(rgb), pixels(thickness), Imgproc.LINE_AA, 0);
    Mats.release(line);
  }

  /** Text whose capitals are so many units high, from the lower left corner on. */
  void text(String text, double x, double y, double height, int rgb) {
    double scale = height * unit / TEXT_PIXELS;
    int thick = Math.max(1, (int) Math.round(scale * 1.6));
    Imgproc.putText(
        sheet,
        text,
        point(x, y),
        Imgproc.FONT_HERSHEY_SIMPLEX,
        scale,
        scalar(rgb),
        thick,
        Imgproc.LINE_AA,
        false);
  }

  /** Turns all that is drawn, by degrees anticlockwise about a point; its edges go on. */
  void turn(double x, double y, double degrees) {
    Mat matrix = Imgproc.getRotationMatrix2D(point(x, y), degrees, 1);
    Mat turned = new Mat();
    Imgproc.warpAffine(
        sheet,
        turned,
        matrix,
        sheet.size(),
        Imgproc.INTER_LINEAR,
        Core.BORDER_REPLICATE,
        new Scalar(0));
    turned.copyTo(sheet);
    Mats.release(turned, matrix);
  }

  /**
   * The drawing as linear reflectance, slightly soft as a lens makes it, with the grain of real
   * surfaces.
   */
  Scene scene(double grain, Random random) {
    Mat soft = new Mat();
    Imgproc.GaussianBlur(sheet, soft, new Size(0, 0), 0.7 * FINER);
    Size small = new Size(sheet.cols() / (double) FINER, sheet.rows() / (double) FINER);
    Mat shrunk = new Mat();
    Imgproc.resize(soft, shrunk, small, 0, 0, Imgproc.INTER_AREA);
    byte[] bytes = new byte[shrunk.rows() * shrunk.cols() * 3];
    shrunk.get(0, 0, bytes);
    float[] reflected = new float[bytes.length];
    for (int i = 0; i < bytes.length; i += 3) {
      float rough = (float) (1 + grain * random.nextGaussian());
      for (int channel = 0; channel < 3; channel++) {
        reflected[i + channel] = Tone.linear(bytes[i + channel] & 0xFF) * rough;
      }
    }
    Scene scene = new Scene(shrunk.cols(), shrunk.rows(), reflected);
    Mats.release(soft, shrunk);
    return scene;
  }

  @Override
  public void close() {
    Mats.release(sheet);
  }
}
