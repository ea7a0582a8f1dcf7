package io.muster.evaluation.report;

import io.muster.core.engine.Attrition;
import io.muster.core.plan.OutreachPlan;
import io.muster.evaluation.disclosure.Disclosure;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.disclosure.Revelation;
import io.muster.evaluation.effect.Effects;
import io.muster.evaluation.measure.Attempts;
import io.muster.evaluation.measure.Attendance;
import io.muster.evaluation.measure.Conversion;
import io.muster.evaluation.measure.DataQuality;
import io.muster.evaluation.measure.Flow;
import io.muster.evaluation.measure.Partition;
import io.muster.evaluation.measure.TargetVerdict;
import io.muster.evaluation.measure.Themes;
import io.muster.evaluation.measure.TimeToStep;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.write.Reports;
import java.util.List;
import java.util.Optional;

/**
 * What became of an outreach. Immutable; its numbers are raw, so it is internal and not for release. It holds nobody's id.
 *
 * <p>A report whose parts do not agree with one another cannot be made: the members are those the attrition ends with, each is in one
 * cell of furthest step by state, and those who passed a step are those whose furthest step is it or a later one.
 *
 * @param times how long each step of the plan took, in its order
 * @param attempts where the plan counts attempts
 * @param effects what the outreach changed, as far as the plan asks
 */
public record EvaluationReport(
    Header header,
    Attrition attrition,
    Conversion conversion,
    List<TimeToStep> times,
    List<TargetVerdict> targets,
    Optional<Attempts> attempts,
    List<Attendance> attendance,
    List<Themes> themes,
    Effects effects,
    Partition partition,
    DataQuality dataQuality,
    DataNotes dataNotes) {
  /** What stands at the head of everything written with raw numbers. */
  public static final String MARKING = "INTERNAL — not for release";

  /** Raw numbers for the team that holds the records, with no purpose but to read them. */
  public static final Profile TEAM = Profile.internal("the team that holds the records");

  /**
   * @throws IllegalStateException if the parts do not agree
   */
  public EvaluationReport {
    times = List.copyOf(times);
    targets = List.copyOf(targets);
    attendance = List.copyOf(attendance);
    themes = List.copyOf(themes);
    agree("the partition", partition.members(), attrition.members());
    agree("the conversion", conversion.members(), attrition.members());
    times.forEach(t -> agree("time to " + t.name(), t.days().people(), attrition.members()));
    attempts.ifPresent(
        a -> agree("the attempts", a.engaged() + a.notEngaged(), attrition.members()));
    effects
        .outcomes()
        .forEach(o -> agree("the outcome " + o.name(), o.members().people(), attrition.members()));
    effects
        .measures()
        .forEach(m -> agree("the measure " + m.name(), m.members(), attrition.members()));
    effects
        .costs()
        .forEach(c -> agree("the cost per " + c.step(), c.reached().of(), attrition.members()));
    if (header.order() != OutreachPlan.StepOrder.ANY) {
      reconcile(conversion, partition);
    }
  }

  /** How many members the cohort has. */
  public int members() {
    return attrition.members();
  }

  /** The path from everyone in the data to the last step. */
  public Flow flow() {
    return Flow.of(attrition, partition);
  }

  /** What may be told of it under a profile, ready to be written in any form. */
  public Document release(Profile profile) {
    Ledger ledger = Ledger.empty();
    MemberCells cells = new MemberCells(ledger, this);
    HeaderPart head = new HeaderPart(header, cells);
    List<Part> parts = Parts.of(this, ledger, cells);
    Release release = ledger.release(profile);
    return head.in(release, parts.stream().map(part -> part.in(release)).toList());
  }

  /**
   * What somebody learns who has this report, released under a profile, and one that went out before: of each count that stands in
   * both what the two tell together and neither alone, as {@link Disclosure#compare} finds it.
   *
   * @param earlier the report that went out, as the team that holds the records still has it
   * @param before the profile it went out under
   */
  public List<Revelation> beside(EvaluationReport earlier, Profile before, Profile profile) {
    return Disclosure.compare(earlier.counts().release(before), counts().release(profile));
  }

  private Ledger counts() {
    Ledger ledger = Ledger.empty();
    Parts.of(this, ledger, new MemberCells(ledger, this));
    return ledger;
  }

  /** The report with raw numbers as text, at most 100 columns wide, for the team that holds the records. */
  public String toText() {
    return Reports.text(release(TEAM));
  }

  /** The report with raw numbers as JSON, its fields always in the same order, for the team that holds the records. */
  public String toJson() {
    return Reports.json(release(TEAM));
  }

  @Override
  public String toString() {
    return "evaluation of " + header.name() + ": " + members() + " members";
  }

  private static void agree(String part, int members, int expected) {
    if (members != expected) {
      throw new IllegalStateException(
          part + " is of " + members + " people, not of the " + expected + " members");
    }
  }

  /** From the last row up: those who passed a step are those whose furthest step it is, and those who went on. */
  private static void reconcile(Conversion conversion, Partition partition) {
    List<Conversion.Row> required =
        conversion.steps().stream().filter(s -> !s.optional()).toList();
    int onwards = 0;
    for (int i = required.size() - 1; i >= 0; i--) {
      onwards += partition.rows().get(i + 1).total();
      Conversion.Row step = required.get(i);
      agree("step " + step.name(), step.reached() + step.inferred(), onwards);
    }
  }
}
