package io.muster.dsl.planning;

import io.muster.dsl.syntax.ItemSyntax;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.Statement;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.Spelling;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps an outreach has, wherever in it they stand, and those it would have but for a mistake in them. */
final class StepNames {
  private final Problems problems;
  private final List<String> steps;
  private final Set<String> broken = new HashSet<>();

  StepNames(Statement.Outreach outreach, Problems problems) {
    this.problems = problems;
    this.steps = outreach.items().stream()
        .filter(ItemSyntax.Step.class::isInstance)
        .map(item -> ((ItemSyntax.Step) item).name().text())
        .toList();
    outreach.items().stream()
        .filter(ItemSyntax.Broken.class::isInstance)
        .flatMap(item -> ((ItemSyntax.Broken) item).declared().stream())
        .forEach(name -> broken.add(name.text()));
  }

  /** In the order they are written. */
  List<String> all() {
    return steps;
  }

  /** Whether there is a step of that name; otherwise the mistake is reported. */
  boolean isStep(Name name) {
    if (steps.contains(name.text()) || broken.contains(name.text())) {
      return true;
    }
    problems.error(
        "unknown-name",
        name.range(),
        "the outreach has no step called `%s`".formatted(name.text()),
        Spelling.advice(name.text(), steps));
    return false;
  }

  /** Whether each of them is a step; otherwise the mistakes are reported. */
  boolean areSteps(List<Name> names) {
    return names.stream().filter(this::isStep).count() == names.size();
  }
}
