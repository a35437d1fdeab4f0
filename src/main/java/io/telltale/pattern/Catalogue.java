package io.telltale.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of light patterns and what they mean. Immutable, safe to share between threads.
 *
 * <p>Files are YAML in the form of {@code models/catalogue.schema.json}.
 */
public final class Catalogue {
  /** Files of the standard catalogue, in the order of their patterns. */
  static final List<String> STANDARD =
      List.of("particle.yaml", "particle-tracker.yaml", "particle-core.yaml");

  private final Map<String, Pattern> patterns;
  private final Map<String, String> boards;

  private Catalogue(Map<String, Pattern> patterns, Map<String, String> boards) {
    this.patterns = patterns;
    this.boards = boards;
  }

  /** The catalogue that comes with the project. Read once, on the first call. */
  public static Catalogue standard() {
    return Standard.CATALOGUE;
  }

  /**
   * Reads a catalogue file. It may name patterns and boards of the standard catalogue besides its
   * own.
   *
   * @throws CatalogueException if it cannot be read or is not a valid catalogue; it names every
   *     fault with its line
   */
  public static Catalogue load(Path file) throws CatalogueException {
    CatalogueNode root = CheckedYaml.read(file, "catalogue.schema.json");
    Catalogue own = of(CatalogueReader.read(root));
    Catalogue all = standard().with(own);
    CatalogueReferences.check(root, all.patterns.keySet(), all.boards.keySet());
    return own;
  }

  /** A catalogue of patterns that stand in no file, for all boards. */
  public static Catalogue of(List<Pattern> patterns) {
    return of(new CatalogueFile(Map.of(), patterns));
  }

  /** This catalogue and another's patterns; where both have an id, the other's counts. */
  public Catalogue with(Catalogue other) {
    Map<String, Pattern> both = new LinkedHashMap<>(patterns);
    both.putAll(other.patterns);
    Map<String, String> bothBoards = new LinkedHashMap<>(boards);
    bothBoards.putAll(other.boards);
    return new Catalogue(both, bothBoards);
  }

  /**
   * Only what that board can show: its own patterns and those of all boards.
   *
   * @param board one of {@link #boards()}
   * @throws IllegalArgumentException if there is no such board
   */
  public Catalogue forBoard(String board) {
    if (!boards.containsKey(board)) {
      Set<String> names = new TreeSet<>(boards.keySet());
      throw new IllegalArgumentException(
          "no board is called '" + board + "', expected one of " + String.join(", ", names));
    }
    Map<String, Pattern> kept = new LinkedHashMap<>(patterns);
    kept.values().removeIf(it -> !it.boards().isEmpty() && !it.boards().contains(board));
    return new Catalogue(kept, boards);
  }

  /** The pattern of that id. */
  public Optional<Pattern> find(String id) {
    return Optional.ofNullable(patterns.get(id));
  }

  /** All patterns, in the order of the files. */
  public List<Pattern> patterns() {
    return List.copyOf(patterns.values());
  }

  /** The boards that patterns may be narrowed to, and what each is for a person. */
  public Map<String, String> boards() {
    return new LinkedHashMap<>(boards);
  }

  private static Catalogue of(CatalogueFile file) {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    file.patterns().forEach(it -> patterns.put(it.id(), it));
    return new Catalogue(patterns, file.boards());
  }

  /** Text of a file of the models that are on the class path. */
  static String resource(String name) {
    try (InputStream in = Catalogue.class.getResourceAsStream("/models/" + name)) {
      byte[] bytes = Objects.requireNonNull(in, name + " is not on the class path").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Holds the standard catalogue from its first use on. Its files are known to be right, since the
   * build checks them: applying the schema again would cost more than reading them.
   */
  private static final class Standard {
    static final Catalogue CATALOGUE = read();

    private static Catalogue read() {
      Catalogue all = new Catalogue(Map.of(), Map.of());
      try {
        for (String name : STANDARD) {
          all = all.with(of(CatalogueReader.read(CatalogueYaml.own(name, resource(name)))));
        }
      } catch (CatalogueException e) {
        throw new IllegalStateException("the standard catalogue is damaged: " + e.getMessage(), e);
      }
      return all;
    }
  }
}
