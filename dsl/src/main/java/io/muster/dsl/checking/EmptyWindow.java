package io.muster.dsl.checking;

import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.StepOrder;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import io.muster.core.schema.Value;
import io.muster.dsl.reasoning.Days;
import io.muster.dsl.syntax.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds windows in which no record can lie: they begin after they end, share no day with another window of the same records, or in an
 * outreach lie before its start, before a step that comes first, or after its cut-off.
 */
final class EmptyWindow implements Check {
  @Override
  public void look(CheckedFile file, Findings findings) {
    for (CheckedCohort cohort : file.cohorts()) {
      Days days = new Days(cohort.plan().index().fixed());
      new Walk(new Look(days, List.of(), file.origins(), findings)::at)
          .over(cohort.asked().parts());
    }
    for (CheckedOutreach outreach : file.outreaches()) {
      look(outreach.plan(), file.origins(), findings);
      Asked atIndex = Asked.atIndex(outreach.plan());
      new Walk(new Look(atIndex.days(), List.of(), file.origins(), findings)::at)
          .over(atIndex.parts());
    }
  }

  private static void look(OutreachPlan plan, Origins origins, Findings findings) {
    Days days = new Days(plan.cohort().index().fixed());
    List<Bound> cutOff = plan.until().stream()
        .map(day -> Bound.last(new Expression.Literal(new Value.Day(day)), "after its cut-off"))
        .toList();
    Look look = new Look(days, cutOff, origins, findings);
    List<Bound> earlier = new ArrayList<>(List.of(Bound.first(
        plan.start()
            .<Expression>map(day -> new Expression.Literal(new Value.Day(day)))
            .orElse(new Expression.Index()),
        "before its start")));
    for (OutreachPlan.Step step : plan.steps()) {
      boolean follows = !step.optional() && plan.order() != StepOrder.ANY;
      step.records()
          .selections()
          .forEach(s -> look.at(s.windows(), follows ? earlier : earlier.subList(0, 1)));
      if (!step.optional()) {
        earlier.add(Bound.first(
            new Expression.StepDate(step.name()), "before the step `%s`".formatted(step.name())));
      }
    }
    new Walk(look::at).over(Asked.of(plan).parts());
  }

  /** A look at windows where some bounds hold for all. */
  private record Look(Days days, List<Bound> always, Origins origins, Findings findings) {

    boolean at(Object part) {
      if (part instanceof Records.Selection selection) {
        at(selection.windows(), always);
      } else if (part instanceof Expression.ColumnOf columnOf) {
        at(columnOf.pick().tested(), always);
      }
      return true;
    }

    void at(List<Window> windows, List<Bound> outer) {
      List<Bound> bounds = new ArrayList<>(outer);
      windows.forEach(window -> bounds.addAll(Bound.of(window)));
      for (Bound first : bounds) {
        for (Bound last : bounds) {
          if (first.excludes(last, days)) {
            tell(first, last);
          }
        }
      }
    }

    private void tell(Bound first, Bound last) {
      Optional<SourceRange> begins = first.window().flatMap(origins::of);
      Optional<SourceRange> ends = last.window().flatMap(origins::of);
      if (begins.isPresent() && ends.isPresent() && !begins.equals(ends)) {
        boolean inOrder = begins.get().compareTo(ends.get()) < 0;
        SourceRange earlier = inOrder ? begins.get() : ends.get();
        warn(
            inOrder ? ends.get() : begins.get(),
            "no record can lie in this window and in %s as well"
                .formatted(findings.words(earlier)));
      } else if (begins.isPresent() && ends.isPresent()) {
        warn(begins.get(), "this window ends before it begins, so no record can lie in it");
      } else {
        begins
            .or(() -> ends)
            .ifPresent(place -> warn(
                place,
                "no record in this window counts, since the outreach sees none %s"
                    .formatted(first.why() + last.why())));
      }
    }

    private void warn(SourceRange place, String message) {
      findings.warn("empty-window", place, message);
    }
  }
}
