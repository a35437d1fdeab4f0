package io.telltale.pattern;

/**
 * Two patterns that a camera cannot be sure to tell apart. A value, safe to share between threads.
 *
 * @param a one of them, the earlier in the catalogue
 * @param b the other
 * @param why what a clip of them shows, in a few words for a person
 * @param separatedBy what would tell them apart, in a few words for a person
 */
public record ConfusablePair(Pattern a, Pattern b, String why, String separatedBy) {}
