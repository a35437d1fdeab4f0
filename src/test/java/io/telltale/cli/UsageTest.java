package io.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UsageTest {

  @Test
  void help_is_a_result() {
    Ran help = Ran.telltale("--help");

    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Usage: telltale", "read", "catalogue", "evaluate");
    assertThat(help.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void wrong_usage_is_one_line_that_says_what_is_wrong(String commandLine, String said) {
    Ran wrong = Ran.telltale(commandLine.split(" ", -1));

    assertThat(wrong.code()).as("exit code; it said: %s", wrong.err()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).startsWith("telltale: ").contains(said, "--help)");
    assertThat(wrong.err().lines()).hasSize(1);
  }

  static Stream<Arguments> wrong_usage_is_one_line_that_says_what_is_wrong() {
    return Stream.of(
        Arguments.of("guess", "no command is called 'guess'"),
        Arguments.of("read", "'VIDEO'"),
        Arguments.of("read --nosuch x.mp4", "'--nosuch'"),
        Arguments.of("read --format yaml x.mp4", "'yaml'"),
        Arguments.of("read --region 1,2,3 x.mp4", "'1,2,3' is not x,y,width,height"),
        Arguments.of("read --region 1,2,0,4 x.mp4", "at least 1x1 pixels"),
        Arguments.of("read --from 1:x x.mp4", "'1:x' is not a time"),
        Arguments.of("read --from 5 --to 5 x.mp4", "--to must be later"),
        Arguments.of("read --threads 0 x.mp4", "at least 1, was 0"),
        Arguments.of("read --trace t.csv x.mp4 y.mp4", "--trace takes one video, not 2"),
        Arguments.of("read --trace no/such/t.csv x.mp4", "no directory for no/such/t.csv"),
        Arguments.of("read --board toaster x.mp4", "no board is called 'toaster'"),
        Arguments.of("catalogue", "subcommand"),
        Arguments.of("catalogue show nonsense", "no pattern is called 'nonsense'"),
        Arguments.of("evaluate", "give a directory of clips, or --random N"));
  }

  @Test
  void no_command_at_all_is_wrong_usage() {
    assertThat(Ran.telltale().code()).isEqualTo(2);
  }
}
