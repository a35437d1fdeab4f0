package io.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Holds the README to what there is. */
class ReadmeTest {
  private static final Pattern OPTION = Pattern.compile("--[a-z]+");

  private static List<String> lines() throws IOException {
    return Files.readAllLines(Path.of("README.md"));
  }

  private static CommandLine commands() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return CommandTree.line(new Console(nowhere, nowhere, Terminal.NONE));
  }

  @Test
  void every_command_in_it_is_understood() throws IOException {
    List<String> commands =
        lines().stream().filter(line -> line.startsWith("./telltale ")).toList();

    assertThat(commands).isNotEmpty();
    for (String command : commands) {
      String[] args = words(command.substring("./telltale ".length()));
      assertThatCode(() -> commands().parseArgs(args)).as(command).doesNotThrowAnyException();
    }
  }

  /** As a shell parts them, as far as the README needs it. */
  private static String[] words(String line) {
    return Pattern.compile("'([^']*)'|(\\S+)")
        .matcher(line)
        .results()
        .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
        .toArray(String[]::new);
  }

  /** Digits may move with every step forward; what it comes to may not. */
  @Test
  void its_sample_comes_to_what_the_program_says() throws IOException {
    String told = Ran.telltale("read", "test-videos/no-cloud.mp4").out();

    assertThat(told).contains("Could not reach the cloud\n  recognised: no-cloud", "What it means");
    int start = told.indexOf("What it means");
    int end = told.indexOf("\n\n", told.indexOf("What to do"));
    assertThat(String.join("\n", lines()))
        .contains("Could not reach the cloud\n  recognised: no-cloud")
        .contains(told.substring(start, end < 0 ? told.length() : end).strip());
  }

  @Test
  void its_test_of_a_light_is_the_one_that_the_build_runs() throws IOException {
    String demo = Files.readString(Path.of("src/demo/java/io/telltale/demo/StartUpTest.java"));

    assertThat(String.join("\n", lines()))
        .contains(demo.substring(demo.indexOf("@LedBench")).strip());
  }

  @Test
  void every_option_of_read_is_in_it() throws IOException {
    String readme = String.join("\n", lines());
    CommandLine read = Objects.requireNonNull(commands().getSubcommands().get("read"));

    assertThat(read.getCommandSpec().optionsMap().keySet())
        .filteredOn(name -> OPTION.matcher(name).matches())
        .filteredOn(name -> !List.of("--help", "--version").contains(name))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(readme).contains("`" + name));
  }
}
