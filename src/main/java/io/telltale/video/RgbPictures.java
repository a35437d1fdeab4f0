package io.telltale.video;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Turns pictures in red, green and blue, as webcam drivers give them, into frames. Stateless. */
public final class RgbPictures {
  private static final int CHANNELS = 3;

  /** What OpenCV's YCrCb is: JPEG's, over the whole scale. */
  private static final ColourCoding CODING =
      new ColourCoding(
          ColourCoding.Matrix.BT601,
          true,
          ColourCoding.Transfer.GAMMA,
          ColourCoding.Primaries.BT709,
          Byte.SIZE);

  private RgbPictures() {}

  /**
   * A frame of a picture, which is copied.
   *
   * @param time when it was taken, in seconds
   */
  public static Frame frame(BufferedImage image, double time) {
    Natives.load();
    BufferedImage packed = packed(image) ? image : repacked(image);
    ComponentSampleModel model = (ComponentSampleModel) packed.getSampleModel();
    byte[] bytes = ((DataBufferByte) packed.getRaster().getDataBuffer()).getData();
    Mat rgb = new Mat(packed.getHeight(), packed.getWidth(), CvType.CV_8UC3);
    rgb.put(0, 0, bytes);
    boolean redFirst = model.getBandOffsets()[0] == 0;
    Imgproc.cvtColor(rgb, rgb, redFirst ? Imgproc.COLOR_RGB2YCrCb : Imgproc.COLOR_BGR2YCrCb);
    List<Mat> planes = Mats.split(rgb);
    Mats.release(rgb);
    Mat[] yuv = {planes.get(0), planes.get(2), planes.get(1)};
    return new Frame(time, CODING, yuv, () -> {});
  }

  /** Whether its bytes lie as red, green, blue or the other way round, without gaps. */
  private static boolean packed(BufferedImage image) {
    return image.getSampleModel() instanceof ComponentSampleModel model
        && image.getRaster().getDataBuffer() instanceof DataBufferByte buffer
        && model.getNumBands() == CHANNELS
        && model.getPixelStride() == CHANNELS
        && model.getBandOffsets()[1] == 1
        && model.getScanlineStride() == CHANNELS * image.getWidth()
        && buffer.getData().length == CHANNELS * image.getWidth() * image.getHeight();
  }

  private static BufferedImage repacked(BufferedImage image) {
    BufferedImage copy =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D to = copy.createGraphics();
    to.drawImage(image, 0, 0, null);
    to.dispose();
    return copy;
  }
}
