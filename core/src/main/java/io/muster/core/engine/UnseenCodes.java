package io.muster.core.engine;

import io.muster.core.codes.CodeList;
import io.muster.core.engine.DataAsked.Coded;
import io.muster.core.plan.CohortPlan;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.SymbolColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the code lists of a cohort of which the data hold no code at all, as those of another code system are. */
final class UnseenCodes {
  private UnseenCodes() {}

  /** A sentence for each kind of record and list that nobody has, whenever it was recorded. */
  static List<String> warnings(CohortPlan plan, PatientStore store) {
    Set<Coded> asked = new LinkedHashSet<>(DataAsked.of(plan).coded());
    plan.shows().forEach(shown -> asked.addAll(DataAsked.of(shown.expression()).coded()));
    List<String> warnings = new ArrayList<>();
    for (Coded coded : asked) {
      if (!isSeen(coded, store)) {
        warnings.add(
            "the data hold no " + coded.kind().plural() + " of " + coded.codes().name()
                + "; see that the list has the codes, and the code system, that the data use");
      }
    }
    return warnings;
  }

  private static boolean isSeen(Coded coded, PatientStore store) {
    SymbolColumn codes =
        store.records(coded.kind()).symbols(coded.kind().codeColumn().orElseThrow());
    CodeList list = coded.codes();
    return codes.dictionary().stream()
        .anyMatch(symbol -> symbol instanceof Value.Coded held && list.contains(held.code()));
  }
}
