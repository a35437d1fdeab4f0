package io.telltale.video;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.opencv.core.Mat;

/** The memory of a matrix as a buffer, since reading a buffer takes no call into native code. */
final class PlaneMemory extends BytePointer {
  private PlaneMemory(long address, long size) {
    super((Pointer) null);
    this.address = address;
    this.limit = size;
    this.capacity = size;
  }

  /** A view that must not be used after the matrix is released. */
  static ByteBuffer of(Mat mat) {
    long size = mat.step1() * mat.elemSize1() * (mat.rows() - 1) + mat.cols() * mat.elemSize();
    return new PlaneMemory(mat.dataAddr(), size).asByteBuffer();
  }
}
