package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One person's answers: the definitions of the language, one method each. For one thread. */
final class PersonAnswers implements Expression.Visitor<Value> {
  private final Inquiry inquiry;
  private final int person;
  private final Sight sight;
  private final Reading reading;
  private final Evidences evidences;
  private final Optional<InHand> inHand;

  PersonAnswers(Inquiry inquiry, int person, Sight sight, Reading reading, Evidences evidences) {
    this(inquiry, person, sight, reading, evidences, Optional.empty());
  }

  private PersonAnswers(
      Inquiry inquiry,
      int person,
      Sight sight,
      Reading reading,
      Evidences evidences,
      Optional<InHand> inHand) {
    this.inquiry = inquiry;
    this.person = person;
    this.sight = sight;
    this.reading = reading;
    this.evidences = evidences;
    this.inHand = inHand;
  }

  /** The record a filter is being asked about, and what it was asked for by. */
  private record InHand(Records records, RecordRef record) {}

  /** The answers of somebody who has an index date. */
  static PersonAnswers forCohort(CohortPlan plan, Inquiry inquiry, int person) {
    Sight sight = Sight.ofCohort(Sight.index(plan, inquiry, person).orElseThrow(), inquiry.store());
    return new PersonAnswers(inquiry, person, sight, Reading.plain(), Evidences.ignored());
  }

  /** The answers that give somebody their index date. */
  static PersonAnswers beforeIndex(Inquiry inquiry, int person) {
    Sight sight = Sight.beforeIndex(inquiry.store());
    return new PersonAnswers(inquiry, person, sight, Reading.plain(), Evidences.ignored());
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

  /** An answer, which a doubting reading leaves open where it is missing after something undecided was met on the way to it. */
  Weighed weigh(Expression expression) {
    int before = reading.doubts();
    Value value = answer(expression);
    boolean met = reading.doubts() > before;
    return new Weighed(value, reading.isDoubting() && !value.known() && met);
  }

  Found find(Records records) {
    return records.accept(records());
  }

  private PersonDetails details() {
    return new PersonDetails(inquiry.store(), person, sight);
  }

  private PersonRecords records() {
    return new PersonRecords(inquiry.store(), person, sight, reading, evidences, this);
  }

  /** Whether a record meets a filter, whose columns are those of the record. */
  Truth passes(RecordRef record, Records records, Expression filter) {
    Optional<InHand> hand = Optional.of(new InHand(records, record));
    return new PersonAnswers(inquiry, person, sight, reading, Evidences.ignored(), hand)
        .truth(filter);
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
    Value value = details().attribute(attribute.column());
    evidences.note(attribute.column().name(), value);
    return value;
  }

  @Override
  public Value visitAge(Expression.Age age) {
    Value born = details().own("birth_date");
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
    Value died = details().own("death_date");
    evidences.note("death date", died);
    return Truth.of(!(died instanceof Value.Day day) || day.date().isAfter(sight.index()));
  }

  @Override
  public Value visitRegistered(Expression.Registered registered) {
    Optional<RecordRef> registration = details().registration();
    registration.ifPresentOrElse(
        evidences::note,
        () -> evidences.note("registration covers " + sight.index(), Value.Missing.MISSING));
    return Truth.of(registration.isPresent());
  }

  @Override
  public Value visitInCohort(Expression.InCohort inCohort) {
    CohortPlan cohort = inCohort.cohort();
    Truth member = Membership.of(cohort, inquiry, person, reading);
    evidences.note(
        (member == Truth.TRUE ? "in the cohort " : "not in the cohort ") + cohort.name());
    if (member == Truth.UNKNOWN) {
      reading.doubt();
    }
    return member;
  }

  @Override
  public Value visitField(Expression.Field field) {
    InHand hand = inHand.orElseThrow(
        () -> new IllegalStateException("a column of a record, outside a filter"));
    return RecordValues.of(hand.record(), hand.records(), field.column());
  }

  @Override
  public Value visitColumnOf(Expression.ColumnOf columnOf) {
    Records records = columnOf.pick().records();
    Picked picked = records().pick(columnOf.pick());
    if (picked.record().isEmpty()) {
      evidences.noteNone(records);
      return missing(columnOf);
    }
    RecordRef record = picked.record().get();
    Value value = RecordValues.of(record, records, columnOf.column());
    int differing = (int) picked.rivals().stream()
        .filter(r -> !Ordering.same(RecordValues.of(r, records, columnOf.column()), value))
        .count();
    if (differing > 0) {
      reading.tie();
    }
    evidences.note(record, columnOf.pick(), differing);
    return value;
  }

  @Override
  public Value visitHasCount(Expression.HasCount hasCount) {
    Found found = find(hasCount.records());
    if (found.size() == 0) {
      evidences.noteNone(hasCount.records());
    }
    found.records().forEach(r -> evidences.note(r, hasCount.records()));
    return found
        .bounds()
        .compare(hasCount.comparison(), Bounds.of(BigDecimal.valueOf(hasCount.number())));
  }

  @Override
  public Value visitCount(Expression.Count count) {
    Bounds bounds = bounds(count);
    return bounds.settled() ? new Value.Decimal(bounds.least(), "") : Value.Missing.MISSING;
  }

  private Bounds bounds(Expression.Count count) {
    Found found = find(count.records());
    found.records().forEach(r -> evidences.note(r, count.records()));
    if (count.distinct().isEmpty()) {
      return found.bounds();
    }
    Set<Value> values = new HashSet<>(values(found.records(), count));
    int sure = values.size();
    values.addAll(values(found.undecided(), count));
    return Bounds.of(sure, found.open() ? Integer.MAX_VALUE : values.size());
  }

  private static List<Value> values(List<RecordRef> records, Expression.Count count) {
    Column column = count.distinct().orElseThrow();
    return records.stream()
        .map(r -> RecordValues.of(r, count.records(), column))
        .filter(Value::known)
        .toList();
  }

  @Override
  public Value visitCompare(Expression.Compare compare) {
    return compare(compare.left(), compare.comparison(), compare.right());
  }

  private Truth compare(Expression left, Comparison comparison, Expression right) {
    if (left instanceof Expression.Count || right instanceof Expression.Count) {
      Optional<Bounds> a = bounds(left);
      Optional<Bounds> b = bounds(right);
      return a.isPresent() && b.isPresent() ? a.get().compare(comparison, b.get()) : Truth.UNKNOWN;
    }
    return Ordering.compare(left, answer(left), comparison, right, answer(right));
  }

  /** What a number without a unit can be, a count of records that can still come among them; none where it is missing. */
  private Optional<Bounds> bounds(Expression number) {
    if (number instanceof Expression.Count count) {
      return Optional.of(bounds(count));
    }
    return answer(number) instanceof Value.Decimal known && known.unit().isEmpty()
        ? Optional.of(Bounds.of(known.number()))
        : Optional.empty();
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
    Weighed weighed = weigh(isMissing.value());
    return weighed.undecided() ? Truth.UNKNOWN : Truth.of(!weighed.value().known());
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
    return Bounds.of(met, met + unknown)
        .compare(someOf.comparison(), Bounds.of(BigDecimal.valueOf(someOf.number())));
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
      Weighed weighed = weigh(expression);
      if (weighed.value().known()) {
        return weighed.value();
      } else if (weighed.undecided()) {
        return missing(ifMissing);
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
      if (RecordValues.of(record, summary.records(), summary.column())
          instanceof Value.Decimal number) {
        numbers.add(number);
      }
    }
    return found.unfinished() ? Value.Missing.MISSING : Decimals.summarise(numbers, summary.kind());
  }

  @Override
  public Value visitExtreme(Expression.Extreme extreme) {
    Value most = Value.Missing.MISSING;
    for (Expression expression : extreme.values()) {
      Weighed weighed = weigh(expression);
      if (weighed.undecided()) {
        return Value.Missing.MISSING;
      }
      Value value = weighed.value();
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
