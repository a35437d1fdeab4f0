package io.telltale.pattern;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the catalogue knows of one pattern. A value, safe to share between threads.
 *
 * @param id the catalogue id, such as {@code no-cloud}; the same in reports and tests
 * @param name for a person, such as "Could not reach the cloud"
 * @param light what the light does
 * @param variants other programs that mean the same (an older firmware, the vendor's animation)
 * @param repeats whether the program starts over when it ends; otherwise its last step lasts, or
 *     another pattern follows
 * @param meaning what the device is doing
 * @param causes likely causes, the likeliest first
 * @param steps what to do, in order
 * @param boards board families it applies to; empty = all
 * @param firmware versions it applies to, as a person would say it; empty = all
 * @param mistakenFor ids of patterns it is often taken for, and what tells them apart
 * @param context what is usually seen around it
 * @param prior how common it is beside the others, 1 = usual, below = rare
 */
public record Pattern(
    String id,
    String name,
    Light light,
    List<Variant> variants,
    boolean repeats,
    String meaning,
    List<String> causes,
    List<String> steps,
    List<String> boards,
    String firmware,
    List<Confusion> mistakenFor,
    Context context,
    double prior) {
  public Pattern {
    variants = List.copyOf(variants);
    causes = List.copyOf(causes);
    steps = List.copyOf(steps);
    boards = List.copyOf(boards);
    mistakenFor = List.copyOf(mistakenFor);
    if (!(prior > 0 && prior <= 1)) {
      throw new IllegalArgumentException("prior must be in (0, 1], was " + prior);
    }
  }

  /** Every program that means this pattern: its own first, then the variants. */
  public List<Light> lights() {
    return Stream.concat(Stream.of(light), variants.stream().map(Variant::light)).toList();
  }

  /**
   * The same pattern, shown by another program.
   *
   * @param program takes the place of its own light
   */
  public Pattern shownBy(Light program) {
    return new Pattern(
        id,
        name,
        program,
        variants,
        repeats,
        meaning,
        causes,
        steps,
        boards,
        firmware,
        mistakenFor,
        context,
        prior);
  }

  /**
   * Another program that means the same.
   *
   * @param light what the light does
   * @param note when it is this one, such as "firmware 0.6.0 and older"
   */
  public record Variant(Light light, String note) {}

  /**
   * What is usually seen around a pattern that comes in the middle of others. Empty where it says
   * nothing.
   *
   * @param before ids of the patterns that it usually follows
   * @param after ids of the patterns that usually follow it
   */
  public record Context(List<String> before, List<String> after) {
    public Context {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /**
   * A pattern that this one is taken for.
   *
   * @param with what it is taken for: an id or a few words
   * @param tellBy what tells the two apart
   */
  public record Confusion(String with, String tellBy) {}
}
