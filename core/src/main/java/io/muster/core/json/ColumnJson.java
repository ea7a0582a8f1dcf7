package io.muster.core.json;

import com.google.common.collect.Maps;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A column of records: its name alone where it is that of the records at hand. A filter of a union stands in each of its parts, and speaks
 * of what their kinds share: there it is the name and the kinds.
 */
final class ColumnJson {
  private ColumnJson() {}

  /** Whether it is the column of that name of records of these kinds. */
  static boolean isShared(Column column, List<RecordKind> kinds) {
    return !kinds.isEmpty() && RecordKind.shared(kinds, column.name()).equals(Optional.of(column));
  }

  /**
   * Kinds among these that share the column.
   *
   * @throws PlanJsonException if none do
   */
  static List<RecordKind> sharing(Column column, Collection<RecordKind> kinds) {
    List<RecordKind> sharing = kinds.stream()
        .filter(kind ->
            kind.column(column.name()).filter(own -> isPart(own, column)).isPresent())
        .sorted(Comparator.comparingInt(kind -> place(kind, column)))
        .limit(column.closed() ? kinds.size() : 1)
        .toList();
    if (!isShared(column, sharing)) {
      throw new PlanJsonException(
          "plan-unknown-name",
          "$",
          "the plan speaks of a column " + Json.quoted(column.name())
              + " that the records it stands by do not have");
    }
    return sharing;
  }

  private static boolean isPart(Column own, Column column) {
    return own.equals(column)
        || (own.closed() && column.categories().containsAll(own.categories()));
  }

  /** Where the categories of a kind begin among those that are shared. */
  private static int place(RecordKind kind, Column column) {
    return kind.column(column.name()).stream()
        .flatMap(own -> own.categories().stream())
        .mapToInt(column.categories()::indexOf)
        .findFirst()
        .orElse(0);
  }

  static Column read(Json json, List<RecordKind> kinds, Schema schema) {
    if (json.isText()) {
      return find(json, json.text(), kinds);
    }
    json.only("name", "kinds");
    List<RecordKind> named = json.field("kinds").items(kind -> kind(kind, schema));
    if (named.isEmpty()) {
      throw json.fault("plan-refused", "a column is one of some kind");
    }
    return find(json, json.field("name").text(), named);
  }

  static RecordKind kind(Json json, Schema schema) {
    return json.find(
        json.text(), Maps.uniqueIndex(schema.kinds(), RecordKind::name), "kind of record");
  }

  private static Column find(Json json, String name, List<RecordKind> kinds) {
    return RecordKind.shared(kinds, name)
        .orElseThrow(() -> json.unknown(
            "column of these records called",
            name,
            kinds.get(0).columns().stream().map(Column::name).toList()));
  }
}
