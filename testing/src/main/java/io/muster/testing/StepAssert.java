package io.muster.testing;

import io.muster.evaluation.measure.Conversion;
import io.muster.evaluation.measure.Proportion;
import io.muster.evaluation.measure.TargetVerdict;
import io.muster.evaluation.measure.Verdict;
import io.muster.evaluation.report.EvaluationReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says how many members reached a step, by records that say so; {@link ReportAssert#step} makes it. What it answers goes on about the
 * report.
 */
public final class StepAssert {
  private static final Set<Verdict> MET = Set.of(Verdict.MET, Verdict.MET_ON_THE_POINT);
  private static final Set<Verdict> MISSED = Set.of(Verdict.NOT_MET, Verdict.NOT_MET_ON_THE_POINT);

  private final ReportAssert whole;
  private final EvaluationReport report;
  private final Conversion.Row step;
  private final Proportion share;

  StepAssert(ReportAssert whole, EvaluationReport report, Conversion.Row step, Proportion share) {
    this.whole = whole;
    this.report = report;
    this.step = step;
    this.share = share;
  }

  /** Its share of those who passed the required step before it. */
  public StepAssert ofStepBefore() {
    return of(step.ofStepBefore());
  }

  /** Its share of those who passed the first required step. */
  public StepAssert ofFirst() {
    return of(step.ofFirst());
  }

  private StepAssert of(Optional<Proportion> other) {
    return new StepAssert(
        whole,
        report,
        step,
        other.orElseThrow(
            () -> new AssertionError("no required step comes before " + step.name())));
  }

  /** So many members reached it. */
  public ReportAssert isReachedBy(int members) {
    return step.reached() == members
        ? whole
        : failing("to be reached by %s, but it is by %s".formatted(members, step.reached()));
  }

  /** At least such a share reached it: {@code isAtLeast(percent(10))}. */
  public ReportAssert isAtLeast(BigDecimal least) {
    return share.of() > 0 && compared(least) >= 0 ? whole : failing("at least", least);
  }

  /** At most such a share reached it. */
  public ReportAssert isAtMost(BigDecimal most) {
    return share.of() > 0 && compared(most) <= 0 ? whole : failing("at most", most);
  }

  private int compared(BigDecimal bar) {
    return BigDecimal.valueOf(share.count())
        .compareTo(bar.multiply(BigDecimal.valueOf(share.of())));
  }

  private ReportAssert failing(String least, BigDecimal bar) {
    return failing("to be reached by %s %s of %s, but it is by %s"
        .formatted(least, percent(bar), share.ofWhat(), words(share)));
  }

  /** The targets that the outreach sets for it are met, be it on the point. */
  public ReportAssert meetsItsTarget() {
    return targets("meet", MET);
  }

  /** The targets that the outreach sets for it are not met, and could have been measured. */
  public ReportAssert missesItsTarget() {
    return targets("miss", MISSED);
  }

  private ReportAssert targets(String expected, Set<Verdict> verdicts) {
    List<TargetVerdict> targets =
        report.targets().stream().filter(t -> t.name().equals(step.name())).toList();
    if (targets.isEmpty()) {
      throw new AssertionError(report.header().name() + " sets no target for " + step.name());
    }
    return targets.stream()
        .filter(t -> !verdicts.contains(t.verdict()))
        .findFirst()
        .map(t -> failing("to %s its target of %s %s of %s, but that is %s: it is reached by %s"
            .formatted(
                expected,
                t.atLeast() ? "at least" : "at most",
                percent(t.bar()),
                t.observed().ofWhat(),
                t.verdict().words(),
                words(t.observed()))))
        .orElse(whole);
  }

  private ReportAssert failing(String otherwise) {
    StringBuilder failure = new StringBuilder("expected " + step.name() + " " + otherwise);
    report.conversion().steps().forEach(s -> failure.append("\n  ").append(row(s)));
    throw new AssertionError(failure.toString());
  }

  private static String row(Conversion.Row step) {
    if (!step.recorded()) {
      return step.name() + ": nobody in the data has a record of it";
    }
    return step.name() + ": " + step.reached() + " reached it"
        + (step.inferred() > 0 ? ", " + step.inferred() + " went on without a record of it" : "")
        + (step.pending() > 0 ? ", " + step.pending() + " still may" : "");
  }

  private static String words(Proportion share) {
    return share.of() == 0
        ? "0 of 0"
        : String.format(
            Locale.ROOT,
            "%d of %d (%.1f %%)",
            share.count(),
            share.of(),
            100.0 * share.count() / share.of());
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
