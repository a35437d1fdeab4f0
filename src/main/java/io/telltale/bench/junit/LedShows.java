package io.telltale.bench.junit;

import io.telltale.bench.Expectation;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What an LED is to show; asserts nothing until it is ended with within or atAnyTime. */
public final class LedShows {
  private final Led led;
  private final Expectation.Shows shows;

  LedShows(Led led, String subject) {
    this.led = led;
    if (!(led.expectation(subject) instanceof Expectation.Shows parsed)) {
      throw new ExtensionConfigurationException(
          "'" + subject + "' is not what can be shown: use meets(...)");
    }
    shows = parsed;
    led.begin("shows(\"" + subject + "\")");
  }

  private LedShows(Led led, Expectation.Shows shows) {
    this.led = led;
    this.shows = shows;
  }

  /** It must be shown without a break for so long. */
  public LedShows lasting(Duration length) {
    return new LedShows(
        led, new Expectation.Shows(shows.subjects(), seconds(length), shows.within()));
  }

  /** It must have been shown by then: see {@link LedBench} for from when that counts. */
  public LedAssert within(Duration time) {
    return required(new Expectation.Shows(shows.subjects(), shows.lasting(), seconds(time)));
  }

  /** It must be shown some time; only in a file, since a camera has no end. */
  public LedAssert atAnyTime() {
    return required(shows);
  }

  private LedAssert required(Expectation expectation) {
    led.require(expectation);
    return new LedAssert(led);
  }

  private static double seconds(Duration time) {
    if (time.isZero() || time.isNegative()) {
      throw new ExtensionConfigurationException("a time must be above 0, was " + time);
    }
    return time.toNanos() / 1e9;
  }
}
