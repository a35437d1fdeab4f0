package io.telltale.web;

import io.javalin.http.Context;
import io.telltale.bench.Expectation;
import io.telltale.bench.ExpectationException;
import io.telltale.pattern.Catalogue;
import java.util.List;

/** What a request expects of the light in its video. Stateless and thread-safe. */
final class Expected {
  private Expected() {}

  /**
   * The expectations of a request, as they were given.
   *
   * @throws RefusedException if there are none, or one is not in the language
   */
  static List<String> of(Context ctx) throws RefusedException {
    List<String> texts = ctx.queryParams("expect");
    if (texts.isEmpty()) {
      throw new RefusedException(
          400, "say what is expected with expect, such as ?expect=connected+within+30s");
    }
    for (String text : texts) {
      try {
        Expectation.parse(text, Catalogue.standard());
      } catch (ExpectationException e) {
        throw new RefusedException(400, "expect '" + text + "', " + e.getMessage());
      }
    }
    return texts;
  }
}
