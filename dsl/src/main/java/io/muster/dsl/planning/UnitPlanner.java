package io.muster.dsl.planning;

import io.muster.core.units.Units;
import io.muster.dsl.syntax.Text;
import io.muster.dsl.text.Problems;
import java.util.Optional;

/** Rejects a unit that UCUM does not know. Records spell units in many ways; a cohort file in one. */
final class UnitPlanner {
  private final Problems problems;

  UnitPlanner(Problems problems) {
    this.problems = problems;
  }

  /** The unit; empty where a mistake was reported. */
  Optional<String> unit(Text unit) {
    String text = unit.value();
    if (Units.known(text)) {
      return Optional.of(text);
    }
    problems.error(
        "unknown-unit",
        unit.range(),
        "there is no unit called `%s`".formatted(text),
        Units.meant(text).map("did you mean `%s`?"::formatted));
    return Optional.empty();
  }
}
