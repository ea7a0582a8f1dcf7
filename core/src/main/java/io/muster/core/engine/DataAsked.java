package io.muster.core.engine;

import io.muster.core.codes.CodeList;
import io.muster.core.engine.UnitsHeld.Asked;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks what a plan asks and notes what it needs of the data: whose numbers it looks at, which of those it compares with a number
 * without a unit, and whether it asks who is registered.
 */
final class DataAsked implements Expression.Visitor<Void>, Records.Visitor<Void> {
  private final Set<Asked> all = new LinkedHashSet<>();
  private final Set<Asked> raw = new LinkedHashSet<>();
  private final Set<Coded> coded = new LinkedHashSet<>();
  private final Set<CohortPlan> cohorts = new LinkedHashSet<>();
  private boolean registrations;
  private Optional<Records.Selection> inHand = Optional.empty();

  static DataAsked of(Expression expression) {
    DataAsked numbers = new DataAsked();
    expression.accept(numbers);
    return numbers;
  }

  /** A question of which only those numbers are {@link #raw} that are its answer. */
  static DataAsked ofAnswer(Expression expression) {
    DataAsked numbers = new DataAsked();
    numbers.noteRaw(expression);
    return numbers;
  }

  static DataAsked of(Records records) {
    DataAsked numbers = new DataAsked();
    records.accept(numbers);
    return numbers;
  }

  /** What it takes to tell who the members are; not what is shown of them. */
  static DataAsked of(CohortPlan plan) {
    DataAsked asked = new DataAsked();
    plan.allRules().forEach(rule -> rule.condition().accept(asked));
    plan.ranking().ifPresent(ranking -> ranking.keys().forEach(key -> key.by().accept(asked)));
    return asked;
  }

  /** Every number that may have a unit. */
  Set<Asked> all() {
    return new LinkedHashSet<>(all);
  }

  /** Those compared as they are, in whatever unit; not where a filter chooses records by their unit. */
  Set<Asked> raw() {
    return new LinkedHashSet<>(raw);
  }

  /** The kinds of record it asks for by their codes. */
  Set<Coded> coded() {
    return new LinkedHashSet<>(coded);
  }

  /** Whether it is asked who is registered. */
  boolean asksWhoIsRegistered() {
    return registrations;
  }

  /** The cohorts it asks about. Of what they ask in turn, {@link #all} alone is here: the rest goes by their own names. */
  Set<CohortPlan> cohorts() {
    return new LinkedHashSet<>(cohorts);
  }

  private void walk(List<Expression> expressions) {
    expressions.forEach(e -> e.accept(this));
  }

  private void compared(Expression left, Expression right) {
    walk(List.of(left, right));
    if (isWithoutUnit(right)) {
      noteRaw(left);
    }
    if (isWithoutUnit(left)) {
      noteRaw(right);
    }
  }

  private static boolean isWithoutUnit(Expression expression) {
    return expression instanceof Expression.Literal literal
        && literal.value() instanceof Value.Decimal number
        && number.unit().isEmpty();
  }

  private void noteRaw(Expression number) {
    if (number instanceof Expression.ColumnOf columnOf) {
      columnOf
          .pick()
          .records()
          .selections()
          .forEach(selection -> noteRaw(selection, columnOf.column()));
    } else if (number instanceof Expression.Field field) {
      inHand.ifPresent(selection -> noteRaw(selection, field.column()));
    } else if (number instanceof Expression.Summary summary) {
      summary.records().selections().forEach(selection -> noteRaw(selection, summary.column()));
    } else if (number instanceof Expression.Arithmetic arithmetic) {
      noteRaw(arithmetic.left());
      noteRaw(arithmetic.right());
    } else if (number instanceof Expression.IfMissing ifMissing) {
      ifMissing.values().forEach(this::noteRaw);
    } else if (number instanceof Expression.Extreme extreme) {
      extreme.values().forEach(this::noteRaw);
    } else if (number instanceof Expression.Choice choice) {
      choice.branches().forEach(branch -> noteRaw(branch.value()));
      choice.otherwise().ifPresent(this::noteRaw);
    }
  }

  private void noteRaw(Records.Selection selection, Column column) {
    Asked asked = Asked.of(selection, column);
    if (asked.hasUnit() && !choosesUnit(selection, column)) {
      raw.add(asked);
    }
  }

  private static boolean choosesUnit(Records.Selection selection, Column column) {
    Expression.Field unit = new Expression.Field(selection.kind().unitOf(column).orElseThrow());
    return selection.filters().stream().anyMatch(f -> narrows(f, unit));
  }

  private static boolean narrows(Expression filter, Expression.Field unit) {
    if (filter instanceof Expression.And and) {
      return and.conditions().stream().anyMatch(c -> narrows(c, unit));
    }
    return filter instanceof Expression.Compare compare
        && compare.comparison() == Comparison.EQUAL
        && compare.left().equals(unit);
  }

  private void noteAll(Records.Selection selection, Column column) {
    Asked asked = Asked.of(selection, column);
    if (asked.hasUnit()) {
      all.add(asked);
    }
  }

  @Override
  public Void visitSelection(Records.Selection selection) {
    selection.codes().ifPresent(list -> coded.add(new Coded(selection.kind(), list)));
    Optional<Records.Selection> outer = inHand;
    inHand = Optional.of(selection);
    walk(selection.filters());
    inHand = outer;
    selection.windows().forEach(w -> w.accept(new Dates()));
    return null;
  }

  @Override
  public Void visitUnion(Records.Union union) {
    union.parts().forEach(part -> part.accept(this));
    return null;
  }

  @Override
  public Void visitSequence(Records.Sequence sequence) {
    sequence.records().accept(this);
    return sequence.others().accept(this);
  }

  private Void picked(Pick pick) {
    if (pick.place() == Pick.Place.HIGHEST || pick.place() == Pick.Place.LOWEST) {
      for (Records.Selection selection : pick.records().selections()) {
        selection.kind().column(Pick.VALUE).ifPresent(value -> noteAll(selection, value));
      }
    }
    pick.tested().forEach(window -> window.accept(new Dates()));
    return pick.records().accept(this);
  }

  /** The dates that windows start from and end at. */
  private final class Dates implements Window.Visitor<Void> {
    @Override
    public Void visitRange(Window.Range range) {
      range.from().ifPresent(date -> date.accept(DataAsked.this));
      range.to().ifPresent(date -> date.accept(DataAsked.this));
      return null;
    }

    @Override
    public Void visitCovering(Window.Covering covering) {
      walk(List.of(covering.from()));
      walk(covering.until().stream().toList());
      return null;
    }

    @Override
    public Void visitAnyTime(Window.AnyTime anyTime) {
      return null;
    }
  }

  @Override
  public Void visitLiteral(Expression.Literal literal) {
    return null;
  }

  @Override
  public Void visitIndex(Expression.Index index) {
    return null;
  }

  @Override
  public Void visitStepDate(Expression.StepDate stepDate) {
    return null;
  }

  @Override
  public Void visitShifted(Expression.Shifted shifted) {
    return shifted.date().accept(this);
  }

  @Override
  public Void visitAttribute(Expression.Attribute attribute) {
    return null;
  }

  @Override
  public Void visitAge(Expression.Age age) {
    return age.on().accept(this);
  }

  @Override
  public Void visitQuintile(Expression.Quintile quintile) {
    return quintile.decile().accept(this);
  }

  @Override
  public Void visitAlive(Expression.Alive alive) {
    return null;
  }

  @Override
  public Void visitRegistered(Expression.Registered registered) {
    registrations = true;
    return null;
  }

  @Override
  public Void visitField(Expression.Field field) {
    inHand.ifPresent(selection -> {
      if (!field.column().equals(RecordKind.GROUP)) {
        noteAll(selection, field.column());
      }
    });
    return null;
  }

  @Override
  public Void visitColumnOf(Expression.ColumnOf columnOf) {
    if (!columnOf.column().equals(RecordKind.GROUP)) {
      columnOf
          .pick()
          .records()
          .selections()
          .forEach(selection -> noteAll(selection, columnOf.column()));
    }
    return picked(columnOf.pick());
  }

  @Override
  public Void visitHasCount(Expression.HasCount hasCount) {
    return hasCount.records().accept(this);
  }

  @Override
  public Void visitCount(Expression.Count count) {
    return count.records().accept(this);
  }

  @Override
  public Void visitCompare(Expression.Compare compare) {
    compared(compare.left(), compare.right());
    return null;
  }

  @Override
  public Void visitBetween(Expression.Between between) {
    compared(between.value(), between.low());
    compared(between.value(), between.high());
    return null;
  }

  @Override
  public Void visitIn(Expression.In in) {
    in.options().forEach(option -> compared(in.value(), option));
    return null;
  }

  @Override
  public Void visitInCodes(Expression.InCodes inCodes) {
    return inCodes.code().accept(this);
  }

  @Override
  public Void visitIsMissing(Expression.IsMissing isMissing) {
    return isMissing.value().accept(this);
  }

  @Override
  public Void visitNot(Expression.Not not) {
    return not.condition().accept(this);
  }

  @Override
  public Void visitAnd(Expression.And and) {
    walk(and.conditions());
    return null;
  }

  @Override
  public Void visitOr(Expression.Or or) {
    walk(or.conditions());
    return null;
  }

  @Override
  public Void visitBand(Expression.Band band) {
    noteRaw(band.number());
    return band.number().accept(this);
  }

  @Override
  public Void visitSomeOf(Expression.SomeOf someOf) {
    walk(someOf.conditions());
    return null;
  }

  @Override
  public Void visitChoice(Expression.Choice choice) {
    choice.branches().forEach(branch -> walk(List.of(branch.condition(), branch.value())));
    choice.otherwise().ifPresent(otherwise -> otherwise.accept(this));
    return null;
  }

  @Override
  public Void visitIfMissing(Expression.IfMissing ifMissing) {
    walk(ifMissing.values());
    return null;
  }

  @Override
  public Void visitArithmetic(Expression.Arithmetic arithmetic) {
    walk(List.of(arithmetic.left(), arithmetic.right()));
    return null;
  }

  @Override
  public Void visitSummary(Expression.Summary summary) {
    summary.records().selections().forEach(selection -> noteAll(selection, summary.column()));
    return summary.records().accept(this);
  }

  @Override
  public Void visitExtreme(Expression.Extreme extreme) {
    walk(extreme.values());
    return null;
  }

  @Override
  public Void visitTimeBetween(Expression.TimeBetween timeBetween) {
    walk(List.of(timeBetween.from(), timeBetween.to()));
    return null;
  }

  /** Whoever asks for members asks all that the cohort asks. */
  @Override
  public Void visitInCohort(Expression.InCohort inCohort) {
    cohorts.add(inCohort.cohort());
    all.addAll(DataAsked.of(inCohort.cohort()).all);
    return null;
  }

  /** Records of a kind that carry a code of a list. */
  record Coded(RecordKind kind, CodeList codes) {}
}
