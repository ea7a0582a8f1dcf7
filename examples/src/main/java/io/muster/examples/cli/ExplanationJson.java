package io.muster.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.Evidence;
import io.muster.core.engine.Explanation;
import io.muster.examples.JsonDocument;

/** Writes an explanation for programs: what {@link ExplanationPage} tells people. It does not repeat the person's id. */
final class ExplanationJson {
  /** Rises with every change that a reader of the JSON could notice. */
  private static final String FORMAT = "muster-explanation/1";

  private ExplanationJson() {}

  static String of(CohortResult result, Explanation explanation) {
    JsonDocument document = JsonDocument.of(FORMAT);
    ObjectNode root = document.root();
    root.put("audience", "internal").put("marking", ExplanationPage.MARKING);
    root.putObject("cohort")
        .put("name", result.plan().name())
        .put("title", result.plan().heading());
    root.put("index_date", result.plan().index().toString());
    root.put("data_as_of", result.store().asOf().toString());
    root.put("fingerprint", result.fingerprint().hex());
    result.store().optOutsLiftedFor().ifPresent(p -> root.put("opt_outs_lifted_for", p));
    root.put("included", explanation.included());
    root.put("opted_out", explanation.optedOut());
    explanation.leftAt().ifPresent(line -> root.put("left_at", line.rule().label()));
    ArrayNode rules = root.putArray("rules");
    int populationRules = result.plan().populationRules().size();
    for (int i = 0; i < explanation.lines().size(); i++) {
      write(explanation.lines().get(i), i < populationRules, rules.addObject());
    }
    return document.text();
  }

  private static void write(Explanation.Line line, boolean population, ObjectNode node) {
    node.put("effect", line.rule().effect().word())
        .put("label", line.rule().label())
        .put("population", population)
        .put("answer", ExplanationPage.word(line.answer()));
    ArrayNode evidence = node.putArray("evidence");
    line.evidence().stream().map(Evidence::words).forEach(evidence::add);
  }
}
