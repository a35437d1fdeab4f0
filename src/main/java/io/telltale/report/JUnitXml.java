package io.telltale.report;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Results of checks in the XML that JUnit's Ant task began and that Jenkins, GitLab and others
 * read: {@code testsuites > testsuite > testcase}. Stateless and thread-safe.
 */
public final class JUnitXml {
  private JUnitXml() {}

  /** What became of a case. */
  public enum Result {
    PASSED,
    /** The thing under test is at fault. */
    FAILURE,
    /** It could not be found out. */
    ERROR
  }

  /**
   * One case.
   *
   * @param group that it belongs to, as a class name
   * @param name of the case
   * @param seconds that it took, at least 0
   * @param result what became of it
   * @param message one line: why it did not pass
   * @param details lines for a person, whatever became of it
   */
  public record Case(
      String group, String name, double seconds, Result result, String message, String details) {}

  /**
   * Cases that were run together.
   *
   * @param name of the suite
   * @param seconds that it took, at least 0
   * @param properties of the run
   * @param cases in order
   */
  public record Suite(
      String name, double seconds, Map<String, String> properties, List<Case> cases) {
    public Suite {
      properties = Map.copyOf(properties);
      cases = List.copyOf(cases);
    }

    private String count(Result result) {
      return Long.toString(cases.stream().filter(it -> it.result() == result).count());
    }
  }

  /**
   * Writes one suite; the stream stays open.
   *
   * @throws IllegalStateException if the stream does not take it
   */
  public static void write(Suite suite, OutputStream out) {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      start(xml, "testsuites");
      suite(xml, suite);
      end(xml);
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write the JUnit XML: " + e.getMessage(), e);
    }
  }

  private static void suite(XMLStreamWriter xml, Suite suite) throws XMLStreamException {
    start(xml, "testsuite");
    attribute(xml, "name", suite.name());
    attribute(xml, "tests", Integer.toString(suite.cases().size()));
    attribute(xml, "failures", suite.count(Result.FAILURE));
    attribute(xml, "errors", suite.count(Result.ERROR));
    attribute(xml, "skipped", "0");
    attribute(xml, "time", seconds(suite.seconds()));
    start(xml, "properties");
    for (Map.Entry<String, String> property :
        new java.util.TreeMap<>(suite.properties()).entrySet()) {
      start(xml, "property");
      attribute(xml, "name", property.getKey());
      attribute(xml, "value", property.getValue());
      xml.writeEndElement();
    }
    end(xml);
    for (Case each : suite.cases()) {
      testCase(xml, each);
    }
    end(xml);
  }

  private static void testCase(XMLStreamWriter xml, Case each) throws XMLStreamException {
    start(xml, "testcase");
    attribute(xml, "classname", each.group());
    attribute(xml, "name", each.name());
    attribute(xml, "time", seconds(each.seconds()));
    if (each.result() == Result.PASSED) {
      text(xml, "system-out", each.details());
    } else {
      boolean failed = each.result() == Result.FAILURE;
      start(xml, failed ? "failure" : "error");
      attribute(xml, "type", failed ? "light-did-something-else" : "cannot-tell");
      attribute(xml, "message", each.message());
      xml.writeCharacters(legal(each.details()));
      xml.writeEndElement();
    }
    end(xml);
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    start(xml, name);
    xml.writeCharacters(legal(text.strip()));
    xml.writeEndElement();
  }

  private static void start(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(name);
  }

  private static void end(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  private static String seconds(double seconds) {
    BigDecimal value = Decimals.of(Math.max(0, seconds), 3);
    return value.toPlainString();
  }

  /** Without the characters that XML 1.0 forbids. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder();
    text.codePoints().map(c -> isLegal(c) ? c : '?').forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
