package io.muster.core.builder;

import io.muster.core.plan.ComparePlan;
import io.muster.core.plan.ComparePlan.Grouping;
import io.muster.core.plan.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Steps of an outreach, and what members are grouped by to be compared in them. */
public final class ComparedSteps {
  private final List<String> steps;
  private final List<Grouping> by;

  ComparedSteps(List<String> steps, List<Grouping> by) {
    this.steps = List.copyOf(steps);
    this.by = List.copyOf(by);
  }

  /** These, and between groups of attributes and the like, under their own names. */
  public ComparedSteps by(Question... questions) {
    return with(Stream.of(questions).map(q -> grouping(OwnName.of(q), q)).toList());
  }

  /** These, and between groups of an answer. */
  public ComparedSteps by(String label, Asked question) {
    return with(List.of(grouping(label, question)));
  }

  private static Grouping grouping(String label, Asked question) {
    RecordInHand.requireNone(Parts.outsideFilters(question.expression()));
    return new Grouping(label, question.expression());
  }

  private ComparedSteps with(List<Grouping> more) {
    List<Grouping> all = new ArrayList<>(by);
    all.addAll(more);
    return new ComparedSteps(steps, all);
  }

  ComparePlan plan() {
    return new ComparePlan(steps, by);
  }
}
