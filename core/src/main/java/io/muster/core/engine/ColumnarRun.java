package io.muster.core.engine;

import com.google.common.base.Suppliers;
import io.muster.core.engine.columnar.ColumnarCohort;
import io.muster.core.engine.columnar.Members;
import io.muster.core.engine.columnar.OneByOne;
import io.muster.core.engine.columnar.OtherCohort;
import io.muster.core.engine.columnar.PeopleReader;
import io.muster.core.engine.columnar.RuleCounts;
import io.muster.core.engine.columnar.RuleWork;
import io.muster.core.engine.columnar.SureKeys;
import io.muster.core.engine.columnar.Workers;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Ranking;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientSet;
import io.muster.core.store.PatientStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One cohort on its way from plan to result, and those it asks about. Safe for use by several threads. */
final class ColumnarRun {
  private final ColumnarEngine engine;
  private final PatientStore store;
  private final Inquiry inquiry;

  ColumnarRun(ColumnarEngine engine, PatientStore store) {
    this.engine = engine;
    this.store = store;
    this.inquiry = new Inquiry(store, (plan, same) -> of(plan));
  }

  Inquiry inquiry() {
    return inquiry;
  }

  /** The whole answer to a cohort. */
  CohortResult of(CohortPlan plan) {
    return unlessStopped(plan, () -> find(plan));
  }

  private <T> T unlessStopped(CohortPlan plan, Supplier<T> work) {
    return engine.unlessStopped("The run of the cohort " + plan.name(), work);
  }

  private CohortResult find(CohortPlan plan) {
    long start = System.nanoTime();
    Workers workers = engine.workers();
    ColumnarCohort cohort = made(plan, workers);
    Members members = cohort.members(workers);
    PatientSet stayed = PatientSet.of(members.people());
    Optional<RankOrder> order =
        plan.ranking().map(r -> ranked(plan, r, cohort, stayed, members, workers));
    return new CohortResult(
        plan,
        inquiry,
        order.map(RankOrder::taken).orElse(stayed),
        order,
        () -> unlessStopped(plan, () -> attrition(plan, cohort, order)),
        Optional.of(profile(cohort, members, Duration.ofNanos(System.nanoTime() - start))),
        shown(plan));
  }

  /** A reader of what an outreach asks. */
  OutreachReader reader(OutreachPlan plan) {
    LocalDate cutOff = plan.until().orElse(store.asOf());
    return new ColumnarReader(
        new ReferenceReader(plan, inquiry),
        PeopleReader.ofOutreach(store, new Asking(plan.cohort()), this::other, cutOff),
        this::reader,
        plan,
        store.asOf());
  }

  /** A reader of what a cohort asks. */
  private ShownReader shown(CohortPlan plan) {
    return new ColumnarShown(
        new ReferenceShown(plan, inquiry),
        PeopleReader.ofCohort(store, new Asking(plan), this::other),
        plan);
  }

  private ColumnarCohort made(CohortPlan plan, Workers workers) {
    return ColumnarCohort.of(plan, store, new Asking(plan), this::other, workers);
  }

  private OtherCohort other(CohortPlan plan) {
    CohortResult result = inquiry.whole(plan);
    return new OtherCohort(result.members(), Suppliers.memoize(() -> {
      Workers workers = engine.workers();
      BitSet unsure = made(plan, workers).unsure(workers);
      result.order().ifPresent(order -> {
        order.doubted().stream().forEach(unsure::set);
        order.tied().stream().forEach(unsure::set);
      });
      return unsure;
    }));
  }

  private RankOrder ranked(
      CohortPlan plan,
      Ranking ranking,
      ColumnarCohort cohort,
      PatientSet stayed,
      Members members,
      Workers workers) {
    List<Expression> keys = ranking.keys().stream().map(Ranking.Key::by).toList();
    SureKeys sure = cohort.keys(keys, members.people(), workers);
    return RankOrder.of(plan, inquiry, stayed, sure::of);
  }

  private Attrition attrition(CohortPlan plan, ColumnarCohort cohort, Optional<RankOrder> order) {
    List<RuleCounts> counts = cohort.counts(engine.workers());
    return AttritionTally.attrition(plan, store.size(), cohort.asked(), counts, order);
  }

  private static Profile profile(ColumnarCohort cohort, Members members, Duration time) {
    return new Profile(
        cohort.candidates(),
        members.asked(),
        members.work().stream().map(ColumnarRun::step).toList(),
        time);
  }

  private static Profile.Step step(RuleWork work) {
    return new Profile.Step(
        work.rule().effect(),
        work.rule().label(),
        work.expected(),
        work.asked(),
        work.left(),
        work.rows(),
        Duration.ofNanos(work.nanoseconds()),
        work.oneByOne());
  }

  /** Asks one person of a cohort by the definitions of the language. */
  private final class Asking implements OneByOne {
    private final CohortPlan plan;

    Asking(CohortPlan plan) {
      this.plan = plan;
    }

    @Override
    public Answer truth(int person, int indexDay, Expression condition) {
      Sight sight = Sight.ofCohort(LocalDate.ofEpochDay(indexDay), store);
      Reading reading = Reading.plain();
      PersonAnswers answers =
          new PersonAnswers(inquiry, person, sight, reading, Evidences.ignored());
      return new Answer(answers.truth(condition), reading.doubts() == 0 && !reading.tied());
    }

    @Override
    public Value beforeIndex(int person, Expression date) {
      return PersonAnswers.beforeIndex(inquiry, person).answer(date);
    }

    @Override
    public Sureness sureness(int person, int rule) {
      Reply reply = new Candidate(plan, inquiry, person).ask(rule, Evidences.ignored());
      return new Sureness(reply.couldDiffer(), reply.tied());
    }
  }
}
