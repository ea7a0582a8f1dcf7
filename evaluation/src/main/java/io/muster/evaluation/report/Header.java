package io.muster.evaluation.report;

import io.muster.core.MusterVersion;
import io.muster.core.engine.CohortResult;
import io.muster.core.json.Fingerprint;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.OutreachPlan;
import io.muster.evaluation.journey.Journeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a report is of.
 *
 * @param name the outreach's name in its file
 * @param title what a reader calls the outreach
 * @param index the cohort's index date, or that each has their own
 * @param start everybody's day 0; none where it is each member's index date
 * @param cutOff the last day that counts
 * @param asOf the day the data are complete to, as their owner declared it
 * @param people everyone in the data
 * @param warnings what to know before trusting the counts
 * @param notes what the plan says beside its rules
 * @param fingerprint what identifies the outreach and its cohort by their meaning
 * @param version of Muster
 */
public record Header(
    String name,
    String title,
    String cohortName,
    String cohortTitle,
    Optional<String> programme,
    OutreachPlan.StepOrder order,
    IndexDate index,
    Optional<LocalDate> start,
    LocalDate cutOff,
    LocalDate asOf,
    int people,
    List<String> warnings,
    List<String> notes,
    Fingerprint fingerprint,
    String version) {
  public Header {
    warnings = List.copyOf(warnings);
    notes = List.copyOf(notes);
  }

  /**
   * The head of the report of an outreach.
   *
   * @param plan as it was asked for
   * @param journeys through it
   */
  public static Header of(OutreachPlan plan, CohortResult cohort, Journeys journeys) {
    List<String> notes = new ArrayList<>(cohort.plan().notes());
    notes.addAll(plan.notes());
    return new Header(
        plan.name(),
        plan.heading(),
        cohort.plan().name(),
        cohort.plan().heading(),
        plan.programme(),
        plan.order(),
        cohort.plan().index(),
        journeys.start(),
        journeys.cutOff(),
        cohort.store().asOf(),
        cohort.store().size(),
        warnings(cohort, journeys),
        notes,
        Fingerprint.of(plan),
        MusterVersion.text());
  }

  private static List<String> warnings(CohortResult cohort, Journeys journeys) {
    List<String> warnings = new ArrayList<>(cohort.warnings());
    LocalDate asOf = cohort.store().asOf();
    journeys
        .plan()
        .until()
        .filter(d -> d.isAfter(asOf))
        .ifPresent(d -> warnings.add("the cut-off asked for, " + d
            + ", is after the day the data are complete to, so nothing counts after " + asOf));
    journeys
        .start()
        .filter(start -> start.isAfter(journeys.cutOff()))
        .ifPresent(start -> warnings.add("day 0, " + start + ", is after the cut-off, "
            + journeys.cutOff() + ": nothing can have happened yet"));
    RecordsHeld.warning(journeys.plan(), cohort.store()).ifPresent(warnings::add);
    return warnings;
  }
}
