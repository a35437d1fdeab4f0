package io.telltale.bench.junit;

/** Where assertions of a light begin; to be imported statically, beside AssertJ's own. */
public final class LedAssertions {
  private LedAssertions() {}

  /** Begins to say what is expected of an LED. */
  public static LedAssert assertThat(Led actual) {
    return new LedAssert(actual);
  }
}
