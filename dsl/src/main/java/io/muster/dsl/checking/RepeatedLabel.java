package io.muster.dsl.checking;

import io.muster.dsl.syntax.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds two rules of a cohort with one label. */
final class RepeatedLabel implements Check {
  @Override
  public void look(CheckedFile file, Findings findings) {
    for (CheckedCohort cohort : file.cohorts()) {
      Map<String, Text> labels = new HashMap<>();
      cohort.rules().stream()
          .map(rule -> rule.clause().label())
          .flatMap(Optional::stream)
          .forEach(label -> Optional.ofNullable(labels.putIfAbsent(label.value(), label))
              .ifPresent(earlier -> findings.warn(
                  "same-label",
                  label.range(),
                  "the rule in line %s has this label too, so nobody can tell the two apart in the results"
                      .formatted(findings.line(earlier.range())),
                  "give one of them another label")));
    }
  }
}
