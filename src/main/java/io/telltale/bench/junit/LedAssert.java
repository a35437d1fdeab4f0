package io.telltale.bench.junit;

import org.assertj.core.api.AbstractAssert;

/** What is expected of an LED. */
public final class LedAssert extends AbstractAssert<LedAssert, Led> {
  LedAssert(Led actual) {
    super(actual, LedAssert.class);
  }

  /**
   * Begins to say that something is shown; end it with {@code within} or {@code atAnyTime}.
   *
   * @param subject a pattern's id, a colour or light notation, or several joined by {@code then}
   */
  public LedShows shows(String subject) {
    isNotNull();
    return new LedShows(actual, subject);
  }

  /**
   * Says that something is not shown, neither before nor until the test is over.
   *
   * @param subject a pattern's id, a colour or light notation
   */
  public LedAssert never(String subject) {
    isNotNull();
    actual.stand(actual.expectation("never " + subject));
    return this;
  }

  /**
   * Says that a whole expectation is met, such as {@code "exactly 3 orange blink"}.
   *
   * @param expectation in the language of {@link io.telltale.bench.Expectation}
   */
  public LedAssert meets(String expectation) {
    isNotNull();
    actual.require(actual.expectation(expectation));
    return this;
  }
}
