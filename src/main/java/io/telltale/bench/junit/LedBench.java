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
 * <p>The light is recorded from before the test until after it, so that expectations can look back.
 * A test ends in one of four ways:
 *
 * <ul>
 *   <li>it passes;
 *   <li>it fails with an {@link AssertionError}: the light did something else, the device is at
 *       fault;
 *   <li>it fails with a {@link CannotTellException}: what was seen does not settle it;
 *   <li>it fails with an {@code ExtensionConfigurationException}: the test itself is wrong, such as
 *       an expectation that is not in the language or a file that is not there.
 * </ul>
 *
 * <p>Evidence of what did not pass is attached through JUnit: an entry in the report, and a folder
 * with a picture, the samples, a time line and a clip.
 *
 * <p>Tests may run in parallel, also several that watch the same source.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(LedBenchExtension.class)
public @interface LedBench {
  /** A video file. */
  String source();

  /** Where the LED is: {@code x,y,width,height} in pixels of the upright picture; "" = found. */
  String region() default "";

  /** Only the patterns of that board; "" = of all boards. */
  String board() default "";

  /** Files with patterns of your own. */
  String[] catalogue() default {};
}
