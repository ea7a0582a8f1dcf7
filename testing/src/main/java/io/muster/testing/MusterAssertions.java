package io.muster.testing;

import io.muster.core.engine.CohortResult;
import io.muster.evaluation.report.EvaluationReport;

/**
 * The door of the assertions, to be imported with {@code import static io.muster.testing.MusterAssertions.*}. They stand beside those
 * of other libraries that say {@code assertThat}.
 *
 * <pre>{@code
 * assertThat(new ReferenceEngine().run(recall, people))
 *     .includes("anna")
 *     .leaves("ben", at("has diabetes"))
 *     .leaves("chloe", because("adult").isUnknown())
 *     .hasSize(1);
 * assertThat(Evaluation.evaluate(letters, people)).step("attended").isAtLeast(percent(10));
 * }</pre>
 *
 * <p>What fails is an {@link AssertionError} that says what was asked, what is so, and why: for a person the rule at which they left,
 * every answer, and the records it rests on. So it shows ids and values: ask it of invented people alone, never of real ones.
 */
public final class MusterAssertions {
  private MusterAssertions() {}

  /** Says who is in a cohort of invented people, and why. */
  public static CohortAssert assertThat(CohortResult result) {
    return new CohortAssert(result);
  }

  /** Says what became of an outreach to invented people. */
  public static ReportAssert assertThat(EvaluationReport report) {
    return new ReportAssert(report);
  }

  /** The rule of that label, as the one at which somebody left. */
  public static At at(String rule) {
    return new At(rule);
  }

  /** A rule at which somebody left, by its label. */
  public record At(String rule) {}
}
