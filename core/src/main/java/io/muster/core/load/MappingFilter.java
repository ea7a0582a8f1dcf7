package io.muster.core.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which rows of a file a table of a mapping takes: those whose cell holds one of some words.
 *
 * @param setting the setting that says it
 * @param column the column of the file
 * @param words the words, an empty one for an empty cell; where there are none, any that is not empty
 */
record MappingFilter(Setting setting, String column, Set<String> words) {
  private static final String PRESENT = "present";

  MappingFilter {
    words = Set.copyOf(words);
  }

  /** The filters of an object: columns, and the words wanted in each. */
  static List<MappingFilter> of(Setting where) {
    List<MappingFilter> filters = new ArrayList<>();
    where.object().forEach((column, words) -> filters.add(of(column, words)));
    if (filters.isEmpty()) {
      throw where.wrong("is empty", "Name a column and its words, or leave it out");
    }
    return filters;
  }

  private static MappingFilter of(String column, Setting words) {
    if (words.isText()) {
      words.oneOf(List.of(PRESENT));
      return new MappingFilter(words, column, Set.of());
    }
    Set<String> wanted = words.list().stream().map(Setting::word).collect(Collectors.toSet());
    if (wanted.isEmpty()) {
      throw words.wrong("is empty", "List the words wanted, or write \"" + PRESENT + "\"");
    }
    return new MappingFilter(words, column, wanted);
  }

  /** Tells which rows are taken of a file that has the column. */
  Predicate<CsvRow> in(Header header) {
    int field = header.key(column);
    if (words.isEmpty()) {
      return row -> !row.empty(field);
    }
    boolean empty = words.contains("");
    TextIndex wanted = TextIndex.of(words.stream().filter(w -> !w.isEmpty()).toList());
    return row -> row.empty(field) ? empty : wanted.find(row, field) >= 0;
  }
}
