package io.muster.testing;

import io.muster.evaluation.measure.Conversion;
import io.muster.evaluation.report.EvaluationReport;
import java.util.List;

/** Says what became of an outreach to invented people; {@link MusterAssertions} makes it. */
public final class ReportAssert {
  private final EvaluationReport report;

  ReportAssert(EvaluationReport report) {
    this.report = report;
  }

  /** The cohort has so many members. */
  public ReportAssert hasMembers(int members) {
    if (report.members() != members) {
      throw new AssertionError("expected the cohort of %s to have %s members, but it has %s"
          .formatted(report.header().name(), members, report.members()));
    }
    return this;
  }

  /** A step by its name, of which something is said next; its share is that of the cohort unless told otherwise. */
  public StepAssert step(String name) {
    Conversion.Row step = report.conversion().steps().stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(report.header().name() + " has no step called " + name
            + CohortAssert.meant(name, steps())));
    return new StepAssert(this, report, step, step.ofCohort());
  }

  private List<String> steps() {
    return report.conversion().steps().stream().map(Conversion.Row::name).toList();
  }
}
