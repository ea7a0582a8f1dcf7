package io.muster.evaluation.effect;

import static io.muster.evaluation.OutreachSketch.DAY_0;
import static io.muster.evaluation.OutreachSketch.column;
import static io.muster.evaluation.OutreachSketch.day;
import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.engine.CohortEngine;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Length;
import io.muster.core.plan.MeasurePlan;
import io.muster.core.plan.OutcomePlan.Match;
import io.muster.core.plan.OutcomePlan.Versus;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Rule;
import io.muster.core.plan.TrendPlan;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of everything that tells an effect, whoever the people are. */
class EffectsLawsTest {
  private static final Length YEAR = Length.of(12, CalendarUnit.MONTH);

  private static Expression attribute(String name) {
    return new Expression.Attribute(Schema.standard().attribute(name).orElseThrow());
  }

  private static OutreachPlan plan() {
    Expression carer = attribute("carer");
    CohortPlan others = new CohortPlan(
        "others",
        "",
        IndexDate.on(DAY_0),
        List.of(),
        List.of(Rule.exclude("carer", carer)),
        Optional.empty(),
        List.of(),
        List.of());
    Match sex = new Match("sex", attribute("sex"), Optional.empty());
    Match age = new Match(
        "age", new Expression.Age(new Expression.Index()), Optional.of(BigDecimal.valueOf(10)));
    return new OutreachSketch()
        .step("referred", records("referral"))
        .step("attended", records("appointment"))
        .include("carer", carer)
        .compare(List.of("referred", "attended"), "sex", attribute("sex"))
        .compare(List.of("referred"), "decile", attribute("imd_decile"))
        .outcome("ed", records("encounter"), YEAR)
        .outcome(
            "matched", records("encounter"), YEAR, new Versus.Matched(others, List.of(sex, age)))
        .outcome("randomised", records("encounter"), YEAR, new Versus.Randomised(others))
        .trend(new TrendPlan(
            "monthly", "", records("encounter"), day(-365), day(364), Optional.of(DAY_0)))
        .measure(new MeasurePlan(
            "weight",
            "",
            records("observation"),
            column("observation", "value"),
            List.of(Length.of(26, CalendarUnit.WEEK)),
            Length.of(4, CalendarUnit.WEEK)))
        .cost("1000", "referred")
        .plan();
  }

  private static PeopleSketch people(long seed, int size) {
    Random random = new Random(seed);
    PeopleSketch people = new PeopleSketch().asOf(day(300 + random.nextInt(200)));
    for (int i = 0; i < size; i++) {
      String id = "p%02d".formatted(i);
      List<String> attributes = new ArrayList<>();
      attributes.addAll(List.of("carer", String.valueOf(random.nextBoolean())));
      maybe(random, attributes, "sex", random.nextBoolean() ? "female" : "male");
      maybe(random, attributes, "imd_decile", String.valueOf(1 + random.nextInt(10)));
      maybe(
          random, attributes, "birth_date", day(-7_000 - random.nextInt(20_000)).toString());
      if (random.nextInt(6) == 0) {
        attributes.addAll(List.of("death_date", day(random.nextInt(400) - 30).toString()));
      }
      people.person(id, attributes.toArray(String[]::new));
      if (random.nextInt(4) == 0) {
        int from = random.nextInt(600) - 500;
        String end = day(from + random.nextInt(600)).toString();
        people.record(id, "registration", from, "end", end);
      }
      for (String kind :
          List.of("referral", "appointment", "encounter", "encounter", "encounter")) {
        for (int n = random.nextInt(3); n > 0; n--) {
          people.record(id, kind, random.nextInt(800) - 400);
        }
      }
      for (int n = random.nextInt(5); n > 0; n--) {
        String value = String.valueOf(60 + random.nextInt(40));
        people.record(id, "observation", random.nextInt(500) - 250, "value", value);
      }
    }
    return people;
  }

  private static void maybe(Random random, List<String> attributes, String name, String text) {
    if (random.nextInt(6) > 0) {
      attributes.addAll(List.of(name, text));
    }
  }

  private static Effects effects(PatientStore store, CohortEngine engine) {
    OutreachPlan plan = plan();
    CohortResult cohort = engine.run(plan.cohort(), store);
    Journeys journeys = Journeys.of(plan, store, engine);
    return engine.collect(
        cohort.members(),
        journeys::all,
        Effects.of(journeys.plan(), Population.of(cohort, journeys, engine)));
  }

  @Property(tries = 60)
  void splitAndMergedIsTheWhole(@ForAll long seed, @ForAll @IntRange(max = 30) int size) {
    PatientStore store = people(seed, size).store();
    ReferenceEngine engine = new ReferenceEngine();
    CohortResult cohort = engine.run(plan().cohort(), store);
    Journeys journeys = Journeys.of(plan(), store, engine);
    List<Journey> all = cohort.members().stream().mapToObj(journeys::of).toList();
    Collector<Journey, ?, Effects> effects =
        Effects.of(journeys.plan(), Population.of(cohort, journeys, engine));
    assertThat(split(effects, all, new Random(seed))).isEqualTo(all.stream().collect(effects));
  }

  /** The journeys dealt out to three, collected apart, and merged in an order of chance. */
  private static <A, R> R split(Collector<Journey, A, R> part, List<Journey> all, Random random) {
    List<A> apart = new ArrayList<>();
    IntStream.range(0, 3).forEach(i -> apart.add(part.supplier().get()));
    all.forEach(j -> part.accumulator().accept(apart.get(random.nextInt(3)), j));
    A first = part.combiner().apply(apart.get(2), apart.get(0));
    return part.finisher().apply(part.combiner().apply(first, apart.get(1)));
  }

  @Property(tries = 60)
  void theOrderOfRecordsNeverMatters(@ForAll long seed, @ForAll long shuffle) {
    Effects effects = effects(people(seed, 20).store(), new ReferenceEngine());
    assertThat(effects(people(seed, 20).shuffled(shuffle).store(), new ReferenceEngine()))
        .isEqualTo(effects);
  }

  @Property(tries = 40)
  void everyEngineGivesTheSame(@ForAll long seed, @ForAll @IntRange(max = 30) int size) {
    PatientStore store = people(seed, size).store();
    try (ColumnarEngine engine = new ColumnarEngine(2)) {
      assertThat(effects(store, engine)).isEqualTo(effects(store, new ReferenceEngine()));
    }
  }

  @Property(tries = 60)
  void addingAPersonChangesTotalsByThatPersonOnly(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
    PeopleSketch people = people(seed, size);
    String added = people.ids().get(new Random(seed).nextInt(size));
    ReferenceEngine engine = new ReferenceEngine();
    Effects all = effects(people.store(), engine);
    Effects without = effects(people.store(id -> !id.equals(added)), engine);
    Effects alone = effects(people.store(id -> id.equals(added)), engine);
    for (ToLongFunction<Effects> total : totals()) {
      assertThat(total.applyAsLong(all))
          .isEqualTo(total.applyAsLong(without) + total.applyAsLong(alone));
    }
  }

  private static List<ToLongFunction<Effects>> totals() {
    return List.of(
        e -> e.costs().get(0).reached().count(),
        e -> e.costs().get(0).reached().of(),
        e -> e.measures().get(0).withBaseline(),
        e -> e.measures().get(0).times().get(0).both(),
        e -> e.measures().get(0).times().get(0).withoutSecond(),
        e -> e.measures().get(0).times().get(0).notOver(),
        e -> e.outcomes().get(0).members().eventsBefore(),
        e -> e.outcomes().get(0).members().eventsAfter(),
        e -> e.outcomes().get(0).members().daysBefore(),
        e -> e.outcomes().get(0).members().daysAfter(),
        e -> e.outcomes().get(0).members().inFull(),
        e -> ((Others.Randomised) e.outcomes().get(2).others().orElseThrow())
            .comparators()
            .daysAfter(),
        e -> e.trends().get(0).months().stream().mapToLong(Trend.Month::days).sum(),
        e -> e.trends().get(0).months().stream().mapToLong(Trend.Month::events).sum(),
        e -> e.comparisons().get(0).comparisons().get(1).groups().stream()
            .mapToLong(g -> g.reached().count())
            .sum());
  }

  @Property(tries = 60)
  void partsSumToWholes(@ForAll long seed, @ForAll @IntRange(max = 30) int size) {
    Effects effects = effects(people(seed, size).store(), new ReferenceEngine());
    int members = effects.costs().get(0).reached().of();
    for (Equity equity : effects.comparisons()) {
      for (GroupComparison comparison : equity.comparisons()) {
        assertThat(comparison.groups().stream().mapToInt(g -> g.reached().of()).sum())
            .isEqualTo(members);
      }
    }
    Measure measure = effects.measures().get(0);
    Measure.Later later = measure.times().get(0);
    assertThat(later.both() + later.withoutSecond() + later.notOver())
        .isEqualTo(measure.withBaseline());
    Others.Matched matched = (Others.Matched) effects.outcomes().get(1).others().orElseThrow();
    assertThat(matched.pairs() + matched.unmatched()).isEqualTo(members);
    assertThat(matched.comparators().people()).isEqualTo(matched.pairs());
    assertThat(matched.pairs()).isLessThanOrEqualTo(matched.candidates());
  }
}
