package io.telltale.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.pattern.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

  @Test
  void there_is_a_line_per_phase_with_what_it_belongs_to() {
    assertThat(Shown.as(Format.CSV, Layout.PLAIN, MadeReports.noCloud()).lines())
        .containsExactly(
            "source,led,x,y,width,height,verdict,pattern,name,confidence,"
                + "phase,kind,colour,dim,hue,start,end,count,on,off,period",
            "clip.mp4,1,212,431,18,18,recognised,no-cloud,Could not reach the cloud,0.9813,"
                + "1,blink,cyan,false,182.4,0,3.6,18,0.1003,0.0997,0.2",
            "clip.mp4,1,212,431,18,18,recognised,no-cloud,Could not reach the cloud,0.9813,"
                + "2,blink,orange,false,182.4,3.6,5.1,3,0.25,0.25,0.5",
            "clip.mp4,1,212,431,18,18,recognised,no-cloud,Could not reach the cloud,0.9813,"
                + "3,off,,false,,5.1,30,,,,",
            "clip.mp4,2,212,431,18,18,unknown,,,,1,solid,red,false,10,0,30,,,,");
  }

  @Test
  void no_led_is_a_line_too() {
    Report.Led none = MadeReports.led(MadeReports.without(Verdict.NO_LED, ""));

    assertThat(Shown.as(Format.CSV, Layout.PLAIN, MadeReports.report(none)).lines())
        .contains("clip.mp4,1,,,,,no-led,,,,,,,,,,,,,,");
  }

  @Test
  void cells_that_need_it_are_quoted() {
    assertThat(Csv.line(List.of("a,b", "say \"x\"", "plain", "")))
        .isEqualTo("\"a,b\",\"say \"\"x\"\"\",plain,");
  }

  @Test
  void a_trace_has_a_line_per_led_and_frame(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("trace.csv");

    TraceCsv.write(MadeReports.noCloud(), file);

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "led,time,brightness,hue,saturation,red,green,blue,clipped,confidence",
            "1,0,1,182.4,0.9,0.05,0.98,1,0.25,0.99",
            "1,0.0334,-0.0031,,0,0,0,0,0,0.99",
            "2,0,1,182.4,0.9,0.05,0.98,1,0.25,0.99",
            "2,0.0334,-0.0031,,0,0,0,0,0,0.99");
  }
}
