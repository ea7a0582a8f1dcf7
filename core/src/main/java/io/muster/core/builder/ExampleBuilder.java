package io.muster.core.builder;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.ExamplePlan.Expectation;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Rule;
import io.muster.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds an example: an invented person, alive and registered unless told otherwise, and what is expected of them. */
public final class ExampleBuilder extends InventedPerson<ExampleBuilder> {
  private final String title;
  private final String subject;
  private final CohortPlan cohort;
  private final Optional<OutreachPlan> outreach;
  private final List<Expectation> expectations = new ArrayList<>();

  private ExampleBuilder(
      String title,
      Schema schema,
      String subject,
      CohortPlan cohort,
      Optional<OutreachPlan> outreach) {
    super(schema);
    this.title = title;
    this.subject = subject;
    this.cohort = cohort;
    this.outreach = outreach;
  }

  static ExampleBuilder of(String title, Schema schema, CohortPlan cohort) {
    return new ExampleBuilder(title, schema, cohort.name(), cohort, Optional.empty());
  }

  static ExampleBuilder of(String title, Schema schema, OutreachPlan outreach) {
    return new ExampleBuilder(
        title, schema, outreach.name(), outreach.cohort(), Optional.of(outreach));
  }

  @Override
  ExampleBuilder self() {
    return this;
  }

  /** The person is a member. */
  public ExampleBuilder expectIncluded() {
    return included(true, Optional.empty());
  }

  /** The person is a member, and a rule comes out so. */
  public ExampleBuilder expectIncluded(Expectation.Because because) {
    return included(true, Optional.of(because));
  }

  /** The person is no member. */
  public ExampleBuilder expectNotIncluded() {
    return included(false, Optional.empty());
  }

  /** The person is no member, and a rule comes out so: {@code expectNotIncluded(because("obese").isUnknown())}. */
  public ExampleBuilder expectNotIncluded(Expectation.Because because) {
    return included(false, Optional.of(because));
  }

  private ExampleBuilder included(boolean included, Optional<Expectation.Because> because) {
    List<String> labels = cohort.allRules().stream().map(Rule::label).toList();
    because.ifPresent(b -> Names.require(b.rule(), labels, "the cohort has no rule `%s`"));
    return expect(new Expectation.Included(included, because));
  }

  /** The member reached a step. */
  public ExampleBuilder expectReached(String step) {
    return reached(new Expectation.Reached(step, true, Optional.empty()));
  }

  /** The member reached a step on a day. */
  public ExampleBuilder expectReached(String step, String date) {
    return reached(new Expectation.Reached(step, true, Optional.of(ValueWords.day(date))));
  }

  /** The member did not reach a step. */
  public ExampleBuilder expectNotReached(String step) {
    return reached(new Expectation.Reached(step, false, Optional.empty()));
  }

  /** The member did not reach a step on that day. */
  public ExampleBuilder expectNotReached(String step, String date) {
    return reached(new Expectation.Reached(step, false, Optional.of(ValueWords.day(date))));
  }

  private ExampleBuilder reached(Expectation.Reached reached) {
    List<String> steps =
        outreach().steps().stream().map(OutreachPlan.Step::name).toList();
    Names.require(reached.step(), steps, "the outreach has no step called `%s`");
    return expect(reached);
  }

  /** The member left by an exit. */
  public ExampleBuilder expectLeftBy(String exit) {
    List<String> exits =
        outreach().exits().stream().map(OutreachPlan.Exit::name).toList();
    Names.require(exit, exits, "the outreach has no exit called `%s`");
    return expect(new Expectation.LeftBy(exit));
  }

  private OutreachPlan outreach() {
    return outreach.orElseThrow(() -> new IllegalArgumentException(
        "a cohort has no steps and no exits; this is an example of a cohort"));
  }

  private ExampleBuilder expect(Expectation expectation) {
    expectations.add(expectation);
    return this;
  }

  public ExamplePlan build() {
    checkArgument(
        !attributes().isEmpty() || !events().isEmpty(),
        "an example says something of the person: %s",
        title);
    checkArgument(
        !ExamplePlan.contradict(expectations),
        "this example contradicts itself: nobody can meet all it expects");
    return new ExamplePlan(title, subject, attributes(), events(), expectations);
  }
}
