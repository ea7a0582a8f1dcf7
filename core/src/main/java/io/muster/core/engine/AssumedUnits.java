package io.muster.core.engine;

import io.muster.core.codes.CodeList;
import io.muster.core.engine.UnitsHeld.Asked;
import io.muster.core.plan.CohortPlan;
import io.muster.core.store.PatientStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Counts the values a cohort asks about that have no unit and are taken to be of the one their code list assumes. */
final class AssumedUnits {
  private AssumedUnits() {}

  /** A sentence for each list of codes under which the data, whenever recorded, hold such values. */
  static List<String> warnings(CohortPlan plan, PatientStore store) {
    Set<Asked> asked = new LinkedHashSet<>(DataAsked.of(plan).all());
    plan.shows().forEach(shown -> asked.addAll(DataAsked.of(shown.expression()).all()));
    List<String> warnings = new ArrayList<>();
    for (Asked numbers : asked) {
      Optional<String> assumed = numbers.codes().flatMap(CodeList::assumedUnit);
      int without = assumed.isPresent() ? UnitsHeld.of(store, numbers).without() : 0;
      if (without > 0) {
        warnings.add(String.format(
            Locale.ROOT,
            "%,d %s have no unit; %s is assumed",
            without,
            numbers.words(),
            assumed.orElseThrow()));
      }
    }
    return warnings;
  }
}
