package io.telltale.bench.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Watches an LED while tests run. A test takes it as a parameter of type {@link Led}.
 *
 * <p>A camera is watched from before the test, also before its own {@code @BeforeEach}, until after
 * it, so that expectations can look back; times count from there. A video file is known as a whole,
 * and its times count from its beginning. A test ends in one of five ways:
 *
 * <ul>
 *   <li>it passes;
 *   <li>it fails with an {@link AssertionError}: the light did something else, the device is at
 *       fault;
 *   <li>it fails with a {@link CannotTellException}: what was seen does not settle it;
 *   <li>it is aborted: the camera cannot be opened, or was lost;
 *   <li>it fails with an {@code ExtensionConfigurationException}: the test itself is wrong, such as
 *       an expectation that is not in the language, a file that is not there, or something that a
 *       camera would be watched for without end.
 * </ul>
 *
 * <p>Evidence of what did not pass is attached through JUnit: an entry in the report, and a folder
 * with a picture, the samples, a time line and a clip.
 *
 * <p>Tests may run in parallel, also several that watch the same source: a camera is opened once
 * for all that watch it at the same time.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(LedBenchExtension.class)
public @interface LedBench {
  /**
   * A video file; or a camera: a webcam's number or name, the address of a network camera ({@code
   * http://} for JPEG pictures, {@code rtsp://}). Where benches differ, <code>${name}</code> in it
   * stands for the JUnit configuration parameter of that name, which may be a system property.
   */
  String source();

  /** Where the LED is: {@code x,y,width,height} in pixels of the upright picture; "" = found. */
  String region() default "";

  /** Only the patterns of that board; "" = of all boards. */
  String board() default "";

  /** Files with patterns of your own. */
  String[] catalogue() default {};
}
