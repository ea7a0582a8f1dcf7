package io.muster.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.plan.Gap;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import java.util.List;

/** Writes records. */
final class RecordsWriter implements Records.Visitor<ObjectNode> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ExpressionWriter around;

  /** A writer of records; what is around them writes the ends of their windows. */
  RecordsWriter(ExpressionWriter around) {
    this.around = around;
  }

  ObjectNode write(Records records) {
    return records.accept(this);
  }

  @Override
  public ObjectNode visitSelection(Records.Selection selection) {
    ObjectNode object = JSON.objectNode().put("kind", around.names().kind(selection.kind()));
    selection.codes().ifPresent(list -> object.put("codes", around.names().codeList(list)));
    if (!selection.filters().isEmpty()) {
      ExpressionWriter filters = new ExpressionWriter(around.names(), selection.kinds());
      object.set("where", filters.write(selection.filters()));
    }
    if (!selection.windows().isEmpty()) {
      object.set("in", windows(selection.windows(), around));
    }
    return object;
  }

  static ArrayNode windows(List<Window> windows, ExpressionWriter dates) {
    WindowWriter writer = new WindowWriter(dates);
    return ExpressionWriter.all(windows, w -> w.accept(writer));
  }

  @Override
  public ObjectNode visitUnion(Records.Union union) {
    ObjectNode object = JSON.objectNode();
    object.set("union", ExpressionWriter.all(union.parts(), this::write));
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
