package io.telltale.web;

import io.javalin.http.Context;
import io.telltale.bench.BenchFile;
import io.telltale.pattern.Catalogue;
import io.telltale.pattern.CatalogueException;
import io.telltale.pattern.CatalogueException.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/bench}: says of a bench file whether {@code verify --bench} would take it. */
final class BenchHandler {
  /** Bytes of the largest bench file: far more than its two hundred LEDs need. */
  private static final int LARGEST = 1 << 20;

  private final Catalogue catalogue;

  BenchHandler(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void check(Context ctx) throws RefusedException, IOException {
    byte[] body = ctx.bodyInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new RefusedException(413, "the bench file is larger than 1 MB");
    }
    try {
      BenchFile.parse("bench.yaml", new String(body, StandardCharsets.UTF_8), catalogue);
      ctx.status(204);
    } catch (CatalogueException e) {
      ctx.status(422).contentType("application/json").result(faults(e).toString());
    }
  }

  private static ObjectNode faults(CatalogueException refusal) {
    ObjectNode json = Answers.error("this is no valid bench file");
    ArrayNode faults = json.putArray("faults");
    for (Fault fault : refusal.faults()) {
      faults.addObject().put("line", fault.line()).put("message", fault.message());
    }
    return json;
  }
}
