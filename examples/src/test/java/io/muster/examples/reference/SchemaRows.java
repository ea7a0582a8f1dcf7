package io.muster.examples.reference;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.util.List;
import java.util.stream.Collectors;

/** The schema as rows of tables: what a cohort may name. */
final class SchemaRows {
  private static final List<String> OF_EVERY_KIND = List.of("date", "recorded", "system");

  private SchemaRows() {}

  static List<List<String>> kinds() {
    return Schema.standard().kinds().stream().map(SchemaRows::kind).toList();
  }

  private static List<String> kind(RecordKind kind) {
    String columns = kind.columns().stream()
        .filter(column -> !OF_EVERY_KIND.contains(column.name()))
        .map(column -> quoted(column.name()) + " " + holds(column))
        .collect(Collectors.joining("<br>"));
    return List.of(quoted(kind.name()) + ", " + quoted(kind.plural()), columns);
  }

  static List<List<String>> attributes() {
    return Schema.standard().attributes().stream()
        .map(attribute -> List.of(quoted(attribute.name()), holds(attribute)))
        .toList();
  }

  private static String holds(Column column) {
    return column.closed()
        ? column.categories().stream()
            .map(text -> "\"" + text + "\"")
            .collect(Collectors.joining(", "))
        : column.type().words();
  }

  private static String quoted(String name) {
    return "`" + name + "`";
  }
}
