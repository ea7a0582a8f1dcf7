package io.muster.dsl.planning;

import io.muster.core.plan.Expression;
import io.muster.core.schema.Value;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.text.Spelling;
import java.util.List;
import java.util.Optional;

/** Rejects a text that a column can never hold: not one of its categories, or not a group of the code list. */
final class Categories {
  private final Scope scope;

  Categories(Scope scope) {
    this.scope = scope;
  }

  void check(Expression left, Expression right, SourceRange range) {
    if (right instanceof Expression.Literal literal && literal.value() instanceof Value.Text text) {
      List<String> possible = possible(left);
      if (!possible.isEmpty() && !possible.contains(text.text())) {
        scope
            .problems()
            .error(
                "unknown-category",
                range,
                "%s is never \"%s\"".formatted(name(left), text.text()),
                advice(text.text(), possible));
      }
    }
  }

  private static Optional<String> advice(String text, List<String> possible) {
    return Spelling.nearest(text, possible)
        .map(nearest -> "did you mean \"" + nearest + "\"?")
        .or(() -> Optional.of("it is one of \"" + String.join("\", \"", possible) + "\""));
  }

  private static String name(Expression expression) {
    if (expression instanceof Expression.Attribute attribute) {
      return "`" + attribute.column() + "`";
    } else if (expression instanceof Expression.Field field) {
      return "`" + field.column() + "`";
    } else if (expression instanceof Expression.ColumnOf columnOf) {
      return "`" + columnOf.column() + "`";
    }
    return "this";
  }

  /** The texts an expression can be; empty where any is possible. */
  private List<String> possible(Expression expression) {
    if (expression instanceof Expression.Band band) {
      return band.names();
    } else if (expression instanceof Expression.Attribute attribute) {
      return attribute.column().categories();
    } else if (expression instanceof Expression.Field field) {
      return scope.inHand().orElseThrow().texts(field.column());
    } else if (expression instanceof Expression.ColumnOf columnOf) {
      return columnOf.pick().records().texts(columnOf.column());
    }
    return List.of();
  }
}
