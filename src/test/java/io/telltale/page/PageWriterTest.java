package io.telltale.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.report.MadeReports;
import io.telltale.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PageWriterTest {
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\" data-report>(.*?)</script>");
  private static final Pattern SCRIPT = Pattern.compile("(?s)<script>(.*?)</script>");

  private static String page(Report... reports) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        PageWriter writer = new PageWriter(out)) {
      for (Report report : reports) {
        writer.add(report);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static List<String> found(Pattern pattern, String page) {
    List<String> found = new ArrayList<>();
    for (Matcher matcher = pattern.matcher(page); matcher.find(); ) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Report named(String source) {
    Report made = MadeReports.noCloud();
    return new Report(source, made.video(), made.quality(), made.leds());
  }

  @Test
  void the_report_lies_in_the_page_with_its_words() {
    JsonNode data = new JsonMapper().readTree(found(DATA, page(MadeReports.noCloud())).get(0));

    assertThat(data.at("/report/leds/0/verdict").asString()).isEqualTo("recognised");
    assertThat(data.at("/evidence/leds/0/headline").asString())
        .isEqualTo("Could not reach the cloud");
    assertThat(data.at("/evidence/leds/0/phases/1/what").asString()).isEqualTo("orange blink");
    assertThat(data.at("/evidence/leds/0/plays/0/play/stretches/0/rgb").asString())
        .isEqualTo("#00ffff");
  }

  @Test
  void a_video_that_is_gone_leaves_a_page_without_pictures() {
    JsonNode data = new JsonMapper().readTree(found(DATA, page(MadeReports.noCloud())).get(0));

    assertThat(data.at("/evidence/frames")).isEmpty();
    assertThat(data.at("/evidence/closeUps")).isEmpty();
  }

  @Test
  void nothing_is_fetched_from_anywhere() {
    String page = page(MadeReports.noCloud());

    assertThat(page).doesNotContain("src=").contains("default-src 'none'").doesNotContain("{{");
    assertThat(found(Pattern.compile("href=\"([^\"]*)\""), page)).containsOnly("data:,");
    assertThat(found(Pattern.compile("url\\(([^)]*)\\)"), page)).isEmpty();
  }

  @Test
  void the_policy_names_each_script_that_runs() throws Exception {
    String page = page(MadeReports.noCloud());

    assertThat(found(SCRIPT, page)).hasSize(4);
    for (String script : found(SCRIPT, page)) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      assertThat(page).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }
  }

  @Test
  void a_name_that_looks_like_markup_stays_a_name() {
    String name = "</title></script><script>alert(1)</script>{{data}}.mp4";

    String page = page(named(name));
    List<String> data = found(DATA, page);

    assertThat(data).hasSize(1);
    assertThat(new JsonMapper().readTree(data.get(0)).at("/report/source").asString())
        .isEqualTo(name);
    assertThat(found(SCRIPT, page)).hasSize(4).doesNotContain("alert(1)");
  }

  @Test
  void several_reports_share_a_page() {
    assertThat(found(DATA, page(named("a.mp4"), named("b.mp4")))).hasSize(2);
  }
}
