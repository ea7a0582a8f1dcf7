package io.muster.testing;

import io.muster.core.engine.CohortEngine;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.Explanation;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.ExamplePlan.Expectation;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the examples of a file: each invented person through the cohort or outreach it is an example of. */
public final class Examples {
  private static final String PERSON = "invented";
  /** So that no window of an example is unfinished. */
  private static final LocalDate COMPLETE = LocalDate.of(9999, 12, 31);

  private Examples() {}

  /** What became of every example of a file, in the order written. */
  public static List<ExampleOutcome> run(Program program, Schema schema) {
    return program.examples().stream().map(e -> run(e, program, schema)).toList();
  }

  /** What became of one example of a file. */
  public static ExampleOutcome run(ExamplePlan example, Program program, Schema schema) {
    Optional<OutreachPlan> outreach = program.outreach(example.subject());
    CohortPlan cohort = outreach
        .map(OutreachPlan::cohort)
        .or(() -> program.cohort(example.subject()))
        .orElseThrow(() ->
            new IllegalArgumentException("no cohort or outreach is called " + example.subject()));
    PatientStore person = new InventedStore(schema, COMPLETE)
        .add(PERSON, example.attributes(), example.events())
        .store();
    return new Run(example, cohort, outreach, person).outcome();
  }

  /** One example being run. Each expectation answers with what is wrong, if anything is. */
  private static final class Run implements Expectation.Visitor<Optional<String>> {
    private final ExamplePlan example;
    private final Optional<Journey> journey;
    private final Explanation explanation;

    Run(
        ExamplePlan example,
        CohortPlan cohort,
        Optional<OutreachPlan> outreach,
        PatientStore store) {
      CohortEngine engine = new ReferenceEngine();
      CohortResult result = engine.run(cohort, store);
      this.example = example;
      this.explanation = result.explain(PERSON);
      this.journey = outreach
          .filter(o -> result.members().size() == 1)
          .map(o -> Journeys.of(o, store, engine).of(0));
    }

    ExampleOutcome outcome() {
      List<String> failures = new ArrayList<>();
      example.expectations().forEach(e -> e.accept(this).ifPresent(failures::add));
      return new ExampleOutcome(example, failures, Why.lines(explanation));
    }

    @Override
    public Optional<String> visitIncluded(Expectation.Included included) {
      if (included.included() != explanation.included()) {
        return Optional.of((included.included()
                ? "expected to be included, but "
                : "expected not to be included, but ")
            + Why.became(explanation));
      }
      return included.because().flatMap(because -> Why.otherwise(because, explanation));
    }

    @Override
    public Optional<String> visitReached(Expectation.Reached reached) {
      Optional<LocalDate> day = journey.flatMap(j -> j.day(reached.step()));
      if (day.isPresent() != reached.reached()) {
        return Optional.of(
            reached.reached()
                ? "expected to reach %s, but did not".formatted(reached.step()) + notMember()
                : "expected not to reach %s, but did on %s"
                    .formatted(reached.step(), day.orElseThrow()));
      }
      return reached
          .day()
          .filter(expected -> !day.equals(Optional.of(expected)))
          .map(expected -> "expected to reach %s on %s, but did on %s"
              .formatted(reached.step(), expected, day.map(LocalDate::toString).orElse("no day")));
    }

    @Override
    public Optional<String> visitLeftBy(Expectation.LeftBy leftBy) {
      Optional<String> state = journey.map(j -> j.state().name());
      return state.equals(Optional.of(leftBy.exit()))
          ? Optional.empty()
          : Optional.of("expected to leave by %s, but %s"
                  .formatted(leftBy.exit(), state.map(s -> "is " + s).orElse("did not"))
              + notMember());
    }

    private String notMember() {
      return journey.isPresent() ? "" : "; the person is not a member";
    }
  }
}
