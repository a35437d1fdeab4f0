package io.telltale.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogueSchemaTest {
  private static final JsonNode SCHEMA =
      new JsonMapper().readTree(Catalogue.resource("catalogue.schema.json"));

  @Test
  void isASchemaItself() {
    SpecificationVersion version = SpecificationVersion.DRAFT_2020_12;
    Schema ofSchemas =
        SchemaRegistry.withDefaultDialect(version)
            .getSchema(SchemaLocation.of(version.getDialectId()));
    assertThat(SCHEMA.path("$schema").asString()).isEqualTo(version.getDialectId());
    assertThat(ofSchemas.validate(SCHEMA)).isEmpty();
  }

  @Test
  void knowsThePriorsThatThereAre() {
    List<String> words =
        Arrays.stream(CataloguePrior.values())
            .map(it -> it.name().toLowerCase(Locale.ROOT))
            .toList();
    assertThat(SCHEMA.at("/$defs/prior/enum").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(words);
  }
}
