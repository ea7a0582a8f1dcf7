package io.muster.core.json;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Window;
import java.util.Map;
import java.util.Optional;

/** Reads a window. */
final class WindowReader {
  private static final Map<String, Window> WORDS = Map.of("any_time", new Window.AnyTime());

  private WindowReader() {}

  static Window read(Json json, Scope scope) {
    if (json.isText()) {
      return json.word(WORDS);
    }
    if (json.has("covering")) {
      json.only("covering", "until");
      Expression from = scope.expression(json.field("covering"));
      Expression to = json.optional("until").map(scope::expression).orElse(from);
      return json.make(() -> Window.Covering.of(from, to));
    }
    json.only("from", "to");
    Optional<Expression> from = json.optional("from").map(scope::expression);
    Optional<Expression> to = json.optional("to").map(scope::expression);
    return json.make(() -> new Window.Range(from, to));
  }
}
