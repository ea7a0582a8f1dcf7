package io.muster.core.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Length;

/** A length of time: {@code {"months": 12}}. */
final class LengthJson {
  private LengthJson() {}

  static ObjectNode write(Length length) {
    return JsonNodeFactory.instance
        .objectNode()
        .put(Words.of(Words.UNITS, length.unit()), length.amount());
  }

  static Length read(Json json) {
    String word = json.oneOf(Words.UNITS.keySet());
    CalendarUnit unit = json.find(word, Words.UNITS, "unit");
    int amount = json.only(word).field(word).whole(0, Words.longest(unit));
    return json.make(() -> new Length(amount, unit));
  }
}
