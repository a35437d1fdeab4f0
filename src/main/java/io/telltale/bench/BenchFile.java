package io.telltale.bench;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.CatalogueException;
import io.telltale.pattern.CatalogueException.Fault;
import io.telltale.pattern.CatalogueNode;
import io.telltale.pattern.CheckedYaml;
import io.telltale.sample.Region;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A bench: the LEDs that its camera sees, and what each is to do.
 *
 * @param title for a person
 * @param posts the LEDs, each with its region and name
 */
public record BenchFile(String title, List<Post> posts) {
  private static final String SCHEMA = "bench.schema.json";

  public BenchFile {
    posts = List.copyOf(posts);
  }

  /**
   * Reads a YAML file in the form of {@code models/bench.schema.json}.
   *
   * @param catalogue whose ids the expectations may name
   * @param more that every LED is to do, besides what the file says
   * @throws CatalogueException if it cannot be read or is not a valid bench file; it names every
   *     fault with its line
   */
  public static BenchFile load(Path file, Catalogue catalogue, List<Expectation> more)
      throws CatalogueException {
    return new Loading(catalogue).load(CheckedYaml.read(file, SCHEMA), more);
  }

  /**
   * Reads YAML in the same form.
   *
   * @param name of it in messages
   * @param catalogue whose ids the expectations may name
   * @throws CatalogueException if it is not valid; it names every fault with its line
   */
  public static BenchFile parse(String name, String yaml, Catalogue catalogue)
      throws CatalogueException {
    return new Loading(catalogue).load(CheckedYaml.parse(name, yaml, SCHEMA), List.of());
  }

  /** Notes every fault there is before it gives up. */
  private static final class Loading {
    private final Catalogue catalogue;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    Loading(Catalogue catalogue) {
      this.catalogue = catalogue;
    }

    BenchFile load(CatalogueNode root, List<Expectation> more) throws CatalogueException {
      List<Expectation> all = new ArrayList<>(more);
      all.addAll(expectations(root));
      List<Post> posts = new ArrayList<>();
      for (CatalogueNode led : root.list("leds")) {
        post(led, all, posts);
      }
      if (!faults.isEmpty()) {
        throw new CatalogueException(faults);
      }
      return new BenchFile(root.required("title"), posts);
    }

    private void post(CatalogueNode led, List<Expectation> all, List<Post> posts) {
      String name = led.required("name");
      if (!names.add(name)) {
        faults.add(led.name("name").fault("an LED called '" + name + "' stands here already"));
      }
      List<Expectation> expectations = new ArrayList<>(all);
      expectations.addAll(expectations(led));
      if (all.isEmpty() && led.list("expect").isEmpty()) {
        faults.add(led.fault("nothing is expected of '" + name + "'"));
      }
      List<Integer> numbers = led.texts("region").stream().map(Integer::valueOf).toList();
      if (numbers.get(2) < 1 || numbers.get(3) < 1) {
        faults.add(led.name("region").fault("width and height must be at least 1 pixel"));
        return;
      }
      Region region = new Region(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
      posts.add(new Post(name, region, expectations));
    }

    private List<Expectation> expectations(CatalogueNode holder) {
      List<Expectation> all = new ArrayList<>();
      for (CatalogueNode text : holder.list("expect")) {
        try {
          all.addAll(Expectation.parse(text.text(), catalogue));
        } catch (ExpectationException e) {
          faults.add(text.fault("expectation, " + e.getMessage()));
        }
      }
      return all;
    }
  }
}
