package io.telltale.video;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import nu.pattern.OpenCV;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;
import org.opencv.core.Core;

/** Loads the native libraries, once. */
public final class Natives {
  /** Where OpenCV's jar keeps the library of each of JavaCPP's platforms. */
  private static final Map<String, String> OPENCV_FOLDERS =
      Map.of(
          "linux-x86_64", "linux/x86_64",
          "linux-arm64", "linux/ARMv8",
          "macosx-x86_64", "osx/x86_64",
          "macosx-arm64", "osx/ARMv8",
          "windows-x86_64", "windows/x86_64");

  private Natives() {}

  /**
   * Makes OpenCV and FFmpeg ready for use; to be called before the first of their methods. Cheap
   * after the first time. Thread-safe.
   */
  public static void load() {
    Once.touch();
  }

  /**
   * Begins to load them in another thread, for who will soon read a video and has other things to
   * do until then. What goes wrong is told by {@link #load}.
   */
  public static void loadAhead() {
    ForkJoinPool.commonPool()
        .execute(
            () -> {
              try {
                load();
                Loader.load(avformat.class);
              } catch (LinkageError e) {
                // Whoever needs them will meet it again.
              }
            });
  }

  /** Its static initialiser runs once, guarded by the class loader. */
  private static final class Once {
    static {
      // JavaCPP would refuse memory when the process is larger than four times the heap, but
      // decoded pictures do not live in the heap, and whoever holds them closes them.
      System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
      loadOpenCv();
      // The decoder has the cores already; OpenCV's own threads would only wait by spinning.
      Core.setNumThreads(1);
      // FFmpeg would print to standard error; what it has to say becomes a VideoException instead.
      avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    private Once() {}

    static void touch() {}
  }

  /**
   * OpenCV's own loader unpacks 65 MB at every start, which takes most of a second: the library is
   * kept where JavaCPP keeps FFmpeg's.
   */
  private static void loadOpenCv() {
    String folder = OPENCV_FOLDERS.get(Loader.getPlatform());
    String library = System.mapLibraryName(Core.NATIVE_LIBRARY_NAME);
    try {
      File cached =
          folder == null
              ? null
              : Loader.cacheResource(OpenCV.class, "opencv/" + folder + "/" + library);
      if (cached != null) {
        System.load(cached.getAbsolutePath());
        return;
      }
    } catch (IOException e) {
      // The cache cannot be written: unpack it for this once.
    }
    OpenCV.loadLocally();
  }
}
