package io.muster.evaluation;

import static io.muster.evaluation.OutreachSketch.DAY_0;
import static io.muster.evaluation.OutreachSketch.column;
import static io.muster.evaluation.OutreachSketch.day;
import static io.muster.evaluation.OutreachSketch.records;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Length;
import io.muster.core.plan.MeasurePlan;
import io.muster.core.plan.OutcomePlan.Match;
import io.muster.core.plan.OutcomePlan.Versus;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.StepOrder;
import io.muster.core.plan.Rule;
import io.muster.core.plan.TrendPlan;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import io.muster.evaluation.report.EvaluationReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * An outreach with every part there is. Its members are of the harbour practice; those of the hill practice are there to be compared
 * with. Always the same people: emergencies become fewer for all when the walk-in centre opens, and fewer still for members from day 0 on.
 */
public final class EveryPart {
  private static final int MEMBERS = 240;
  private static final int OTHERS = 280;
  private static final int FIRST = -426;
  private static final int MONTH = 30;
  private static final LocalDate WALK_IN = LocalDate.of(2021, 8, 1);
  private static final double[] FRAILTY = {0.2, 0.5, 0.8, 1, 2.5};

  private final Random random = new Random(11);
  private final PeopleSketch people = InventedOutreach.people(11, MEMBERS);

  private EveryPart() {}

  /** What the outreach comes to. */
  public static EvaluationReport report() {
    return Evaluation.evaluate(plan(), people().store());
  }

  static PeopleSketch people() {
    EveryPart every = new EveryPart();
    for (String id : every.people.ids()) {
      every.person(id, "harbour");
    }
    for (int i = 0; i < OTHERS; i++) {
      every.person("q%03d".formatted(i), "hill");
    }
    return every.people;
  }

  private void person(String id, String practice) {
    boolean member = practice.equals("harbour");
    LocalDate born = DAY_0.minusDays(40 * 365 + random.nextInt(30 * 365));
    people.person(id, "practice", practice, "birth_date", born.toString());
    people.person(id, "sex", random.nextInt(9) < 5 ? "female" : "male");
    if (random.nextInt(12) > 0) {
      people.person(id, "imd_decile", String.valueOf(1 + random.nextInt(10)));
    }
    double frailty = FRAILTY[random.nextInt(FRAILTY.length)];
    for (int from = FIRST; from < 100; from += MONTH) {
      boolean centre = !day(from).isBefore(WALK_IN);
      double less = (centre ? 0.75 : 1) * (member && from >= 0 ? 0.6 : 1);
      visits(id, "emergency", 0.16 * frailty * less, from);
      visits(id, "gp", member && from >= 0 ? 0.34 : 0.28, from);
    }
    if (member && random.nextInt(5) > 0) {
      weights(id);
    }
  }

  private void visits(String id, String type, double chance, int from) {
    if (random.nextDouble() < chance) {
      people.record(id, "encounter", from + random.nextInt(MONTH), "type", type);
    }
  }

  private void weights(String id) {
    double first = 95 + 14 * random.nextGaussian();
    weight(id, -1 - random.nextInt(200), first);
    if (random.nextInt(5) > 1) {
      weight(id, 35 + random.nextInt(14), first - 1 + 2 * random.nextGaussian());
    }
    if (random.nextInt(5) > 2) {
      weight(id, 77 + random.nextInt(14), first - 2 + 3 * random.nextGaussian());
    }
  }

  private void weight(String id, int day, double kilograms) {
    people.record(
        id, "observation", day, "value", String.valueOf(Math.round(kilograms)), "unit", "kg");
  }

  static OutreachPlan plan() {
    Expression sex = attribute("sex");
    Match alike = new Match("sex", sex, Optional.empty());
    Match age = new Match(
        "age", new Expression.Age(new Expression.Index()), Optional.of(BigDecimal.valueOf(1)));
    Length quarter = Length.of(3, CalendarUnit.MONTH);
    return InventedOutreach.sketch(StepOrder.LENIENT)
        .titles("The whole of it", "Harbour practice")
        .include("in the harbour practice", of("harbour"))
        .compare(List.of("invited", "attended"), "sex", sex)
        .compare(
            List.of("invited"),
            "deprivation quintile",
            new Expression.Quintile(attribute("imd_decile")))
        .outcome(
            "emergencies",
            "Emergency attendances",
            records("encounter", "type", "emergency"),
            quarter,
            Optional.of(new Versus.Matched(hill(), List.of(alike, age))))
        .outcome(
            "visits",
            "Visits to the practice",
            records("encounter", "type", "gp"),
            quarter,
            Optional.empty())
        .trend(new TrendPlan(
            "monthly",
            "Emergency attendances",
            records("encounter", "type", "emergency"),
            LocalDate.of(2020, 11, 1),
            LocalDate.of(2022, 3, 31),
            Optional.of(WALK_IN)))
        .measure(new MeasurePlan(
            "weight",
            "Weight",
            records("observation"),
            column("observation", "value"),
            List.of(Length.of(6, CalendarUnit.WEEK), Length.of(12, CalendarUnit.WEEK)),
            Length.of(1, CalendarUnit.WEEK)))
        .cost("20000", "attended")
        .cost("20000", "sustained")
        .plan();
  }

  private static CohortPlan hill() {
    return new CohortPlan(
        "hill",
        "Hill practice",
        IndexDate.on(DAY_0),
        List.of(),
        List.of(Rule.include("in the hill practice", of("hill"))),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static Expression of(String practice) {
    return new Expression.Compare(
        attribute("practice"), Comparison.EQUAL, new Expression.Literal(new Value.Text(practice)));
  }

  private static Expression attribute(String name) {
    return new Expression.Attribute(Schema.standard().attribute(name).orElseThrow());
  }
}
