package io.muster.core.builder;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import java.util.List;

/**
 * The texts that an answer can be.
 *
 * @param subject what the answer is that of
 * @param texts all of them; none where any is possible
 */
record PossibleTexts(String subject, List<String> texts) {
  static final PossibleTexts ANY = new PossibleTexts("this", List.of());

  /** Those of a column of records, where a group is one of the code lists they are asked for by. */
  static PossibleTexts of(Records records, Column column) {
    return new PossibleTexts("`" + column + "`", records.texts(column));
  }

  static PossibleTexts of(Column column) {
    return new PossibleTexts("`" + column + "`", column.categories());
  }

  static PossibleTexts of(Expression expression) {
    if (expression instanceof Expression.Attribute attribute) {
      return of(attribute.column());
    } else if (expression instanceof Expression.Field field) {
      return of(field.column());
    } else if (expression instanceof Expression.ColumnOf columnOf) {
      return of(columnOf.pick().records(), columnOf.column());
    }
    return expression instanceof Expression.Band band
        ? new PossibleTexts("this", band.names())
        : ANY;
  }

  void require(String text) {
    if (!texts.isEmpty()) {
      Names.require(text, texts, subject + " is never `%s`");
    }
  }
}
