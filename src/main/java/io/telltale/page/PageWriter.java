package io.telltale.page;

import io.telltale.report.Report;
import io.telltale.report.ReportWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Reports as one page that needs nothing else: no network, no other file. The videos are opened
 * again for their pictures.
 */
public final class PageWriter implements ReportWriter {
  private final PrintStream out;
  private final List<String> reports = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /**
   * For a page.
   *
   * @param out where to, when the writer is closed; stays open
   */
  public PageWriter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void add(Report report) {
    reports.add(Evidence.of(report, Path.of(report.source())).toString());
    names.add(String.valueOf(Path.of(report.source()).getFileName()));
  }

  /** The caller says it on standard error. */
  @Override
  public void addUnreadable(String source, String problem) {}

  @Override
  public void close() {
    if (!reports.isEmpty()) {
      out.print(page());
    }
    out.flush();
  }

  private String page() {
    List<String> scripts = Assets.scripts().stream().map(Assets::text).toList();
    String page = Assets.text("report.html");
    page = put(page, "title", escaped(String.join(", ", names)) + " – Telltale");
    page = put(page, "style", joined(Assets.styles()));
    page = put(page, "script-hashes", scripts.stream().map(PageWriter::hash).collect(joining(" ")));
    page = put(page, "scripts", scripts.stream().map(PageWriter::script).collect(joining("\n")));
    return put(page, "data", reports.stream().map(PageWriter::data).collect(joining("\n")));
  }

  private static Collector<CharSequence, ?, String> joining(String between) {
    return Collectors.joining(between);
  }

  private static String joined(List<String> assets) {
    return assets.stream().map(Assets::text).collect(joining("\n"));
  }

  private static String put(String page, String name, String text) {
    return page.replace("{{" + name + "}}", text);
  }

  private static String script(String text) {
    return "<script>" + text + "</script>";
  }

  /** Data in a script element ends at the first "</", wherever that stands. */
  private static String data(String json) {
    return "<script type=\"application/json\" data-report>"
        + json.replace("<", "\\u003c")
        + "</script>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("{", "&#123;");
  }

  /** How the page's policy names a script that may run. */
  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
