package io.telltale.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.telltale.report.JUnitXml.Case;
import io.telltale.report.JUnitXml.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JUnitXmlTest {
  private static final Case RIGHT =
      new Case("telltale.status", "connected within 30s", 16.633, Result.PASSED, "Shown.", "more");
  private static final Case WRONG =
      new Case(
          "telltale.status", "never <red> & \"co\"", 3, Result.FAILURE, "It & was\u0000", "<a>");
  private static final Case OPEN =
      new Case("telltale.status", "cyan breathe 4s ±5%", 0, Result.ERROR, "Too short.", "");

  private static byte[] xml(Case... cases) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JUnitXml.write(
        new JUnitXml.Suite("telltale", 27.00049, Map.of("source", "a.mp4"), List.of(cases)), out);
    return out.toByteArray();
  }

  private static Document document(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  private static Element first(Document document, String name) {
    return (Element) Objects.requireNonNull(document.getElementsByTagName(name).item(0));
  }

  @Test
  void it_is_in_the_form_that_servers_read() {
    byte[] xml = xml(RIGHT, WRONG, OPEN);

    assertThatCode(
            () ->
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(JUnitXmlTest.class.getResource("/junit/report.xsd"))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(xml))))
        .as(new String(xml, StandardCharsets.UTF_8))
        .doesNotThrowAnyException();
  }

  @Test
  void counts_are_those_of_its_cases() throws Exception {
    Element suite = first(document(xml(RIGHT, WRONG, OPEN)), "testsuite");

    assertThat(suite.getAttribute("tests")).isEqualTo("3");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getAttribute("time")).isEqualTo("27");
  }

  @Test
  void what_cannot_stand_in_xml_is_written_otherwise() throws Exception {
    Document document = document(xml(WRONG));

    assertThat(first(document, "testcase").getAttribute("name")).isEqualTo(WRONG.name());
    assertThat(first(document, "failure").getAttribute("message")).isEqualTo("It & was?");
    assertThat(first(document, "failure").getTextContent()).isEqualTo("<a>");
  }

  @Test
  void what_cannot_be_told_is_an_error_and_no_failure() throws Exception {
    Document document = document(xml(OPEN));

    assertThat(document.getElementsByTagName("failure").getLength()).isZero();
    assertThat(first(document, "error").getAttribute("type")).isEqualTo("cannot-tell");
    assertThat(first(document, "testcase").getAttribute("name")).isEqualTo("cyan breathe 4s ±5%");
  }
}
