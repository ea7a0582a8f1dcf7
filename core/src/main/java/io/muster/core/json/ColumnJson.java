package io.muster.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of records: its name alone where it is that of the records at hand, with the kinds it is shared by where it is that of a union
 * these are part of.
 */
final class ColumnJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ColumnJson() {}

  /**
   * The column as JSON.
   *
   * @param records the kinds of the records at hand, and those of the unions these are part of
   */
  static JsonNode write(Column column, List<List<RecordKind>> records) {
    if (!records.isEmpty() && isShared(column, records.get(0))) {
      return JSON.textNode(column.name());
    }
    List<RecordKind> kinds = Stream.concat(
            records.stream(), records.stream().flatMap(List::stream).map(List::of))
        .filter(k -> isShared(column, k))
        .findFirst()
        .orElseThrow(() -> new PlanJsonException(
            "plan-unknown-name",
            "$",
            "the plan speaks of a column " + Json.quoted(column.name())
                + " that the records it stands by do not have"));
    ObjectNode object = JSON.objectNode().put("name", column.name());
    ArrayNode named = object.putArray("kinds");
    kinds.forEach(kind -> named.add(kind.name()));
    return object;
  }

  private static boolean isShared(Column column, List<RecordKind> kinds) {
    return RecordKind.shared(kinds, column.name()).equals(Optional.of(column));
  }

  static Column read(Json json, List<RecordKind> kinds, Schema schema) {
    if (json.isText()) {
      return find(json, json.text(), kinds);
    }
    json.only("name", "kinds");
    List<RecordKind> named = json.field("kinds").items(kind -> kind(kind, schema));
    return find(json, json.field("name").text(), named);
  }

  static RecordKind kind(Json json, Schema schema) {
    String name = json.text();
    return schema
        .kind(name)
        .filter(k -> k.name().equals(name))
        .orElseThrow(() -> json.unknown("kind of record", name));
  }

  private static Column find(Json json, String name, List<RecordKind> kinds) {
    return Optional.of(kinds)
        .filter(k -> !k.isEmpty())
        .flatMap(k -> RecordKind.shared(k, name))
        .orElseThrow(() -> json.unknown("column of these records called", name));
  }
}
