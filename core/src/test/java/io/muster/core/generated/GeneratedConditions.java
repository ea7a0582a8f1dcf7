package io.muster.core.generated;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.schema.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes up yes-or-no questions. */
final class GeneratedConditions {
  private final Making making;
  private final Choices choices;

  GeneratedConditions(Making making) {
    this.making = making;
    this.choices = making.choices();
  }

  Expression condition(Ask ask) {
    return switch (choices.below(ask.plain() ? 4 : 20)) {
      case 1 -> yesOrNo(ask);
      case 2 -> making.values().attribute(ask, ValueType.TRUTH);
      case 3, 4, 5, 6 -> compared(ask.within());
      case 7 -> among(ask.within());
      case 8 -> new Expression.IsMissing(any(ask.within()));
      case 9 -> new Expression.Not(condition(ask.within()));
      case 10, 11 -> new Expression.And(several(ask));
      case 12 -> new Expression.Or(several(ask));
      case 13 ->
        new Expression.SomeOf(choices.of(Comparison.values()), choices.below(3), several(ask));
      case 14 -> making.values().oneOfSeveral(ask, () -> condition(ask.within()));
      case 15 -> new Expression.InCohort(making.cohorts().within(ask.depth() - 2));
      default -> has(ask.within());
    };
  }

  private Expression yesOrNo(Ask ask) {
    if (!ask.indexed()) {
      return new Expression.Literal(Truth.of(choices.chance(50)));
    }
    return choices.make(
        Expression.Alive::new,
        Expression.Registered::new,
        () -> new Expression.Literal(Truth.of(choices.chance(50))));
  }

  private Expression has(Ask ask) {
    return choices.chance(50)
        ? making.records().records(ask).any()
        : new Expression.HasCount(
            making.records().records(ask), choices.of(Comparison.values()), choices.below(3));
  }

  private List<Expression> several(Ask ask) {
    List<Expression> several = new ArrayList<>(GeneratedValues.two(() -> condition(ask.within())));
    if (choices.chance(25)) {
      several.add(condition(ask.within()));
    }
    return several;
  }

  /** Two values of one type compared, or one with two bounds. */
  private Expression compared(Ask ask) {
    Function<Ask, Expression> value = choices.of(
        making.numbers()::measured,
        making.numbers()::plain,
        making.values()::date,
        making.values()::text,
        making.values()::code);
    Ask other = choices.chance(70) ? ask.last() : ask;
    return choices.chance(25)
        ? new Expression.Between(value.apply(ask), value.apply(other), value.apply(other))
        : new Expression.Compare(
            value.apply(ask), choices.of(Comparison.values()), value.apply(other));
  }

  private Expression among(Ask ask) {
    if (choices.chance(40)) {
      return new Expression.InCodes(making.values().code(ask), making.codeList());
    }
    Supplier<Expression> value = choices.of(
        () -> making.values().text(ask),
        () -> making.numbers().plain(ask),
        () -> making.values().code(ask));
    List<Expression> options = GeneratedValues.two(value).stream()
        .distinct()
        .sorted(Comparator.comparing(Expression::toString))
        .toList();
    return new Expression.In(value.get(), options);
  }

  private Expression any(Ask ask) {
    return choices.make(
        () -> making.values().date(ask),
        () -> making.numbers().measured(ask),
        () -> making.values().text(ask),
        () -> making.values().code(ask),
        () -> condition(ask));
  }

  /** A question about a column of the record in hand. */
  Expression aboutField(Ask ask) {
    RecordKind kind = ask.inHand().orElseThrow();
    Column column = choices.of(kind.columns());
    Expression field = new Expression.Field(column);
    if (column.type() == ValueType.CODE && choices.chance(50)) {
      return new Expression.InCodes(field, making.codeList());
    }
    return choices.make(
        () -> new Expression.Compare(
            field, choices.of(Comparison.values()), making.values().of(column)),
        () -> new Expression.In(field, List.of(making.values().of(column))),
        () -> new Expression.Not(new Expression.IsMissing(field)),
        () -> new Expression.Between(
            field, making.values().of(column), making.values().of(column)));
  }
}
