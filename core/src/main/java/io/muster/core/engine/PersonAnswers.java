package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One person's answers: the definitions of the language, one method each. For one thread. */
final class PersonAnswers implements Expression.Visitor<Value> {
  private final PatientStore store;
  private final int person;
  private final Sight sight;
  private final Evidences evidences;
  private final Optional<InHand> inHand;

  PersonAnswers(PatientStore store, int person, Sight sight, Evidences evidences) {
    this(store, person, sight, evidences, Optional.empty());
  }

  private PersonAnswers(
      PatientStore store, int person, Sight sight, Evidences evidences, Optional<InHand> inHand) {
    this.store = store;
    this.person = person;
    this.sight = sight;
    this.evidences = evidences;
    this.inHand = inHand;
  }

  /** The record a filter is being asked about, and what it was asked for by. */
  private record InHand(Records records, RecordRef record) {}

  /** The answers of somebody who has an index date. */
  static PersonAnswers forCohort(CohortPlan plan, PatientStore store, int person) {
    Sight sight = Sight.ofCohort(Sight.index(plan, store, person).orElseThrow(), store);
    return new PersonAnswers(store, person, sight, new Evidences());
  }

  /** The answers that give somebody their index date. */
  static PersonAnswers beforeIndex(PatientStore store, int person) {
    return new PersonAnswers(store, person, Sight.beforeIndex(store), new Evidences());
  }

  Optional<LocalDate> date(Expression expression) {
    return answer(expression) instanceof Value.Day day ? Optional.of(day.date()) : Optional.empty();
  }

  Value answer(Expression expression) {
    return expression.accept(this);
  }

  Truth truth(Expression condition) {
    return (Truth) condition.accept(this);
  }

  Found find(Records records) {
    return records.accept(records());
  }

  private PersonRecords records() {
    return new PersonRecords(store, person, sight, evidences, this);
  }

  /** Whether a record meets a filter, whose columns are those of the record. */
  boolean passes(RecordRef record, Records records, Expression filter) {
    InHand hand = new InHand(records, record);
    return new PersonAnswers(store, person, sight, new Evidences(), Optional.of(hand)).truth(filter)
        == Truth.TRUE;
  }

  /** Whether the person's own row says that they opted out. */
  boolean optedOut() {
    return store
            .schema()
            .attribute("opt_out")
            .map(a -> store.attribute(a, person))
            .orElse(Truth.FALSE)
        == Truth.TRUE;
  }

  /**
   * A column of a record; its group is that of its code in the list it was asked for by, and a number recorded without its unit
   * has the one that list assumes.
   */
  static Value column(RecordRef record, Records records, Column column) {
    if (!column.equals(RecordKind.GROUP)) {
      Value value =
          record.kind().column(column.name()).map(record::value).orElse(Value.Missing.MISSING);
      return withUnit(value, record, records, column);
    }
    return PersonRecords.codeOf(record) instanceof Value.Coded coded
        ? records
            .group(record.kind(), coded.code())
            .<Value>map(Value.Text::new)
            .orElse(Value.Missing.MISSING)
        : Value.Missing.MISSING;
  }

  private static Value withUnit(Value value, RecordRef record, Records records, Column column) {
    boolean lacksUnit = value instanceof Value.Decimal number
        && number.unit().isEmpty()
        && record.kind().unitOf(column).isPresent();
    return lacksUnit
        ? PersonRecords.assumedUnit(record, records)
            .<Value>map(unit -> new Value.Decimal(((Value.Decimal) value).number(), unit))
            .orElse(value)
        : value;
  }

  @Override
  public Value visitLiteral(Expression.Literal literal) {
    return literal.value();
  }

  @Override
  public Value visitIndex(Expression.Index index) {
    return new Value.Day(sight.index());
  }

  @Override
  public Value visitStepDate(Expression.StepDate stepDate) {
    LocalDate reached = sight.reached().get(stepDate.step());
    return reached == null ? Value.Missing.MISSING : new Value.Day(reached);
  }

  @Override
  public Value visitShifted(Expression.Shifted shifted) {
    return answer(shifted.date()) instanceof Value.Day day
        ? new Value.Day(shifted.unit().shift(day.date(), shifted.amount()))
        : Value.Missing.MISSING;
  }

  @Override
  public Value visitAttribute(Expression.Attribute attribute) {
    Value value = datedAttribute(attribute.column())
        .orElseGet(() -> store.attribute(attribute.column(), person));
    evidences.note(attribute.column().name(), value);
    return value;
  }

  /** What the record covering the index date says, where the data hold such records; the latest where several cover it. */
  private Optional<Value> datedAttribute(Column attribute) {
    Optional<RecordKind> kind = store.schema().datedBy(attribute);
    if (kind.isEmpty() || !store.records(kind.get()).holds(attribute)) {
      return Optional.empty();
    }
    return Optional.of(
        covering(kind.get()).map(r -> r.value(attribute)).orElse(Value.Missing.MISSING));
  }

  private Optional<RecordRef> covering(RecordKind kind) {
    RecordTable table = store.records(kind);
    for (int row = table.endRow(person) - 1; row >= table.firstRow(person); row--) {
      RecordRef record = new RecordRef(table, row);
      if (Windows.covers(record, sight.index(), sight.index())) {
        return Optional.of(record);
      }
    }
    return Optional.empty();
  }

  @Override
  public Value visitAge(Expression.Age age) {
    Value born = store
        .schema()
        .attribute("birth_date")
        .map(a -> store.attribute(a, person))
        .orElse(Value.Missing.MISSING);
    if (!(answer(age.on()) instanceof Value.Day on)) {
      evidences.note("day to know the age on", Value.Missing.MISSING);
      return Value.Missing.MISSING;
    }
    if (!(born instanceof Value.Day birth) || on.date().isBefore(birth.date())) {
      evidences.note(born.known() ? "age before birth" : "birth date", Value.Missing.MISSING);
      return Value.Missing.MISSING;
    }
    Value years = Value.Decimal.of(Period.between(birth.date(), on.date()).getYears());
    evidences.note("age on " + on, years);
    return years;
  }

  @Override
  public Value visitQuintile(Expression.Quintile quintile) {
    if (!(answer(quintile.decile()) instanceof Value.Decimal decile)) {
      return Value.Missing.MISSING;
    }
    int whole = decile.number().intValue();
    boolean isDecile =
        whole >= 1 && whole <= 10 && decile.number().compareTo(BigDecimal.valueOf(whole)) == 0;
    return isDecile ? Value.Decimal.of((whole + 1) / 2) : Value.Missing.MISSING;
  }

  @Override
  public Value visitAlive(Expression.Alive alive) {
    Value died = store
        .schema()
        .attribute("death_date")
        .map(a -> store.attribute(a, person))
        .orElse(Value.Missing.MISSING);
    evidences.note("death date", died);
    return Truth.of(!(died instanceof Value.Day day) || day.date().isAfter(sight.index()));
  }

  @Override
  public Value visitRegistered(Expression.Registered registered) {
    Optional<RecordRef> covering = store.schema().kind("registration").flatMap(this::covering);
    covering.ifPresentOrElse(
        evidences::note,
        () -> evidences.note("registration covers " + sight.index(), Value.Missing.MISSING));
    return Truth.of(covering.isPresent());
  }

  @Override
  public Value visitInCohort(Expression.InCohort inCohort) {
    CohortPlan cohort = inCohort.cohort();
    DataNeeds.check(cohort, store);
    boolean member = Membership.of(cohort, store, person);
    evidences.note((member ? "in the cohort " : "not in the cohort ") + cohort.name());
    return Truth.of(member);
  }

  @Override
  public Value visitField(Expression.Field field) {
    InHand hand = inHand.orElseThrow(
        () -> new IllegalStateException("a column of a record, outside a filter"));
    return column(hand.record(), hand.records(), field.column());
  }

  @Override
  public Value visitColumnOf(Expression.ColumnOf columnOf) {
    Pick pick = columnOf.pick();
    Optional<RecordRef> picked = records().pick(pick);
    picked.ifPresentOrElse(
        r -> evidences.note(r, pick.records()), () -> evidences.noteNone(pick.records()));
    return picked
        .map(record -> column(record, pick.records(), columnOf.column()))
        .orElse(Value.Missing.MISSING);
  }

  @Override
  public Value visitHasCount(Expression.HasCount hasCount) {
    Found found = find(hasCount.records());
    if (found.size() == 0) {
      evidences.noteNone(hasCount.records());
    }
    found.records().forEach(r -> evidences.note(r, hasCount.records()));
    return Ordering.compareBounds(
        found.size(), found.most(), hasCount.comparison(), BigDecimal.valueOf(hasCount.number()));
  }

  @Override
  public Value visitCount(Expression.Count count) {
    Found found = find(count.records());
    found.records().forEach(r -> evidences.note(r, count.records()));
    if (found.unfinished()) {
      return Value.Missing.MISSING;
    }
    if (count.distinct().isEmpty()) {
      return Value.Decimal.of(found.size());
    }
    Column column = count.distinct().get();
    return Value.Decimal.of(found.records().stream()
        .map(r -> column(r, count.records(), column))
        .filter(Value::known)
        .distinct()
        .count());
  }

  @Override
  public Value visitCompare(Expression.Compare compare) {
    return compare(compare.left(), compare.comparison(), compare.right());
  }

  private Truth compare(Expression left, Comparison comparison, Expression right) {
    return Ordering.compare(left, answer(left), comparison, right, answer(right));
  }

  @Override
  public Value visitBetween(Expression.Between between) {
    return compare(between.value(), Comparison.AT_LEAST, between.low())
        .and(compare(between.value(), Comparison.AT_MOST, between.high()));
  }

  @Override
  public Value visitIn(Expression.In in) {
    Truth answer = Truth.FALSE;
    for (Expression option : in.options()) {
      answer = answer.or(compare(in.value(), Comparison.EQUAL, option));
    }
    return answer;
  }

  @Override
  public Value visitInCodes(Expression.InCodes inCodes) {
    return answer(inCodes.code()) instanceof Value.Coded coded
        ? Truth.of(inCodes.codes().contains(coded.code()))
        : Truth.UNKNOWN;
  }

  @Override
  public Value visitIsMissing(Expression.IsMissing isMissing) {
    return Truth.of(!answer(isMissing.value()).known());
  }

  @Override
  public Value visitNot(Expression.Not not) {
    return truth(not.condition()).not();
  }

  @Override
  public Value visitAnd(Expression.And and) {
    Truth answer = Truth.TRUE;
    for (Expression condition : and.conditions()) {
      answer = answer.and(truth(condition));
    }
    return answer;
  }

  @Override
  public Value visitOr(Expression.Or or) {
    Truth answer = Truth.FALSE;
    for (Expression condition : or.conditions()) {
      answer = answer.or(truth(condition));
    }
    return answer;
  }

  @Override
  public Value visitBand(Expression.Band band) {
    if (!(answer(band.number()) instanceof Value.Decimal number)) {
      return Value.Missing.MISSING;
    }
    int above = 0;
    for (BigDecimal bound : band.bounds()) {
      above += number.number().compareTo(bound) >= 0 ? 1 : 0;
    }
    return new Value.Text(band.names().get(above));
  }

  @Override
  public Value visitSomeOf(Expression.SomeOf someOf) {
    int met = 0;
    int unknown = 0;
    for (Expression condition : someOf.conditions()) {
      Truth answer = truth(condition);
      met += answer == Truth.TRUE ? 1 : 0;
      unknown += answer == Truth.UNKNOWN ? 1 : 0;
    }
    return Ordering.compareBounds(
        met, met + unknown, someOf.comparison(), BigDecimal.valueOf(someOf.number()));
  }

  @Override
  public Value visitChoice(Expression.Choice choice) {
    boolean unknown = false;
    for (Expression.Choice.Branch branch : choice.branches()) {
      Truth answer = truth(branch.condition());
      if (answer == Truth.TRUE) {
        return answer(branch.value());
      }
      unknown |= answer == Truth.UNKNOWN;
    }
    return unknown || choice.otherwise().isEmpty()
        ? missing(choice)
        : answer(choice.otherwise().get());
  }

  private static Value missing(Expression expression) {
    return expression.type() == ValueType.TRUTH ? Truth.UNKNOWN : Value.Missing.MISSING;
  }

  @Override
  public Value visitIfMissing(Expression.IfMissing ifMissing) {
    for (Expression expression : ifMissing.values()) {
      Value value = answer(expression);
      if (value.known()) {
        return value;
      }
    }
    return missing(ifMissing);
  }

  @Override
  public Value visitArithmetic(Expression.Arithmetic arithmetic) {
    if (!(answer(arithmetic.left()) instanceof Value.Decimal left)
        || !(answer(arithmetic.right()) instanceof Value.Decimal right)) {
      return Value.Missing.MISSING;
    }
    return switch (arithmetic.operator()) {
      case PLUS, MINUS ->
        Ordering.inOneUnit(arithmetic.left(), left, arithmetic.right(), right)
            .map(same -> Decimals.add((Value.Decimal) same, arithmetic.operator(), right))
            .orElse(Value.Missing.MISSING);
      case TIMES -> Decimals.multiply(left, right);
      case DIVIDED -> Decimals.divide(left, right);
    };
  }

  @Override
  public Value visitSummary(Expression.Summary summary) {
    Found found = find(summary.records());
    found.records().forEach(r -> evidences.note(r, summary.records()));
    List<Value.Decimal> numbers = new ArrayList<>();
    for (RecordRef record : found.records()) {
      if (column(record, summary.records(), summary.column()) instanceof Value.Decimal number) {
        numbers.add(number);
      }
    }
    return found.unfinished() ? Value.Missing.MISSING : Decimals.summarise(numbers, summary.kind());
  }

  @Override
  public Value visitExtreme(Expression.Extreme extreme) {
    Value most = Value.Missing.MISSING;
    for (Expression expression : extreme.values()) {
      Value value = answer(expression);
      if (value.known()) {
        Optional<Value> same = most.known()
            ? Ordering.inOneUnit(expression, value, extreme, most)
            : Optional.of(value);
        if (same.isEmpty()) {
          return Value.Missing.MISSING;
        }
        most = !most.known() || (Ordering.order(same.get(), most) > 0) == extreme.greatest()
            ? value
            : most;
      }
    }
    return most;
  }

  @Override
  public Value visitTimeBetween(Expression.TimeBetween timeBetween) {
    return answer(timeBetween.from()) instanceof Value.Day from
            && answer(timeBetween.to()) instanceof Value.Day to
        ? Value.Decimal.of(timeBetween.unit().between(from.date(), to.date()))
        : Value.Missing.MISSING;
  }
}
