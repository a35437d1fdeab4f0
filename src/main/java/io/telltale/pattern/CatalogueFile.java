package io.telltale.pattern;

import java.util.List;
import java.util.Map;

/**
 * What one catalogue file holds.
 *
 * @param boards that it names, and what each is for a person
 * @param patterns in the order of the file, codes expanded
 */
record CatalogueFile(Map<String, String> boards, List<Pattern> patterns) {}
