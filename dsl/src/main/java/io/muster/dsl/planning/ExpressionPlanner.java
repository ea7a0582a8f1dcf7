package io.muster.dsl.planning;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import io.muster.dsl.syntax.ExpressionSyntax;
import io.muster.dsl.syntax.LiteralSyntax;
import io.muster.dsl.syntax.PickSyntax;
import io.muster.dsl.syntax.RecordsSyntax;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Tally;
import io.muster.dsl.syntax.ValueSyntax;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Says what expressions mean: resolves their names, and has every part fit its place. */
final class ExpressionPlanner implements ExpressionSyntax.Visitor<Meaning> {
  private final Scope scope;
  private final Place place;

  ExpressionPlanner(Scope scope) {
    this.scope = scope;
    this.place = new Place(scope);
  }

  /** What is meant, as a condition. */
  Optional<Expression> condition(ExpressionSyntax syntax) {
    return place.condition(syntax.accept(this), syntax.range());
  }

  /** What is meant, as a value of that type. */
  Optional<Expression> value(ExpressionSyntax syntax, ValueType type) {
    return place.of(syntax.accept(this), type, syntax.range());
  }

  /** The day that was written down; otherwise the sentence is reported. */
  Optional<LocalDate> day(ValueSyntax syntax, String sentence) {
    Optional<Expression> date = value(syntax, ValueType.DATE);
    Optional<LocalDate> written = date.flatMap(Expression::writtenDay);
    if (date.isPresent() && written.isEmpty()) {
      scope.problems().error("wrong-type", syntax.range(), sentence);
    }
    return written;
  }

  Optional<Pick> pick(PickSyntax syntax) {
    return records().pick(syntax);
  }

  private RecordsPlanner records() {
    return new RecordsPlanner(scope, this);
  }

  private static Meaning answer(Optional<? extends Expression> expression) {
    return expression.<Meaning>map(Meaning.Answer::new).orElse(Meaning.Broken.BROKEN);
  }

  private static Meaning answer(Expression expression) {
    return new Meaning.Answer(expression);
  }

  @Override
  public Meaning visitNot(ExpressionSyntax.Not not) {
    return answer(condition(not.condition()).map(Expression.Not::new));
  }

  @Override
  public Meaning visitAnd(ExpressionSyntax.And and) {
    return new Brackets(scope, this).arePlain(and.conditions(), "and")
        ? joined(and.conditions(), meanings(and.conditions()), Expression.And::new)
        : Meaning.Broken.BROKEN;
  }

  @Override
  public Meaning visitOr(ExpressionSyntax.Or or) {
    if (!new Brackets(scope, this).arePlain(or.conditions(), "or")) {
      return Meaning.Broken.BROKEN;
    }
    List<Meaning> parts = meanings(or.conditions());
    if (parts.stream().allMatch(Meaning.SomeRecords.class::isInstance)) {
      return new Meaning.SomeRecords(new Records.Union(
          parts.stream().map(part -> ((Meaning.SomeRecords) part).records()).toList()));
    }
    return joined(or.conditions(), parts, Expression.Or::new);
  }

  private List<Meaning> meanings(List<? extends ExpressionSyntax> syntaxes) {
    return syntaxes.stream().<Meaning>map(s -> s.accept(this)).toList();
  }

  private Meaning joined(
      List<ExpressionSyntax> syntax,
      List<Meaning> parts,
      Function<List<Expression>, Expression> join) {
    List<Expression> conditions = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      place.condition(parts.get(i), syntax.get(i).range()).ifPresent(conditions::add);
    }
    return conditions.size() == parts.size()
        ? answer(join.apply(conditions))
        : Meaning.Broken.BROKEN;
  }

  @Override
  public Meaning visitTested(ExpressionSyntax.Tested tested) {
    Meaning left = tested.value().accept(this);
    return tested
        .predicate()
        .accept(new PredicatePlanner(scope, this, left, tested.value().range()));
  }

  @Override
  public Meaning visitSomeOf(ExpressionSyntax.SomeOf someOf) {
    Tally tally = someOf.tally();
    int all = someOf.conditions().size();
    if (tally.kind() != Tally.Kind.ANY && tally.number() > all) {
      scope
          .problems()
          .error(
              "out-of-range",
              tally.range(),
              "there are only %s conditions to count".formatted(all));
      return Meaning.Broken.BROKEN;
    }
    List<Expression> conditions = new ArrayList<>();
    someOf.conditions().forEach(part -> condition(part).ifPresent(conditions::add));
    return conditions.size() == all ? answer(someOf(tally, conditions)) : Meaning.Broken.BROKEN;
  }

  private static Expression someOf(Tally tally, List<Expression> conditions) {
    return switch (tally.kind()) {
      case AT_LEAST -> new Expression.SomeOf(Comparison.AT_LEAST, tally.number(), conditions);
      case AT_MOST -> new Expression.SomeOf(Comparison.AT_MOST, tally.number(), conditions);
      case EXACTLY -> new Expression.SomeOf(Comparison.EQUAL, tally.number(), conditions);
      case ANY -> Expression.SomeOf.any(conditions);
      case ALL -> Expression.SomeOf.all(conditions);
      case NONE -> Expression.SomeOf.none(conditions);
    };
  }

  @Override
  public Meaning visitChoice(ExpressionSyntax.Choice choice) {
    List<ValueSyntax> syntaxes = new ArrayList<>();
    choice.branches().forEach(b -> syntaxes.add(b.value()));
    choice.otherwise().ifPresent(syntaxes::add);
    List<Expression> conditions = new ArrayList<>();
    choice.branches().forEach(b -> condition(b.condition()).ifPresent(conditions::add));
    List<Expression> values = alike(syntaxes);
    if (conditions.size() < choice.branches().size() || values.isEmpty()) {
      return Meaning.Broken.BROKEN;
    }
    List<Expression.Choice.Branch> branches = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      branches.add(new Expression.Choice.Branch(conditions.get(i), values.get(i)));
    }
    Optional<Expression> otherwise = choice.otherwise().map(o -> values.get(values.size() - 1));
    return answer(new Expression.Choice(branches, otherwise));
  }

  /** Values of one type, that of the first whose own it is; none where a mistake was reported. */
  private List<Expression> alike(List<? extends ExpressionSyntax> syntaxes) {
    List<Meaning> meanings = meanings(syntaxes);
    Optional<ValueType> type = meanings.stream()
        .filter(Meaning.Answer.class::isInstance)
        .map(m -> ((Meaning.Answer) m).expression().type())
        .findFirst();
    List<Expression> values = new ArrayList<>();
    for (int i = 0; i < syntaxes.size(); i++) {
      SourceRange range = syntaxes.get(i).range();
      Optional<Expression> value = type.isPresent()
          ? place.of(meanings.get(i), type.get(), range)
          : place.any(meanings.get(i), range);
      value.ifPresent(values::add);
    }
    return values.size() == syntaxes.size() ? values : List.of();
  }

  @Override
  public Meaning visitInCohort(ExpressionSyntax.InCohort inCohort) {
    return answer(scope.declarations().cohort(inCohort.cohort()).map(Expression.InCohort::new));
  }

  @Override
  public Meaning visitNegative(ValueSyntax.Negative negative) {
    Optional<Expression> value = value(negative.value(), ValueType.NUMBER);
    return answer(value.map(Expression.Arithmetic::negated));
  }

  @Override
  public Meaning visitIfMissing(ValueSyntax.IfMissing ifMissing) {
    List<Expression> values = alike(ifMissing.values());
    return values.isEmpty() ? Meaning.Broken.BROKEN : answer(new Expression.IfMissing(values));
  }

  @Override
  public Meaning visitArithmetic(ValueSyntax.Arithmetic arithmetic) {
    Optional<Expression> total = value(arithmetic.first(), ValueType.NUMBER);
    for (ValueSyntax.Operation operation : arithmetic.operations()) {
      Optional<Expression> next = value(operation.value(), ValueType.NUMBER);
      Expression.Arithmetic.Operator operator =
          Expression.Arithmetic.Operator.valueOf(operation.operator().name());
      total = total.flatMap(t -> next.map(n -> new Expression.Arithmetic(t, operator, n)));
    }
    return answer(total);
  }

  @Override
  public Meaning visitLiteral(ValueSyntax.Literal literal) {
    return literal.literal().accept(new LiteralSyntax.Visitor<Meaning>() {
      @Override
      public Meaning visitQuantity(LiteralSyntax.Quantity number) {
        if (number.unit().flatMap(u -> scope.schema().kind(u.value())).isPresent()) {
          String words = scope.problems().text(number.range());
          scope
              .problems()
              .error(
                  "wrong-type",
                  number.range(),
                  "it is not said whether `%s` is the least, the most or exactly so many"
                      .formatted(words),
                  "write for example `at least %s`".formatted(words));
          return Meaning.Broken.BROKEN;
        }
        Optional<String> unit = number.unit().isEmpty()
            ? Optional.of("")
            : new UnitPlanner(scope.problems()).unit(number.unit().get());
        return answer(unit.map(u -> new Expression.Literal(new Value.Decimal(number.number(), u))));
      }

      @Override
      public Meaning visitPercent(LiteralSyntax.Percent percent) {
        scope
            .problems()
            .error(
                "wrong-type",
                percent.range(),
                "a percentage stands only in a target",
                "as a unit per cent takes quotes, as in `6.5 \"%\"`");
        return Meaning.Broken.BROKEN;
      }

      @Override
      public Meaning visitQuoted(LiteralSyntax.Quoted quoted) {
        return answer(new Expression.Literal(new Value.Text(quoted.text().value())));
      }

      @Override
      public Meaning visitDay(LiteralSyntax.Day day) {
        return answer(new Expression.Literal(new Value.Day(day.day())));
      }

      @Override
      public Meaning visitLength(LiteralSyntax.Length length) {
        scope
            .problems()
            .error(
                "wrong-type",
                length.range(),
                "a length of time stands only in a window or beside a date",
                "an age is compared with a plain number");
        return Meaning.Broken.BROKEN;
      }
    });
  }

  @Override
  public Meaning visitIndex(ValueSyntax.Index index) {
    return scope.index(index.range()) ? answer(new Expression.Index()) : Meaning.Broken.BROKEN;
  }

  @Override
  public Meaning visitShifted(ValueSyntax.Shifted shifted) {
    int amount =
        shifted.after() ? shifted.duration().amount() : -shifted.duration().amount();
    return answer(value(shifted.date(), ValueType.DATE)
        .map(date -> Expression.Shifted.of(date, amount, shifted.duration().unit())));
  }

  @Override
  public Meaning visitAge(ValueSyntax.Age age) {
    if (age.day().isEmpty()) {
      return scope.index(age.range())
          ? answer(new Expression.Age(new Expression.Index()))
          : Meaning.Broken.BROKEN;
    }
    return answer(value(age.day().get(), ValueType.DATE).map(Expression.Age::new));
  }

  @Override
  public Meaning visitColumnOf(ValueSyntax.ColumnOf columnOf) {
    Optional<Pick> pick = records().pick(columnOf.pick());
    return answer(pick.flatMap(p -> scope.column(p.records(), columnOf.column()).map(p::columnOf)));
  }

  @Override
  public Meaning visitPicked(ValueSyntax.Picked picked) {
    return records()
        .pick(picked.pick())
        .<Meaning>map(Meaning.Picked::new)
        .orElse(Meaning.Broken.BROKEN);
  }

  @Override
  public Meaning visitTallied(ValueSyntax.Tallied tallied) {
    Tally tally = tallied.tally();
    Comparison comparison = switch (tally.kind()) {
      case AT_LEAST -> Comparison.AT_LEAST;
      case AT_MOST, NONE -> Comparison.AT_MOST;
      case EXACTLY -> Comparison.EQUAL;
      case ANY, ALL -> throw new IllegalStateException("any and all count conditions, not records");
    };
    return answer(records()
        .records(tallied.records())
        .map(found -> new Expression.HasCount(found, comparison, tally.number())));
  }

  @Override
  public Meaning visitCount(ValueSyntax.Count count) {
    Optional<Records> found = records().records(count.records());
    if (found.isEmpty() || count.distinct().isEmpty()) {
      return answer(found.map(r -> new Expression.Count(r, Optional.empty())));
    }
    return answer(scope
        .column(found.get(), count.distinct().get())
        .map(column -> new Expression.Count(found.get(), Optional.of(column))));
  }

  @Override
  public Meaning visitSummary(ValueSyntax.Summary summary) {
    Optional<Records> found = records().records(summary.records());
    Optional<Column> column = found.flatMap(r -> scope.column(r, summary.column()));
    if (column.isPresent() && column.get().type() != ValueType.NUMBER) {
      scope
          .problems()
          .error(
              "wrong-type",
              summary.column().range(),
              "a %s is made of numbers, and `%s` holds %s"
                  .formatted(
                      summary.kind().name().toLowerCase(Locale.ROOT),
                      summary.column().text(),
                      column.get().type().words()));
      return Meaning.Broken.BROKEN;
    }
    Expression.Summary.Kind kind =
        Expression.Summary.Kind.valueOf(summary.kind().name());
    return answer(column.map(c -> new Expression.Summary(kind, found.orElseThrow(), c)));
  }

  @Override
  public Meaning visitExtreme(ValueSyntax.Extreme extreme) {
    boolean dates = extreme.choice() == PickSyntax.Choice.EARLIEST
        || extreme.choice() == PickSyntax.Choice.LATEST;
    boolean greatest = extreme.choice() == PickSyntax.Choice.LATEST
        || extreme.choice() == PickSyntax.Choice.HIGHEST;
    ValueType type = dates ? ValueType.DATE : ValueType.NUMBER;
    List<Expression> values = new ArrayList<>();
    extreme.values().forEach(v -> value(v, type).ifPresent(values::add));
    return values.size() == extreme.values().size()
        ? answer(new Expression.Extreme(greatest, values))
        : Meaning.Broken.BROKEN;
  }

  @Override
  public Meaning visitBetween(ValueSyntax.Between between) {
    Optional<Expression> from = value(between.from(), ValueType.DATE);
    Optional<Expression> to = value(between.to(), ValueType.DATE);
    return answer(from.flatMap(f -> to.map(t -> new Expression.TimeBetween(between.unit(), f, t))));
  }

  @Override
  public Meaning visitBand(ValueSyntax.Band band) {
    for (int i = 1; i < band.bounds().size(); i++) {
      if (band.bounds().get(i - 1).compareTo(band.bounds().get(i)) >= 0) {
        scope
            .problems()
            .error(
                "out-of-range",
                band.range(),
                "the bounds of a band rise from the first to the last");
        return Meaning.Broken.BROKEN;
      }
    }
    return answer(value(band.value(), ValueType.NUMBER)
        .map(number -> new Expression.Band(number, band.bounds())));
  }

  @Override
  public Meaning visitAlive(ValueSyntax.Alive alive) {
    return answer(new Expression.Alive());
  }

  @Override
  public Meaning visitRegistered(ValueSyntax.Registered registered) {
    return answer(new Expression.Registered());
  }

  @Override
  public Meaning visitReference(ValueSyntax.Reference reference) {
    return new NamePlanner(scope).plan(reference.name());
  }

  @Override
  public Meaning visitBracketed(ValueSyntax.Bracketed bracketed) {
    return bracketed.expression().accept(this);
  }

  @Override
  public Meaning visitRecords(ValueSyntax.Records records) {
    RecordsSyntax syntax = records.records();
    return records().plan(syntax);
  }
}
