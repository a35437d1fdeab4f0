package io.telltale.video;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** Turns decoded pictures into frames, without a copy wherever they lie as a frame needs them. */
final class FrameMaker implements AutoCloseable {
  /** OpenCV's code for mirroring left to right. */
  private static final int LEFT_TO_RIGHT = 1;

  private final int width;
  private final int height;
  private final boolean mirrored;
  private final Converter converter;

  /**
   * @param source that the pictures come from, as messages name it
   * @param info has the size of all frames; a picture of another size is scaled
   * @param mirrored whether pictures must be mirrored left to right
   */
  FrameMaker(String source, VideoInfo info, boolean mirrored) {
    this.width = info.width();
    this.height = info.height();
    this.mirrored = mirrored;
    this.converter = new Converter(source, width, height);
  }

  /**
   * Takes over a picture.
   *
   * @param decoded left empty
   * @throws VideoException if its layout cannot be read
   */
  Frame make(AVFrame decoded, double time) throws VideoException {
    boolean asIs = Planes.fit(decoded) && decoded.width() == width && decoded.height() == height;
    ColourCoding coding = asIs ? Tags.of(decoded, Planes.bits(decoded)) : Converter.coding(decoded);
    AVFrame kept = asIs ? moved(decoded) : converter.convert(decoded);
    av_frame_unref(decoded);
    Mat[] planes = Planes.of(kept);
    if (!mirrored) {
      return new Frame(time, coding, planes, () -> av_frame_free(kept));
    }
    Mat[] turned = mirror(planes);
    av_frame_free(kept);
    return new Frame(time, coding, turned, () -> {});
  }

  private static AVFrame moved(AVFrame decoded) {
    AVFrame kept = av_frame_alloc();
    av_frame_move_ref(kept, decoded);
    return kept;
  }

  private static Mat[] mirror(Mat[] planes) {
    Mat[] turned = new Mat[planes.length];
    for (int i = 0; i < planes.length; i++) {
      turned[i] = new Mat();
      Core.flip(planes[i], turned[i], LEFT_TO_RIGHT);
      Mats.release(planes[i]);
    }
    return turned;
  }

  @Override
  public void close() {
    converter.close();
  }
}
