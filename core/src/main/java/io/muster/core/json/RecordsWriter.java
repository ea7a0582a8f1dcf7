package io.muster.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.plan.Gap;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import io.muster.core.schema.RecordKind;
import java.util.ArrayList;
import java.util.List;

/** Writes records. What a union is narrowed by stands in each of its parts, and may speak of a column of all of them. */
final class RecordsWriter implements Records.Visitor<ObjectNode> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ExpressionWriter around;
  private final List<List<RecordKind>> unions;

  /** A writer of records that are part of no union; what is around them writes the ends of their windows. */
  RecordsWriter(ExpressionWriter around) {
    this(around, List.of());
  }

  private RecordsWriter(ExpressionWriter around, List<List<RecordKind>> unions) {
    this.around = around;
    this.unions = unions;
  }

  ObjectNode write(Records records) {
    return records.accept(this);
  }

  @Override
  public ObjectNode visitSelection(Records.Selection selection) {
    ObjectNode object = JSON.objectNode().put("kind", selection.kind().name());
    selection.codes().ifPresent(list -> object.put("codes", around.names().codeList(list)));
    if (!selection.filters().isEmpty()) {
      ExpressionWriter filters = new ExpressionWriter(around.names(), within(selection.kinds()));
      object.set("where", filters.write(selection.filters()));
    }
    if (!selection.windows().isEmpty()) {
      object.set("in", windows(selection.windows(), around));
    }
    return object;
  }

  static ArrayNode windows(List<Window> windows, ExpressionWriter dates) {
    WindowWriter writer = new WindowWriter(dates);
    return ExpressionWriter.array(windows.stream().map(w -> w.accept(writer)).toList());
  }

  private List<List<RecordKind>> within(List<RecordKind> kinds) {
    List<List<RecordKind>> all = new ArrayList<>();
    all.add(kinds);
    all.addAll(unions);
    return all;
  }

  @Override
  public ObjectNode visitUnion(Records.Union union) {
    RecordsWriter parts = new RecordsWriter(around, within(union.kinds()));
    ObjectNode object = JSON.objectNode();
    object.set(
        "union", ExpressionWriter.array(union.parts().stream().map(parts::write).toList()));
    return object;
  }

  @Override
  public ObjectNode visitSequence(Records.Sequence sequence) {
    ObjectNode object = JSON.objectNode();
    object.set("records", write(sequence.records()));
    object.set(
        (sequence.negated() ? "not_" : "") + field(sequence.relation()),
        around.write(sequence.others()));
    sequence.gap().ifPresent(gap -> object.set("gap", gap(gap)));
    return object;
  }

  /** The field that says how records stand to others. */
  static String field(Records.Sequence.Relation relation) {
    return relation.words().replace(' ', '_');
  }

  private static JsonNode gap(Gap gap) {
    ObjectNode object = JSON.objectNode();
    gap.from().ifPresent(from -> object.put("from", from));
    return object.put("to", gap.to()).put("unit", gap.unit().word() + "s");
  }
}
