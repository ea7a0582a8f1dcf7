package io.muster.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.plan.Window;

/** Writes a window by its two ends. */
final class WindowWriter implements Window.Visitor<JsonNode> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ExpressionWriter dates;

  WindowWriter(ExpressionWriter dates) {
    this.dates = dates;
  }

  @Override
  public JsonNode visitRange(Window.Range range) {
    ObjectNode object = JSON.objectNode();
    range.from().ifPresent(from -> object.set("from", dates.write(from)));
    range.to().ifPresent(to -> object.set("to", dates.write(to)));
    return object;
  }

  @Override
  public JsonNode visitCovering(Window.Covering covering) {
    ObjectNode object = JSON.objectNode();
    object.set("covering", dates.write(covering.from()));
    covering.until().ifPresent(day -> object.set("until", dates.write(day)));
    return object;
  }

  @Override
  public JsonNode visitAnyTime(Window.AnyTime anyTime) {
    return JSON.textNode("any_time");
  }
}
