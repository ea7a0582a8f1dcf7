package io.muster.core.describe;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where in a page something is said.
 *
 * @param index the index date, where it is one for everybody
 * @param horizon the last day that is seen where nothing else is said
 * @param steps in an outreach, what each step is called
 */
record Setting(
    Glossary glossary, Optional<LocalDate> index, Horizon horizon, Map<String, String> steps) {

  /** The last day that is seen where nothing else is said. */
  enum Horizon {
    INDEX,
    CUT_OFF,
    DATA
  }

  /** In the rules of a cohort. */
  static Setting rules(CohortPlan cohort, Glossary glossary) {
    return new Setting(glossary, cohort.index().fixed(), Horizon.INDEX, Map.of());
  }

  /** Where it is said which day each person's own index date is. */
  static Setting ownIndex(Glossary glossary) {
    return new Setting(glossary, Optional.empty(), Horizon.DATA, Map.of());
  }

  static Setting outreach(OutreachPlan outreach, Glossary glossary) {
    Map<String, String> steps = new LinkedHashMap<>();
    outreach.steps().forEach(step -> steps.put(step.name(), heading(outreach, step)));
    return new Setting(glossary, outreach.cohort().index().fixed(), Horizon.CUT_OFF, steps);
  }

  /** The heading of a step, or its name where several have that heading. */
  private static String heading(OutreachPlan outreach, OutreachPlan.Step step) {
    boolean alone = outreach.steps().stream()
            .filter(other -> other.heading().equals(step.heading()))
            .count()
        == 1;
    return alone ? Markdown.quoted(step.heading()) : Markdown.code(step.name());
  }

  /** What a step is called. */
  String step(String name) {
    return steps.getOrDefault(name, Markdown.code(name));
  }

  /** The index date, without its day. */
  String indexWords() {
    return index.isPresent() ? "the index date" : "their index date";
  }
}
