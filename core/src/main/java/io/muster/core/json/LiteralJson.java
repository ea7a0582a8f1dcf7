package io.muster.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import java.math.BigDecimal;
import java.util.Set;

/** A value that was written down. The field that holds it says its type. */
final class LiteralJson {
  /** The fields that say that a value was written down. */
  static final Set<String> TYPES = Set.of("number", "text", "date", "code", "truth");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private LiteralJson() {}

  static ObjectNode write(Value value) {
    ObjectNode object = JSON.objectNode();
    if (value instanceof Value.Decimal decimal) {
      object.set("number", number(decimal.number()));
      return decimal.unit().isEmpty() ? object : object.put("unit", decimal.unit());
    } else if (value instanceof Value.Day day) {
      return object.put("date", day.date().toString());
    } else if (value instanceof Value.Coded coded) {
      return object
          .put("code", coded.code().text())
          .put("system", coded.code().system().name());
    } else if (value instanceof Truth truth) {
      return object.put("truth", truth == Truth.TRUE);
    }
    return object.put("text", value.toString());
  }

  static JsonNode number(BigDecimal number) {
    return JSON.numberNode(number);
  }

  static Value read(Json json) {
    return switch (json.oneOf(TYPES)) {
      case "number" -> {
        json.only("number", "unit");
        yield new Value.Decimal(
            json.field("number").number(), json.optional("unit").map(Json::text).orElse(""));
      }
      case "date" -> new Value.Day(json.only("date").field("date").date());
      case "code" -> new Value.Coded(code(json.only("code", "system")));
      case "truth" -> Truth.of(json.only("truth").field("truth").truth());
      default -> new Value.Text(json.only("text").field("text").text());
    };
  }

  private static Code code(Json json) {
    String text = json.field("code").text();
    CodeSystem system = system(json.field("system"));
    return json.make(() -> new Code(system, text));
  }

  static CodeSystem system(Json json) {
    return json.make(() -> new CodeSystem(json.text()));
  }
}
