package io.muster.core.describe;

import io.muster.core.plan.Expression;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says why the answer to a question of a cohort can be unknown; nothing where it never is. */
final class Doubts implements Expression.Visitor<Set<String>> {
  private final Setting setting;
  private final OpenTime openTime;

  Doubts(Setting setting) {
    this.setting = setting;
    this.openTime = new OpenTime(setting);
  }

  Set<String> about(Expression expression) {
    return expression.accept(this);
  }

  private Set<String> about(List<Expression> expressions) {
    Set<String> all = new LinkedHashSet<>();
    expressions.forEach(e -> all.addAll(about(e)));
    return all;
  }

  private static Set<String> with(Set<String> some, String more) {
    Set<String> all = new LinkedHashSet<>(some);
    all.add(more);
    return all;
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** Of something that is known where any of its parts is. */
  private Set<String> aboutAny(List<Expression> expressions) {
    Set<String> all = new LinkedHashSet<>();
    for (Expression expression : expressions) {
      Set<String> one = about(expression);
      if (one.isEmpty()) {
        return Set.of();
      }
      all.addAll(one);
    }
    return all;
  }

  /** About what is compared: a number in another unit than the one that was written can be unknown too. */
  private Set<String> aboutSides(List<Expression> sides) {
    Set<String> all = about(sides);
    Optional<String> unit = sides.stream()
        .filter(Expression.Literal.class::isInstance)
        .map(side -> ((Expression.Literal) side).value())
        .filter(
            value -> value instanceof Value.Decimal decimal && !decimal.unit().isEmpty())
        .map(value -> ((Value.Decimal) value).unit())
        .findFirst();
    return unit.isPresent() && !all.isEmpty()
        ? with(all, "its unit does not convert into " + Quantities.unit(unit.get()))
        : all;
  }

  @Override
  public Set<String> visitLiteral(Expression.Literal literal) {
    return Set.of();
  }

  @Override
  public Set<String> visitIndex(Expression.Index index) {
    return Set.of();
  }

  @Override
  public Set<String> visitStepDate(Expression.StepDate stepDate) {
    return Set.of("they did not reach " + setting.step(stepDate.step()));
  }

  @Override
  public Set<String> visitShifted(Expression.Shifted shifted) {
    return about(shifted.date());
  }

  @Override
  public Set<String> visitAttribute(Expression.Attribute attribute) {
    return notRecorded(attribute.column());
  }

  private static Set<String> notRecorded(Column column) {
    String name = Names.words(column);
    return Set.of(
        column.type() == ValueType.TRUTH
            ? Markdown.quoted(name) + " is not recorded"
            : "their " + name + " is not recorded");
  }

  @Override
  public Set<String> visitAge(Expression.Age age) {
    return both(Set.of("their date of birth is not recorded"), about(age.on()));
  }

  @Override
  public Set<String> visitQuintile(Expression.Quintile quintile) {
    return about(quintile.decile());
  }

  @Override
  public Set<String> visitAlive(Expression.Alive alive) {
    return Set.of();
  }

  @Override
  public Set<String> visitRegistered(Expression.Registered registered) {
    return Set.of();
  }

  @Override
  public Set<String> visitInCohort(Expression.InCohort inCohort) {
    return Set.of();
  }

  @Override
  public Set<String> visitField(Expression.Field field) {
    return Set.of("its " + Names.words(field.column()) + " is not recorded");
  }

  @Override
  public Set<String> visitColumnOf(Expression.ColumnOf columnOf) {
    List<String> kinds =
        columnOf.pick().records().kinds().stream().map(Names::one).toList();
    Set<String> none = with(
        columnOf.pick().records().accept(openTime),
        "they have no such " + Comparisons.oneOf(kinds));
    return isSure(columnOf)
        ? none
        : with(none, "its " + Names.words(columnOf.column()) + " is not recorded");
  }

  /** Whether every record that can be picked has the column. */
  private static boolean isSure(Expression.ColumnOf columnOf) {
    if (columnOf.column().equals(RecordKind.GROUP)) {
      return columnOf.pick().records().codeLists().stream()
          .noneMatch(list -> list.codes().included().containsValue(""));
    }
    return columnOf.column().equals(RecordKind.DATE) || onlyWith(columnOf);
  }

  /** Whether only records with a value in the column are picked from. */
  private static boolean onlyWith(Expression.ColumnOf columnOf) {
    Expression known =
        new Expression.Not(new Expression.IsMissing(new Expression.Field(columnOf.column())));
    return columnOf.pick().records().selections().stream()
        .allMatch(s -> s.filters().contains(known));
  }

  @Override
  public Set<String> visitHasCount(Expression.HasCount hasCount) {
    return hasCount.records().accept(openTime);
  }

  @Override
  public Set<String> visitCount(Expression.Count count) {
    return count.records().accept(openTime);
  }

  @Override
  public Set<String> visitCompare(Expression.Compare compare) {
    return aboutSides(List.of(compare.left(), compare.right()));
  }

  @Override
  public Set<String> visitBetween(Expression.Between between) {
    return aboutSides(List.of(between.value(), between.low(), between.high()));
  }

  @Override
  public Set<String> visitIn(Expression.In in) {
    List<Expression> sides = new ArrayList<>(List.of(in.value()));
    sides.addAll(in.options());
    return aboutSides(sides);
  }

  @Override
  public Set<String> visitInCodes(Expression.InCodes inCodes) {
    return about(inCodes.code());
  }

  @Override
  public Set<String> visitIsMissing(Expression.IsMissing isMissing) {
    return Set.of();
  }

  @Override
  public Set<String> visitNot(Expression.Not not) {
    return about(not.condition());
  }

  @Override
  public Set<String> visitAnd(Expression.And and) {
    return about(and.conditions());
  }

  @Override
  public Set<String> visitOr(Expression.Or or) {
    return about(or.conditions());
  }

  @Override
  public Set<String> visitBand(Expression.Band band) {
    return about(band.number());
  }

  @Override
  public Set<String> visitSomeOf(Expression.SomeOf someOf) {
    return about(someOf.conditions());
  }

  @Override
  public Set<String> visitChoice(Expression.Choice choice) {
    List<Expression> all = new ArrayList<>();
    choice.branches().forEach(b -> all.add(b.condition()));
    choice.branches().forEach(b -> all.add(b.value()));
    choice.otherwise().ifPresent(all::add);
    return choice.otherwise().isPresent()
        ? about(all)
        : with(about(all), "none of the cases is theirs");
  }

  @Override
  public Set<String> visitIfMissing(Expression.IfMissing ifMissing) {
    return aboutAny(ifMissing.values());
  }

  @Override
  public Set<String> visitArithmetic(Expression.Arithmetic arithmetic) {
    Set<String> both = about(List.of(arithmetic.left(), arithmetic.right()));
    boolean divides = arithmetic.operator() == Expression.Arithmetic.Operator.DIVIDED
        && !(arithmetic.right() instanceof Expression.Literal);
    return divides ? with(both, "it would be divided by nought") : both;
  }

  @Override
  public Set<String> visitSummary(Expression.Summary summary) {
    List<String> kinds = summary.records().kinds().stream().map(Names::one).toList();
    return with(
        summary.records().accept(openTime),
        "they have no such " + Comparisons.oneOf(kinds) + " with "
            + Names.aOrAn(Names.words(summary.column())));
  }

  @Override
  public Set<String> visitExtreme(Expression.Extreme extreme) {
    return aboutAny(extreme.values());
  }

  @Override
  public Set<String> visitTimeBetween(Expression.TimeBetween timeBetween) {
    return about(List.of(timeBetween.from(), timeBetween.to()));
  }
}
