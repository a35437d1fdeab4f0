package io.telltale.pattern;

import io.telltale.pattern.CatalogueException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML as a tree of nodes. No object is ever made from it, and what strangers write is
 * bounded in size and depth and may not refer to itself.
 */
final class CatalogueYaml {
  /** Largest file taken, in bytes: ten times the largest catalogue known. */
  private static final int LARGEST = 1 << 20;

  /** Deepest nesting taken; a catalogue needs six. */
  private static final int DEEPEST = 20;

  private CatalogueYaml() {}

  /** The text of a file that someone names. */
  static String text(Path file) throws CatalogueException {
    if (!Files.exists(file)) {
      throw whole(file.toString(), "no such file");
    }
    if (!Files.isRegularFile(file)) {
      throw whole(file.toString(), "not a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw whole(file.toString(), "larger than 1 MiB, which none is");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw whole(file.toString(), "not a text in UTF-8");
    } catch (IOException e) {
      throw whole(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /** The tree of a text that someone else wrote. */
  static CatalogueNode strange(String file, String text) throws CatalogueException {
    try {
      int depth = 0;
      for (Event event : new Parse(settings(file)).parseString(text)) {
        depth += event instanceof CollectionStartEvent ? 1 : 0;
        depth -= event instanceof CollectionEndEvent ? 1 : 0;
        if (depth > DEEPEST) {
          throw at(file, event.getStartMark().orElseThrow(), "nested deeper than " + DEEPEST);
        }
        if (event.getEventId() == Event.ID.Alias) {
          throw at(
              file,
              event.getStartMark().orElseThrow(),
              "an alias (*name) stands here: write out what it stands for");
        }
      }
    } catch (YamlEngineException e) {
      throw syntax(file, e);
    }
    return own(file, text);
  }

  /** The tree of a text that is known to be harmless. */
  static CatalogueNode own(String file, String text) throws CatalogueException {
    try {
      return new Compose(settings(file))
          .composeString(text)
          .map(it -> new CatalogueNode(file, it))
          .orElseThrow(() -> whole(file, "is empty"));
    } catch (YamlEngineException e) {
      throw syntax(file, e);
    }
  }

  private static LoadSettings settings(String file) {
    return LoadSettings.builder()
        .setLabel(file)
        .setCodePointLimit(LARGEST)
        .setAllowNonScalarKeys(true) // refused later, with the line
        .build();
  }

  private static CatalogueException syntax(String file, YamlEngineException e) {
    if (e instanceof MarkedYamlEngineException marked && marked.getProblemMark().isPresent()) {
      String context = marked.getContext() == null ? "" : marked.getContext() + ", ";
      return at(
          file,
          marked.getProblemMark().get(),
          "not YAML: " + oneLine(context + marked.getProblem()));
    }
    return whole(file, "not YAML: " + oneLine(String.valueOf(e.getMessage())));
  }

  /** A stranger's words in one short line. */
  static String quoted(String text) {
    String line = oneLine(text);
    return "'" + (line.length() > 40 ? line.substring(0, 40) + "…" : line) + "'";
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
  }

  private static CatalogueException at(String file, Mark mark, String message) {
    return new CatalogueException(
        List.of(new Fault(file, mark.getLine() + 1, mark.getColumn() + 1, message)));
  }

  private static CatalogueException whole(String file, String message) {
    return new CatalogueException(List.of(new Fault(file, 0, 0, message)));
  }
}
