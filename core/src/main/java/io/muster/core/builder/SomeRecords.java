package io.muster.core.builder;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Gap;
import io.muster.core.plan.Records;
import io.muster.core.plan.Records.Sequence.Relation;
import io.muster.core.plan.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Some of a person's records. Where a condition is wanted they stand for there being any. */
public final class SomeRecords implements YesOrNo, Windowed<SomeRecords> {
  private final Records records;

  SomeRecords(Records records) {
    this.records = records;
  }

  /** Records of the plan, for what was made or read elsewhere. */
  public static SomeRecords of(Records records) {
    return new SomeRecords(records);
  }

  /** The records as the plan has them. */
  public Records records() {
    return records;
  }

  /** That there are any. */
  @Override
  public Expression expression() {
    return records.any();
  }

  /** Those that carry a code of the list. */
  public SomeRecords of(CodeList codes) {
    checkArgument(!codes.isEmpty(), "no code is left in this list: %s", codes.name());
    checkArgument(
        records instanceof Records.Selection all && all.codes().isEmpty(),
        "these records are asked for by their codes already");
    Records.Selection all = (Records.Selection) records;
    return new SomeRecords(
        new Records.Selection(all.kind(), Optional.of(codes), all.filters(), all.windows()));
  }

  /** Those for which the filter is true: {@code where(contact -> contact.channel().is("letter"))}. */
  public SomeRecords where(Function<OneRecord, ? extends YesOrNo> filter) {
    return new SomeRecords(records.where(new RecordInHand(records).asked(filter)));
  }

  @Override
  public SomeRecords in(Window window) {
    return new SomeRecords(records.in(window));
  }

  /** These and others, in one order. */
  public SomeRecords or(SomeRecords others) {
    return new SomeRecords(new Records.Union(List.of(records, others.records)));
  }

  /** Those with one of the others on a later day. */
  public SomeRecords followedBy(SomeRecords others) {
    return sequence(Relation.FOLLOWED, false, Optional.empty()).by(others);
  }

  /** Those with one of the others on a later day, at most so long after: {@code followedWithin(days(28)).by(…)}. */
  public By followedWithin(Span span) {
    return sequence(Relation.FOLLOWED, false, Optional.of(span.gap()));
  }

  /** Those with one of the others so long after: {@code followedIn(days(0).to(28)).by(…)}. */
  public By followedIn(Gap gap) {
    return sequence(Relation.FOLLOWED, false, Optional.of(gap));
  }

  /** Those with none of the others on a later day. */
  public SomeRecords notFollowedBy(SomeRecords others) {
    return sequence(Relation.FOLLOWED, true, Optional.empty()).by(others);
  }

  public By notFollowedWithin(Span span) {
    return sequence(Relation.FOLLOWED, true, Optional.of(span.gap()));
  }

  public By notFollowedIn(Gap gap) {
    return sequence(Relation.FOLLOWED, true, Optional.of(gap));
  }

  /** Those with one of the others on an earlier day. */
  public SomeRecords precededBy(SomeRecords others) {
    return sequence(Relation.PRECEDED, false, Optional.empty()).by(others);
  }

  public By precededWithin(Span span) {
    return sequence(Relation.PRECEDED, false, Optional.of(span.gap()));
  }

  public By precededIn(Gap gap) {
    return sequence(Relation.PRECEDED, false, Optional.of(gap));
  }

  /** Those with none of the others on an earlier day. */
  public SomeRecords notPrecededBy(SomeRecords others) {
    return sequence(Relation.PRECEDED, true, Optional.empty()).by(others);
  }

  public By notPrecededWithin(Span span) {
    return sequence(Relation.PRECEDED, true, Optional.of(span.gap()));
  }

  public By notPrecededIn(Gap gap) {
    return sequence(Relation.PRECEDED, true, Optional.of(gap));
  }

  /** Those dated between the start and the end of one of the others. */
  public SomeRecords during(SomeRecords others) {
    return sequence(Relation.DURING, false, Optional.empty()).by(others);
  }

  private By sequence(Relation relation, boolean negated, Optional<Gap> gap) {
    checkArgument(
        gap.isEmpty() || gap.get().to() > 0 || gap.get().from().isPresent(),
        "this window ends before it begins, so no record can lie in it");
    return others ->
        new SomeRecords(new Records.Sequence(records, relation, negated, gap, others.records));
  }

  /** Says which others the records are set against. */
  public interface By {
    SomeRecords by(SomeRecords others);
  }

  /** That there is none. */
  public Condition none() {
    return atMost(0);
  }

  /** That there are so many or more. */
  public EnoughRecords atLeast(int number) {
    return new EnoughRecords(records, number);
  }

  public Condition atMost(int number) {
    return new Condition(new Expression.HasCount(records, Comparison.AT_MOST, number));
  }

  public Condition exactly(int number) {
    return new Condition(new Expression.HasCount(records, Comparison.EQUAL, number));
  }

  /** How many there are. */
  public NumberQuestion count() {
    return new NumberQuestion(new Expression.Count(records, Optional.empty()));
  }

  /** How many different values they have in a column: {@code countDistinct(OneRecord::code)}. */
  public NumberQuestion countDistinct(Function<OneRecord, ? extends Question> column) {
    return new NumberQuestion(
        new Expression.Count(records, Optional.of(new RecordInHand(records).meant(column))));
  }

  /** All numbers of a column added: {@code sum(OneRecord::quantity)}. */
  public NumberQuestion sum(Function<OneRecord, NumberQuestion> column) {
    return summary(Expression.Summary.Kind.SUM, column);
  }

  public NumberQuestion mean(Function<OneRecord, NumberQuestion> column) {
    return summary(Expression.Summary.Kind.MEAN, column);
  }

  public NumberQuestion minimum(Function<OneRecord, NumberQuestion> column) {
    return summary(Expression.Summary.Kind.MINIMUM, column);
  }

  public NumberQuestion maximum(Function<OneRecord, NumberQuestion> column) {
    return summary(Expression.Summary.Kind.MAXIMUM, column);
  }

  private NumberQuestion summary(
      Expression.Summary.Kind kind, Function<OneRecord, NumberQuestion> column) {
    return new NumberQuestion(
        new Expression.Summary(kind, records, new RecordInHand(records).meant(column)));
  }

  @Override
  public String toString() {
    return records.toString();
  }
}
