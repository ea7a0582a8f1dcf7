package io.muster.core.generated;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Expression.Arithmetic.Operator;
import io.muster.core.plan.Expression.Summary;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes up numbers: plain ones, and those of measurements, which have units. The two seldom meet, since a number without a unit is not
 * compared with values of several.
 */
final class GeneratedNumbers {
  private static final Column VALUE =
      Pool.kind("observation").column(Pick.VALUE).orElseThrow();

  private final Making making;
  private final Choices choices;

  GeneratedNumbers(Making making) {
    this.making = making;
    this.choices = making.choices();
  }

  Expression plain(Ask ask) {
    return switch (choices.below(ask.plain() ? 4 : 11)) {
      case 1 -> new Expression.Age(making.values().date(ask.within()));
      case 2 -> ask.indexed() ? making.values().attribute(ask, ValueType.NUMBER) : written("2", "");
      case 3 ->
        ask.indexed()
            ? new Expression.Quintile(making.values().attribute(ask, ValueType.NUMBER))
            : written("1", "");
      case 4 -> count(ask.within());
      case 5 -> quantity(ask.within());
      case 6 ->
        new Expression.TimeBetween(
            choices.of(CalendarUnit.values()),
            making.values().date(ask.within()),
            making.values().date(ask.within()));
      case 7 -> arithmetic(ask, this::plain, this::plain);
      case 8 -> extreme(ask, this::plain);
      case 9 -> making.values().oneOfSeveral(ask, () -> plain(ask.within()));
      case 10 -> choices.chance(10) ? measured(ask.within()) : summary(ask.within(), "quantity");
      default -> written(choices.of(Pool.NUMBERS).toString(), "");
    };
  }

  Expression measured(Ask ask) {
    return switch (choices.below(ask.plain() ? 1 : 7)) {
      case 1, 2 -> valueOf(making.records().pick(ask.within(), GeneratedNumbers::isMeasured));
      case 3 -> summary(ask.within(), Pick.VALUE);
      case 4 -> arithmetic(ask, this::measured, choices.chance(50) ? this::measured : this::plain);
      case 5 -> extreme(ask, this::measured);
      case 6 -> making.values().oneOfSeveral(ask, () -> measured(ask.within()));
      default -> written(choices.of(Pool.NUMBERS).toString(), choices.of("kg", "[lb_av]"));
    };
  }

  private static boolean isMeasured(RecordKind kind) {
    return kind.column(Pick.VALUE).isPresent();
  }

  private Expression valueOf(Pick pick) {
    return new Expression.ColumnOf(choices.chance(70) ? pick.having(VALUE) : pick, VALUE);
  }

  private static Expression written(String number, String unit) {
    return new Expression.Literal(new Value.Decimal(new BigDecimal(number), unit));
  }

  private Expression count(Ask ask) {
    Records records = making.records().records(ask);
    List<Column> columns = GeneratedValues.columns(
        records.kinds(), choices.of(ValueType.CODE, ValueType.DATE, ValueType.TEXT));
    return new Expression.Count(
        records,
        columns.isEmpty() || choices.chance(50)
            ? Optional.empty()
            : Optional.of(choices.of(columns)));
  }

  private Expression quantity(Ask ask) {
    Predicate<RecordKind> wanted = kind -> kind.column("quantity").isPresent();
    Pick pick = Pick.of(
        choices.of(Pick.Place.LATEST, Pick.Place.FIRST), making.records().records(ask, wanted));
    Column quantity = Pool.kind("medication").column("quantity").orElseThrow();
    return new Expression.ColumnOf(choices.chance(50) ? pick.having(quantity) : pick, quantity);
  }

  private Expression summary(Ask ask, String name) {
    Records records = making.records().records(ask, kind -> kind.column(name).isPresent());
    return new Summary(
        choices.of(Summary.Kind.values()),
        records,
        RecordKind.shared(records.kinds(), name).orElseThrow());
  }

  private Expression arithmetic(
      Ask ask, Function<Ask, Expression> left, Function<Ask, Expression> right) {
    return new Expression.Arithmetic(
        left.apply(ask.within()), choices.of(Operator.values()), right.apply(ask.within()));
  }

  private Expression extreme(Ask ask, Function<Ask, Expression> number) {
    return new Expression.Extreme(
        choices.chance(50), GeneratedValues.two(() -> number.apply(ask.within())));
  }

  /** Bounds of bands. */
  List<BigDecimal> rising() {
    BigDecimal first = choices.of(BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal("2.5"));
    return choices.chance(60)
        ? List.of(first, first.add(choices.of(BigDecimal.TEN, new BigDecimal("39"))))
        : List.of(first);
  }
}
