package io.muster.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.StepOrder;
import io.muster.core.store.PatientStore;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.journey.Situations;
import io.muster.evaluation.measure.AppointmentOutcome;
import io.muster.evaluation.measure.Attempts;
import io.muster.evaluation.measure.Attendance;
import io.muster.evaluation.measure.Conversion;
import io.muster.evaluation.measure.DataQuality;
import io.muster.evaluation.measure.Flow;
import io.muster.evaluation.measure.FollowedUntil;
import io.muster.evaluation.measure.Partition;
import io.muster.evaluation.measure.TargetVerdict;
import io.muster.evaluation.measure.Themes;
import io.muster.evaluation.measure.TimeToStep;
import io.muster.evaluation.report.EvaluationReport;
import io.muster.evaluation.statistics.AalenJohansen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every evaluation, whoever the people and whatever happened to them. */
class EvaluationLawsTest {

  private static EvaluationReport evaluate(StepOrder order, PatientStore store) {
    return Evaluation.evaluate(InventedOutreach.plan(order), store);
  }

  private static List<Conversion.Row> required(EvaluationReport report) {
    return report.conversion().steps().stream().filter(s -> !s.optional()).toList();
  }

  @Property(tries = 150)
  void noRequiredStepIsLargerThanTheOneBeforeItWithTheInferredAdded(
      @ForAll long seed, @ForAll @IntRange(max = 25) int size) {
    PatientStore store = InventedOutreach.people(seed, size).store();
    for (StepOrder order : List.of(StepOrder.LENIENT, StepOrder.STRICT)) {
      List<Conversion.Row> steps = required(evaluate(order, store));
      for (int i = 1; i < steps.size(); i++) {
        Conversion.Row before = steps.get(i - 1);
        assertThat(steps.get(i).reached() + steps.get(i).inferred())
            .isLessThanOrEqualTo(before.reached() + before.inferred());
      }
    }
  }

  @Property(tries = 150)
  void onlyLenientOrderInfers(@ForAll long seed) {
    PatientStore store = InventedOutreach.people(seed, 10).store();
    for (StepOrder order : List.of(StepOrder.STRICT, StepOrder.ANY)) {
      assertThat(evaluate(order, store).conversion().steps()).allMatch(s -> s.inferred() == 0);
    }
  }

  @Property(tries = 150)
  void partsSumToWholes(
      @ForAll long seed, @ForAll StepOrder order, @ForAll @IntRange(max = 25) int size) {
    EvaluationReport report =
        evaluate(order, InventedOutreach.people(seed, size).store());
    assertThat(report.partition().rows().stream().mapToInt(Partition.Row::total).sum())
        .isEqualTo(size);
    assertThat(report.partition().states().stream()
            .mapToInt(report.partition()::in)
            .sum())
        .isEqualTo(size);
    Attempts attempts = report.attempts().orElseThrow();
    assertThat(attempts.contacts().size() + attempts.contactsOfOthers().size()).isEqualTo(size);
    assertThat(attempts.days().size()).isEqualTo(attempts.contacts().size());
    Attendance byService = report.attendance().get(1);
    for (AppointmentOutcome outcome : AppointmentOutcome.values()) {
      assertThat(byService.groups().values().stream()
              .mapToInt(a -> a.count(outcome))
              .sum())
          .isEqualTo(byService.all().count(outcome));
    }
    assertThat(report.attendance().get(0).all()).isEqualTo(byService.all());
    for (Conversion.Row step : report.conversion().steps()) {
      assertThat(sum(step.channels())).isEqualTo(step.reached());
    }
    for (int i = 0; i < report.times().size(); i++) {
      TimeToStep time = report.times().get(i);
      Conversion.Row step = report.conversion().steps().get(i);
      assertThat(time.days().people()).isEqualTo(size);
      assertThat(time.inferred()).isEqualTo(step.inferred());
      assertThat(time.days().count(FollowedUntil.REACHED))
          .isEqualTo(step.reached() + step.inferred());
    }
    assertThat(attempts.byContact().people()).isEqualTo(size);
    assertThat(attempts.byDay().people()).isEqualTo(size);
    assertThat(attempts.byContact().count(FollowedUntil.REACHED))
        .isEqualTo(attempts.engaged() + attempts.inferred());
    Flow flow = report.flow();
    assertThat(flow.stages()).allMatch(s -> s.left() <= flow.people());
    for (DataQuality.Kind kind : report.dataQuality().kinds()) {
      assertThat(
              kind.months().values().stream().mapToInt(EvaluationLawsTest::sum).sum())
          .isEqualTo(kind.records() - kind.undated());
    }
    Themes themes = report.themes().get(0);
    assertThat(themes.pairs()).allMatch(p -> p.people() <= themes.people());
    assertThat(themes.themes()).allMatch(t -> t.people() <= t.mentions());
    assertThat(themes.themes()).allMatch(t -> t.people() <= themes.people());
  }

  private static int sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Property(tries = 100)
  void whatHappenedFirstAndWhatHasNotMakeEverybodyAtAnyTime(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
    EvaluationReport report =
        evaluate(StepOrder.LENIENT, InventedOutreach.people(seed, size).store());
    for (AalenJohansen.Step step :
        report.attempts().orElseThrow().byContact().incidence().steps()) {
      double happened =
          step.incidence().stream().mapToDouble(Double::doubleValue).sum();
      assertThat(happened + step.free()).isCloseTo(1, within(1e-9));
    }
  }

  @Property(tries = 100)
  void theOrderOfRecordsNeverMatters(@ForAll long seed, @ForAll long shuffle) {
    EvaluationReport report =
        evaluate(StepOrder.LENIENT, InventedOutreach.people(seed, 12).store());
    EvaluationReport shuffled = evaluate(
        StepOrder.LENIENT, InventedOutreach.people(seed, 12).shuffled(shuffle).store());
    assertThat(shuffled).isEqualTo(report);
    assertThat(shuffled.toJson()).isEqualTo(report.toJson());
    assertThat(shuffled.toText()).isEqualTo(report.toText());
  }

  @Property(tries = 150)
  void everyEngineGivesTheSameReport(
      @ForAll long seed, @ForAll StepOrder order, @ForAll @IntRange(max = 25) int size) {
    PatientStore store = InventedOutreach.people(seed, size).store();
    assertThat(evaluate(order, store))
        .isEqualTo(Evaluation.evaluate(InventedOutreach.plan(order), store, new ReferenceEngine()));
  }

  @Property(tries = 100)
  void addingAPersonChangesTotalsByThatPersonOnly(
      @ForAll long seed, @ForAll StepOrder order, @ForAll @IntRange(min = 1, max = 15) int size) {
    PeopleSketch people = InventedOutreach.people(seed, size);
    String added = people.ids().get(new Random(seed).nextInt(size));
    EvaluationReport all = evaluate(order, people.store());
    EvaluationReport without = evaluate(order, people.store(id -> !id.equals(added)));
    EvaluationReport alone = evaluate(order, people.store(id -> id.equals(added)));
    for (ToIntFunction<EvaluationReport> total : totals(all)) {
      assertThat(total.applyAsInt(all))
          .isEqualTo(total.applyAsInt(without) + total.applyAsInt(alone));
    }
    assertThat(without.dataNotes().situations().plus(alone.dataNotes().situations()))
        .isEqualTo(all.dataNotes().situations());
  }

  private static List<ToIntFunction<EvaluationReport>> totals(EvaluationReport like) {
    List<ToIntFunction<EvaluationReport>> totals = new ArrayList<>();
    totals.add(EvaluationReport::members);
    for (int i = 0; i < like.conversion().steps().size(); i++) {
      int step = i;
      totals.add(r -> r.conversion().steps().get(step).reached());
      totals.add(r -> r.conversion().steps().get(step).inferred());
      totals.add(r -> r.conversion().steps().get(step).pending());
    }
    for (int i = 0; i < like.partition().rows().size(); i++) {
      int row = i;
      for (int j = 0; j < like.partition().states().size(); j++) {
        int state = j;
        totals.add(r -> r.partition().rows().get(row).counts().get(state));
      }
    }
    for (int i = 0; i < like.targets().size(); i++) {
      int target = i;
      totals.add(r -> r.targets().get(target).observed().count());
      totals.add(r -> r.targets().get(target).observed().of());
    }
    totals.add(r -> (int) r.attempts().orElseThrow().contacts().total());
    totals.add(r -> r.attendance().get(0).all().rate().of());
    totals.add(r -> r.themes().get(0).people());
    totals.add(r -> r.themes().get(0).tags());
    totals.add(
        r -> r.themes().get(1).pairs().stream().mapToInt(Themes.Pair::people).sum());
    totals.add(r -> (int) r.attendance().get(0).all().missed().total());
    totals.add(r -> r.attempts().orElseThrow().inferred());
    for (FollowedUntil until : FollowedUntil.values()) {
      totals.add(r -> r.attempts().orElseThrow().byDay().count(until));
      totals.add(r -> r.times().get(2).days().count(until));
    }
    for (int i = 0; i < like.dataQuality().kinds().size(); i++) {
      int kind = i;
      totals.add(r -> r.dataQuality().kinds().get(kind).records());
      totals.add(r -> r.dataQuality().kinds().get(kind).undated());
      totals.add(r -> r.dataQuality().kinds().get(kind).lag().size());
    }
    return totals;
  }

  @Property(tries = 100)
  void splitAndMergedIsTheWhole(
      @ForAll long seed, @ForAll StepOrder order, @ForAll @IntRange(max = 20) int size) {
    OutreachPlan plan = InventedOutreach.plan(order);
    PatientStore store = InventedOutreach.people(seed, size).store();
    Journeys journeys = Journeys.of(plan, store, new ReferenceEngine());
    List<Journey> all = IntStream.range(0, size).mapToObj(journeys::of).toList();
    List<Collector<Journey, ?, ?>> parts = new ArrayList<>();
    parts.add(Conversion.of(journeys));
    parts.add(Partition.of(journeys.plan()));
    parts.add(DataQuality.of(journeys));
    parts.add(Situations.total());
    journeys.plan().steps().forEach(s -> parts.add(TimeToStep.of(s, journeys)));
    journeys.plan().attempts().ifPresent(a -> parts.add(Attempts.of(a, journeys)));
    journeys.plan().attendance().forEach(a -> parts.add(Attendance.of(a)));
    journeys.plan().themes().forEach(t -> parts.add(Themes.of(t, journeys)));
    journeys.plan().targets().forEach(t -> parts.add(TargetVerdict.of(t, journeys)));
    for (Collector<Journey, ?, ?> part : parts) {
      assertThat(split(part, all, new Random(seed))).isEqualTo(all.stream().collect(part));
    }
  }

  /** The journeys dealt out to three, collected apart, and merged. */
  private static <A, R> R split(Collector<Journey, A, R> part, List<Journey> all, Random random) {
    List<A> apart = new ArrayList<>();
    IntStream.range(0, 3).forEach(i -> apart.add(part.supplier().get()));
    all.forEach(j -> part.accumulator().accept(apart.get(random.nextInt(3)), j));
    A first = part.combiner().apply(apart.get(0), apart.get(1));
    return part.finisher().apply(part.combiner().apply(first, apart.get(2)));
  }
}
