package io.muster.core.generated;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Pick;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes up dates, texts and codes, and what is alike for values of every type. */
final class GeneratedValues {
  private final Making making;
  private final Choices choices;

  GeneratedValues(Making making) {
    this.making = making;
    this.choices = making.choices();
  }

  Expression date(Ask ask) {
    return switch (choices.below(ask.plain() ? 4 : 8)) {
      case 1 -> ask.indexed() ? new Expression.Index() : written(Pool.DAYS.get(0));
      case 2 -> attribute(ask, ValueType.DATE);
      case 3 -> stepOrField(ask);
      case 4, 5 -> columnOf(ask.within(), ValueType.DATE);
      case 6 ->
        new Expression.Shifted(
            date(ask.within()), choices.of(1, -1, 30, -6, 0), choices.of(CalendarUnit.values()));
      case 7 ->
        choices.chance(40)
            ? new Expression.Extreme(choices.chance(50), two(() -> date(ask.within())))
            : oneOfSeveral(ask, () -> date(ask.within()));
      default -> written(choices.of(Pool.DAYS));
    };
  }

  /** The day of a step, or that of the record in hand. */
  private Expression stepOrField(Ask ask) {
    if (ask.inHand().isPresent()) {
      return new Expression.Field(RecordKind.DATE);
    }
    return ask.steps().isEmpty()
        ? written(choices.of(Pool.DAYS))
        : new Expression.StepDate(choices.of(ask.steps()));
  }

  private static Expression written(LocalDate day) {
    return new Expression.Literal(new Value.Day(day));
  }

  Expression text(Ask ask) {
    return switch (choices.below(ask.plain() ? 2 : 7)) {
      case 1 -> attribute(ask, ValueType.TEXT);
      case 2, 3, 4 -> columnOf(ask.within(), ValueType.TEXT);
      case 5 ->
        new Expression.Band(
            making.numbers().plain(ask.within()), making.numbers().rising());
      case 6 -> oneOfSeveral(ask, () -> text(ask.within()));
      default -> new Expression.Literal(new Value.Text(choices.of(Pool.TEXTS)));
    };
  }

  Expression code(Ask ask) {
    return switch (choices.below(ask.plain() ? 1 : 4)) {
      case 1, 2 -> columnOf(ask.within(), ValueType.CODE);
      case 3 -> oneOfSeveral(ask, () -> code(ask.within()));
      default -> new Expression.Literal(new Value.Coded(choices.of(Pool.CODES)));
    };
  }

  /** A value that the column could hold. */
  Expression of(Column column) {
    return new Expression.Literal(Pool.value(column, choices));
  }

  /** A column of that type of a picked record, the group included. */
  Expression columnOf(Ask ask, ValueType type) {
    Pick pick = making.records().pick(ask, kind -> !columns(List.of(kind), type).isEmpty());
    List<Column> shared = columns(pick.records().kinds(), type);
    Column column = shared.isEmpty() ? RecordKind.DATE : choices.of(shared);
    return column.type() == type
        ? new Expression.ColumnOf(choices.chance(60) ? pick.having(column) : pick, column)
        : plainest(type);
  }

  private Expression plainest(ValueType type) {
    return switch (type) {
      case DATE -> written(Pool.INDEX);
      case TEXT -> new Expression.Literal(new Value.Text(Pool.TEXTS.get(0)));
      case CODE -> new Expression.Literal(new Value.Coded(Pool.CODES.get(0)));
      case NUMBER -> new Expression.Literal(Value.Decimal.of(1));
      case TRUTH -> throw new IllegalArgumentException("no kind has a yes-or-no column");
    };
  }

  /** The columns of that type that all the kinds have; not those that say where a record came from, which few rows hold. */
  static List<Column> columns(List<RecordKind> kinds, ValueType type) {
    return Stream.concat(
            kinds.get(0).columns().stream().map(Column::name), Stream.of(RecordKind.GROUP.name()))
        .filter(name -> !name.equals("system") && !name.equals("recorded"))
        .flatMap(name -> RecordKind.shared(kinds, name).stream())
        .filter(column -> column.type() == type)
        .toList();
  }

  /** An attribute of the person; where there is no index date yet, one that no dated record gives. */
  Expression attribute(Ask ask, ValueType type) {
    return new Expression.Attribute(choices.of(Pool.columns(Pool.SCHEMA.attributes(), type).stream()
        .filter(a -> ask.indexed() || Pool.SCHEMA.datedBy(a).isEmpty())
        .toList()));
  }

  /** The first known of several, or the one whose condition holds. */
  Expression oneOfSeveral(Ask ask, Supplier<Expression> value) {
    if (choices.chance(50)) {
      return new Expression.IfMissing(two(value));
    }
    List<Expression.Choice.Branch> branches = Stream.generate(() ->
            new Expression.Choice.Branch(making.conditions().condition(ask.within()), value.get()))
        .limit(choices.of(1, 2))
        .toList();
    return new Expression.Choice(
        branches, choices.chance(60) ? Optional.of(value.get()) : Optional.empty());
  }

  static List<Expression> two(Supplier<Expression> value) {
    return List.of(value.get(), value.get());
  }
}
