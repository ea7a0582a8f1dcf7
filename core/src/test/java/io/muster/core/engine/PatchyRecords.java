package io.muster.core.engine;

import static io.muster.core.engine.Clinic.column;
import static io.muster.core.engine.Clinic.date;
import static io.muster.core.engine.Clinic.everyone;
import static io.muster.core.engine.Clinic.kind;
import static io.muster.core.engine.Clinic.number;
import static io.muster.core.engine.Clinic.text;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Expression.Summary;
import io.muster.core.plan.Gap;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Records.Sequence.Relation;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Window;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Observations, whose text is yes, no or missing, and visits between them, no two on one day; and questions about them, in which
 * the text is what observations are filtered by and nothing else.
 */
final class PatchyRecords {
  /** So many different records there are, each a number. */
  static final int KINDS = 24;

  private static final String PERSON = "p";
  private static final LocalDate FIRST_DAY = LocalDate.parse("2024-01-05");
  private static final int DAYS_APART = 4;
  private static final Column TEXT = column("observation", "text");
  private static final Column VALUE = column("observation", "value");

  private static final Records VISITS = Records.Selection.of(kind("encounter"));
  private static final Records YES = Records.Selection.of(kind("observation"))
      .where(new Expression.Compare(new Expression.Field(TEXT), Comparison.EQUAL, text("yes")));

  private PatchyRecords() {}

  /** One person, with their records in the order of their days. */
  static PatientStore store(List<Integer> records) {
    Clinic clinic = new Clinic();
    clinic.person(PERSON);
    for (int i = 0; i < records.size(); i++) {
      record(clinic, FIRST_DAY.plusDays(DAYS_APART * (long) i), records.get(i));
    }
    return clinic.store();
  }

  private static void record(Clinic clinic, LocalDate day, int number) {
    boolean visit = number % 2 == 0;
    Row row = clinic.record(visit ? "encounter" : "observation", PERSON, day.toString());
    int value = number / 6;
    if (!visit && !lacksText(number)) {
      row.set(TEXT, number / 2 % 3 == 1 ? "yes" : "no");
    }
    if (!visit && value > 0) {
      row.set(VALUE, value);
    }
  }

  static boolean lacksText(int number) {
    return number % 2 == 1 && number / 2 % 3 == 0;
  }

  /** One person's records with what is missing filled in, in every way there is. */
  static List<List<Integer>> filledIn(List<Integer> records) {
    List<List<Integer>> ways = new ArrayList<>(List.of(List.of()));
    for (int record : records) {
      List<List<Integer>> longer = new ArrayList<>();
      for (int filled : lacksText(record) ? List.of(record + 2, record + 4) : List.of(record)) {
        for (List<Integer> way : ways) {
          List<Integer> next = new ArrayList<>(way);
          next.add(filled);
          longer.add(next);
        }
      }
      ways = longer;
    }
    return ways;
  }

  /** Rules that count, whose doubts are as few as can be. */
  static List<Rule> counts() {
    List<Rule> rules = new ArrayList<>();
    for (Comparison comparison : Comparison.values()) {
      for (int number = 0; number <= 2; number++) {
        rules.add(rule(new Expression.HasCount(YES, comparison, number)));
        rules.add(rule(new Expression.Compare(
            new Expression.Count(YES, Optional.empty()),
            comparison,
            number(Integer.toString(number)))));
      }
    }
    return rules;
  }

  /** Rules of all sorts. */
  static List<Rule> rules() {
    Expression any = has(YES);
    Expression many = new Expression.HasCount(YES, Comparison.AT_LEAST, 2);
    Expression latest = dateOf(Pick.Place.LATEST, YES);
    Expression first = dateOf(Pick.Place.FIRST, YES);
    Expression middle = date("2024-01-14");
    Expression visit = dateOf(Pick.Place.FIRST, VISITS);
    Records followed = sequence(YES, Relation.FOLLOWED, false, 30, VISITS);
    Records following = sequence(VISITS, Relation.PRECEDED, false, 10, YES);
    Records alone = sequence(VISITS, Relation.FOLLOWED, true, 10, YES);
    Records unfinished = sequence(YES, Relation.FOLLOWED, true, 50, VISITS);
    Records either = new Records.Union(List.of(YES, VISITS));
    List<Rule> rules = new ArrayList<>(counts());
    for (Expression condition : List.of(
        new Expression.Not(any),
        new Expression.And(List.of(many, has(VISITS))),
        new Expression.Or(List.of(many, has(VISITS))),
        new Expression.SomeOf(Comparison.EQUAL, 1, List.of(any, many, has(VISITS))),
        compare(latest, middle),
        compare(first, middle),
        compare(visit, latest),
        compare(new Expression.ColumnOf(Pick.nth(2, YES), RecordKind.DATE), middle),
        compare(dateOf(Pick.Place.HIGHEST, YES), middle),
        compare(dateOf(Pick.Place.LOWEST, YES), middle),
        compare(valueOf(Pick.latest(YES).having(VALUE)), number("2")),
        compare(valueOf(Pick.of(Pick.Place.HIGHEST, YES)), number("2")),
        compare(latestIn(VISITS, YES), middle),
        compare(dateOf(Pick.Place.LATEST, either), middle),
        new Expression.IsMissing(latest),
        new Expression.Not(new Expression.IsMissing(new Expression.Shifted(
            new Expression.ColumnOf(Pick.nth(3, YES), RecordKind.DATE), 1, CalendarUnit.MONTH))),
        new Expression.IsMissing(new Expression.Choice(
            List.of(new Expression.Choice.Branch(many, number("1"))), Optional.empty())),
        compare(new Expression.IfMissing(List.of(latest, middle)), visit),
        compare(new Expression.Extreme(false, List.of(first, visit)), middle),
        compare(new Expression.Extreme(true, List.of(latest, visit)), middle),
        compare(
            new Expression.Choice(
                List.of(new Expression.Choice.Branch(any, number("1"))), Optional.of(number("5"))),
            number("2")),
        compare(sum(Summary.Kind.SUM), number("3")),
        compare(sum(Summary.Kind.MAXIMUM), number("2")),
        new Expression.IsMissing(sum(Summary.Kind.MEAN)),
        compare(new Expression.Count(YES, Optional.of(VALUE)), number("2")),
        compare(
            new Expression.Count(YES, Optional.empty()),
            new Expression.Count(VISITS, Optional.empty())),
        has(VISITS.in(Window.Range.from(latest))),
        has(VISITS.in(Window.Range.between(first, latest))),
        new Expression.HasCount(VISITS.in(Window.Range.to(first)), Comparison.EQUAL, 0),
        has(followed),
        has(following),
        new Expression.HasCount(alone, Comparison.AT_MOST, 1),
        has(unfinished),
        compare(dateOf(Pick.Place.LATEST, alone), middle),
        new Expression.IsMissing(dateOf(Pick.Place.FIRST, following)),
        new Expression.InCohort(everyone(rule(many))),
        new Expression.Not(new Expression.InCohort(everyone(
            Rule.exclude("many", many), rule(new Expression.InCohort(everyone(rule(any))))))))) {
      rules.add(rule(condition));
    }
    return rules;
  }

  private static Rule rule(Expression condition) {
    return Rule.include("rule", condition);
  }

  private static Expression has(Records records) {
    return new Expression.HasCount(records, Comparison.AT_LEAST, 1);
  }

  private static Expression compare(Expression left, Expression right) {
    return new Expression.Compare(left, Comparison.AT_LEAST, right);
  }

  private static Expression dateOf(Pick.Place place, Records records) {
    return new Expression.ColumnOf(Pick.of(place, records), RecordKind.DATE);
  }

  private static Expression valueOf(Pick pick) {
    return new Expression.ColumnOf(pick, VALUE);
  }

  private static Expression sum(Summary.Kind kind) {
    return new Summary(kind, YES, VALUE);
  }

  /** The latest of some on or before the first of others. */
  private static Expression latestIn(Records records, Records others) {
    return dateOf(Pick.Place.LATEST, records.in(Window.Range.to(dateOf(Pick.Place.FIRST, others))));
  }

  private static Records sequence(
      Records records, Relation relation, boolean negated, int days, Records others) {
    return new Records.Sequence(
        records, relation, negated, Optional.of(Gap.within(days, CalendarUnit.DAY)), others);
  }
}
