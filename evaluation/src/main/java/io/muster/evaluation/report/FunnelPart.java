package io.muster.evaluation.report;

import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.disclosure.ReleasedCount;
import io.muster.evaluation.journey.State;
import io.muster.evaluation.report.document.Chart.Funnel;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Figures;
import io.muster.evaluation.report.document.Released;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps as a funnel, and at each what became of those whose furthest step it is. */
final class FunnelPart {
  private final MemberCells cells;
  private final List<State> states;

  FunnelPart(MemberCells cells, List<State> states) {
    this.cells = cells;
    this.states = states;
  }

  Funnel in(Release release) {
    ReleasedCount members = release.of(cells.members());
    List<Funnel.Stage> stages = new ArrayList<>();
    stages.add(new Funnel.Stage(
        "Members of the cohort",
        false,
        members,
        Optional.empty(),
        Figure.share(members, members, "the cohort"),
        ends(0, release)));
    int furthest = 0;
    for (MemberCells.Step step : cells.steps()) {
      boolean optional = step.row().optional();
      furthest += optional ? 0 : 1;
      if (step.row().recorded()) {
        ReleasedCount passed = release.of(step.passed());
        stages.add(new Funnel.Stage(
            step.row().label(),
            optional,
            passed,
            Optional.of(release.of(step.inferred())).filter(i -> !Released.zero(i)),
            Figure.share(passed, members, "the cohort"),
            optional ? List.of() : ends(furthest, release)));
      }
    }
    return new Funnel(
        "From the cohort to the last step",
        "of " + Figures.count(members, "member", "members"),
        members,
        stages);
  }

  /** Those with this furthest required step who are not simply done, by state. */
  private List<Funnel.End> ends(int furthest, Release release) {
    List<Funnel.End> ends = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      ReleasedCount people = release.of(cells.standing().get(furthest).get(i));
      if (states.get(i).kind() != State.Kind.COMPLETED && !Released.zero(people)) {
        ends.add(new Funnel.End(states.get(i).label(), people));
      }
    }
    return ends;
  }
}
