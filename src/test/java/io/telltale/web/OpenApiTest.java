package io.telltale.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the interface, held against what the server really answers. */
@Timeout(300)
class OpenApiTest {
  private static final Path VIDEO = Path.of("test-videos/bench__connecting-to-cloud.mp4");

  private static WebServer server;
  private static JsonNode description;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    server = WebServer.start(Settings.DEFAULT.at("127.0.0.1", 0));
    HttpResponse<String> yaml =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(uri("/api/openapi.yaml")).build(), BodyHandlers.ofString());
    description = new YAMLMapper().readTree(yaml.body());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private HttpResponse<String> read(byte[] body, String accept) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/api/read"))
            .header("Content-Type", "video/mp4")
            .header("Accept", accept)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** What is wrong with a value by the schema that the description has under this name. */
  private static List<String> faults(String name, JsonNode value) {
    ObjectNode root = new JsonMapper().createObjectNode();
    root.put("$ref", "#/components/schemas/" + name);
    root.set("components", description.path("components"));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
    return schema.validate(value).stream().map(Object::toString).toList();
  }

  private static JsonNode json(String text) {
    return new JsonMapper().readTree(text);
  }

  @Test
  void it_names_every_address_of_the_interface_and_no_other() {
    assertThat(description.path("paths").propertyNames())
        .containsExactlyInAnyOrderElementsOf(server.interfacePaths());
  }

  @Test
  void a_report_is_as_described() throws Exception {
    byte[] video = Files.readAllBytes(VIDEO);

    HttpResponse<String> report = read(video, "application/json");
    HttpResponse<String> news = read(video, "application/x-ndjson");

    assertThat(faults("Report", json(report.body()))).isEmpty();
    assertThat(news.body().lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(faults("News", json(line))).isEmpty());
  }

  @Test
  void an_error_is_as_described() throws Exception {
    HttpResponse<String> answer = read(new byte[] {1, 2, 3}, "application/json");

    assertThat(faults("Error", json(answer.body()))).isEmpty();
    assertThat(description.at("/paths/~1api~1read/post/responses").propertyNames())
        .contains(Integer.toString(answer.statusCode()));
  }

  @Test
  void a_verification_is_as_described() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                uri("/api/verify?expect=connecting-to-cloud&expect=never+red%3B+never+cyan"))
            .header("Content-Type", "video/mp4")
            .POST(BodyPublishers.ofByteArray(Files.readAllBytes(VIDEO)))
            .build();

    JsonNode verification = json(client.send(request, BodyHandlers.ofString()).body());

    assertThat(faults("Verification", verification)).as("%s", verification).isEmpty();
    assertThat(verification.at("/leds/0/expectations").size()).isEqualTo(3);
    assertThat(verification.path("outcome").asString()).isEqualTo("failed");
  }

  @Test
  void what_is_expected_of_a_video_is_asked_for_before_it_is_read() throws Exception {
    for (String query : List.of("", "?expect=conected")) {
      HttpRequest request =
          HttpRequest.newBuilder(uri("/api/verify" + query))
              .header("Content-Type", "video/mp4")
              .POST(BodyPublishers.ofByteArray(new byte[] {1, 2, 3}))
              .build();

      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(json(answer.body()).path("error").asString()).contains("expect");
    }
  }

  @Test
  void what_is_wrong_with_a_bench_file_is_as_described() throws Exception {
    HttpResponse<String> wrong = check("title: x\nleds:\n  - name: a\n    region: [1, 2, 3]\n");
    HttpResponse<String> right =
        check("title: x\nleds:\n  - name: a\n    region: [1, 2, 3, 4]\n    expect: [never sos]\n");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(faults("Faults", json(wrong.body()))).isEmpty();
    assertThat(json(wrong.body()).at("/faults/0/line").asInt()).isEqualTo(4);
    assertThat(right.statusCode()).as(right.body()).isEqualTo(204);
    assertThat(check("#".repeat((1 << 20) + 1)).statusCode()).isEqualTo(413);
  }

  private HttpResponse<String> check(String bench) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/api/bench")).POST(BodyPublishers.ofString(bench)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  @Test
  void the_catalogue_is_as_described() throws Exception {
    JsonNode patterns =
        json(
            client
                .send(
                    HttpRequest.newBuilder(uri("/api/catalogue")).build(), BodyHandlers.ofString())
                .body());

    assertThat(patterns.size()).isGreaterThan(50);
    assertThat(patterns).allSatisfy(pattern -> assertThat(faults("Pattern", pattern)).isEmpty());
  }

  @Test
  void the_schemas_can_tell_wrong_from_right() {
    assertThat(faults("Report", json("{\"source\":\"x\"}"))).isNotEmpty();
    assertThat(faults("Pattern", json("{}"))).isNotEmpty();
  }

  @Test
  void the_limit_it_states_is_the_one_that_holds() throws IOException {
    String limit = (Settings.DEFAULT.maxBytes() >> 20) + " MB";

    assertThat(description.at("/paths/~1api~1read/post/requestBody/description").asString())
        .contains(limit);
  }
}
