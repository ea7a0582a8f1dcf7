package io.muster.core.engine;

import io.muster.core.plan.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says where the order of records of one day decided between different values: in the rules, the ranking and the shown columns. */
final class Ties {
  private Ties() {}

  /** A sentence for each of them that it concerns anybody in. */
  static List<String> warnings(CohortResult result) {
    List<String> warnings = new ArrayList<>();
    for (Attrition.Row row : result.attrition().rows()) {
      warn(warnings, "the answer to \"" + row.label() + "\"", row.tied());
    }
    if (result.plan().taking().isEmpty()) {
      warn(
          warnings,
          "the place in the ranking",
          result.order().map(o -> o.tied().size()).orElse(0));
    }
    List<Shown> shows = result.plan().shows();
    for (int i = 0; i < shows.size(); i++) {
      int column = i;
      int tied = (int)
          result.members().stream().filter(p -> result.showsTie(column, p)).count();
      warn(warnings, "what is shown as \"" + shows.get(i).name() + "\"", tied);
    }
    return warnings;
  }

  private static void warn(List<String> warnings, String what, int people) {
    if (people > 0) {
      warnings.add(String.format(
          Locale.ROOT,
          "%s of %,d %s rests on one of several records of a day that differ, chosen by their order alone",
          what,
          people,
          people == 1 ? "person" : "people"));
    }
  }
}
