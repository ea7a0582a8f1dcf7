package io.muster.core.engine.columnar;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Rule;
import io.muster.core.store.PatientStore;
import io.muster.core.work.Stopped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A cohort's questions, made ready for the columns of a store. Safe for use by several threads. */
public final class ColumnarCohort {
  private static final OneByOne.Sureness SURE = new OneByOne.Sureness(false, false);

  private final OneByOne oneByOne;
  private final NodeMaker maker;
  private final BitSet asked;
  private final Optional<OwnDays> own;
  private final Candidates candidates;
  private final List<ReadyRule> rules = new ArrayList<>();
  private final RuleSeeds ruleSeeds;

  private ColumnarCohort(
      CohortPlan plan,
      PatientStore store,
      OneByOne oneByOne,
      Function<CohortPlan, OtherCohort> cohorts,
      Workers workers) {
    this.oneByOne = oneByOne;
    this.maker = NodeMaker.of(store, oneByOne, cohorts, plan.index().fixed());
    this.asked = notOptedOut(store);
    int end = Math.toIntExact(store.asOf().toEpochDay());
    NodeMaker beforeIndex = NodeMaker.beforeIndex(store, oneByOne, cohorts);
    this.own = plan.index()
        .own()
        .map(event -> OwnDays.of(event, asked, store.size(), end, beforeIndex, workers));
    this.candidates = own.map(days -> Candidates.at(days.days(), dated(days), end))
        .orElseGet(
            () -> Candidates.on(plan.index().fixed().orElseThrow(), asked, store.size(), end));
    Seeds seeds = new Seeds(maker, store.size());
    plan.population().forEach(rule -> rules.add(ready(rule, seeds)));
    plan.rules().forEach(rule -> rules.add(ready(rule, seeds)));
    this.ruleSeeds = new RuleSeeds(rules, store.size());
  }

  /**
   * A cohort made ready.
   *
   * @param cohorts other cohorts that are asked about
   * @param workers find each person's own index date, where they have one
   * @throws Stopped if the run is to end
   */
  public static ColumnarCohort of(
      CohortPlan plan,
      PatientStore store,
      OneByOne oneByOne,
      Function<CohortPlan, OtherCohort> cohorts,
      Workers workers) {
    return new ColumnarCohort(plan, store, oneByOne, cohorts, workers);
  }

  private static BitSet notOptedOut(PatientStore store) {
    BitSet people = new BitSet(store.size());
    people.set(0, store.size());
    people.andNot(store.optedOut());
    return people;
  }

  private BitSet dated(OwnDays days) {
    BitSet dated = new BitSet();
    asked.stream().filter(person -> days.days()[person] != NO_DAY).forEach(dated::set);
    return dated;
  }

  private ReadyRule ready(Rule rule, Seeds seeds) {
    int before = maker.askedOneByOne().size();
    Node.Truths condition = maker.truths(rule.condition());
    int oneByOneConditions = maker.askedOneByOne().size() - before;
    return new ReadyRule(
        rule,
        condition,
        seeds.of(rule.condition()),
        seeds.outside(rule.condition()),
        seeds.inTime(rule.condition()),
        oneByOneConditions);
  }

  /** How many did not opt out. */
  public int asked() {
    return asked.cardinality();
  }

  /** How many of them have an index date. */
  public int candidates() {
    return candidates.size();
  }

  /**
   * Who stays through every rule, the rules asked in the order that costs least.
   *
   * @throws Stopped if the run is to end
   */
  public Members members(Workers workers) {
    return new MembersRun(candidates, rules, ruleSeeds, workers).find();
  }

  /**
   * How people come through the rules in the order written; where each has their own index date, through that rule first.
   *
   * @throws Stopped if the run is to end
   */
  public List<RuleCounts> counts(Workers workers) {
    int first = own.isPresent() ? 1 : 0;
    List<RuleCounts> counts = new ArrayList<>();
    own.ifPresent(days -> counts.add(indexCounts(days)));
    counts.addAll(new AttritionRun(
            candidates,
            rules,
            ruleSeeds,
            workers,
            (person, rule) -> oneByOne.sureness(person, rule + first))
        .counts());
    return counts;
  }

  private RuleCounts indexCounts(OwnDays days) {
    int couldDiffer = 0;
    int tied = 0;
    BitSet unsure = days.unsure();
    for (int person = unsure.nextSetBit(0); person >= 0; person = unsure.nextSetBit(person + 1)) {
      OneByOne.Sureness sure = oneByOne.sureness(person, 0);
      couldDiffer += sure.couldDiffer() ? 1 : 0;
      tied += sure.tied() ? 1 : 0;
    }
    int met = candidates.size();
    return new RuleCounts(met, asked() - met, 0, couldDiffer, tied, 0);
  }

  /** Those of whom it wants a closer look before it is called sure whether they stay through every rule. */
  public BitSet unsure(Workers workers) {
    BitSet unsure = own.map(OwnDays::unsure).orElseGet(BitSet::new);
    new AttritionRun(candidates, rules, ruleSeeds, workers, (person, rule) -> {
          synchronized (unsure) {
            unsure.set(person);
          }
          return SURE;
        })
        .counts();
    return unsure;
  }

  /**
   * What some people are ranked by: of each whose values hang on nothing missing and on no tie, all of them.
   *
   * @throws Stopped if the run is to end
   */
  public SureKeys keys(List<Expression> keys, BitSet people, Workers workers) {
    return KeysRun.of(keys, people, candidates, maker, workers);
  }
}
