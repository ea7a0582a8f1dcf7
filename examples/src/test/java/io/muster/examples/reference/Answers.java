package io.muster.examples.reference;

import io.muster.core.engine.CohortResult;
import io.muster.core.engine.Explanation;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.plan.Shown;
import io.muster.core.schema.Truth;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a snippet answers about the patients of a table. */
final class Answers {
  private static final String NONE = "–";

  private final CohortResult result;
  private final Optional<OutreachPlan> outreach;

  Answers(Program program, String subject) {
    this.outreach = program.outreach(subject);
    CohortPlan plan =
        outreach.map(OutreachPlan::cohort).or(() -> program.cohort(subject)).orElseThrow();
    this.result = new ReferenceEngine().run(plan, Patients.store(program.examples()));
  }

  /** The row of a patient, its answers worked out. */
  List<String> row(List<String> row, List<String> header) {
    List<String> cells = new ArrayList<>(row.subList(0, 2));
    header.subList(2, header.size()).forEach(column -> cells.add(cell(row.get(0), column)));
    return cells;
  }

  /** What is answered of a patient under a heading: a rule, a shown column, a step, or another word that has an answer. */
  String cell(String patient, String column) {
    int person = result.store().person(patient).orElseThrow();
    Explanation explanation = result.explain(patient);
    return rule(explanation, column)
        .or(() -> shown(person, column))
        .or(() -> step(person, column))
        .orElseGet(() -> switch (column) {
          case "Index date" -> result.index(person).map(LocalDate::toString).orElse(NONE);
          case "Member" -> explanation.included() ? "yes" : "no";
          case "State" -> journey(person).map(j -> j.state().name()).orElse("no member");
          default -> throw new AssertionError("no rule, column or step is called " + column);
        });
  }

  /** The answer to a rule; none for somebody without an index date. */
  private Optional<String> rule(Explanation explanation, String column) {
    if (result.plan().allRules().stream().noneMatch(r -> r.label().equals(column))) {
      return Optional.empty();
    }
    return explanation.lines().stream()
        .filter(line -> line.rule().label().equals(column))
        .map(line -> inWords(line.answer()))
        .findFirst()
        .or(() -> Optional.of(NONE));
  }

  private Optional<String> shown(int person, String column) {
    List<String> names = result.plan().shows().stream().map(Shown::name).toList();
    if (!names.contains(column)) {
      return Optional.empty();
    }
    return result.index(person).isEmpty()
        ? Optional.of(NONE)
        : Optional.of(result.shown(person).get(names.indexOf(column)).toString());
  }

  private Optional<String> step(int person, String column) {
    boolean known = outreach.stream()
        .flatMap(o -> o.steps().stream())
        .anyMatch(step -> step.name().equals(column));
    return known
        ? Optional.of(
            journey(person).flatMap(j -> j.day(column)).map(LocalDate::toString).orElse(NONE))
        : Optional.empty();
  }

  private Optional<Journey> journey(int person) {
    List<Integer> members = result.members().stream().boxed().toList();
    return Optional.of(members.indexOf(person))
        .filter(place -> place >= 0)
        .map(place -> Journeys.of(outreach.orElseThrow(), result.store(), new ReferenceEngine())
            .of(place));
  }

  private static String inWords(Truth answer) {
    return switch (answer) {
      case TRUE -> "met";
      case FALSE -> "not met";
      case UNKNOWN -> "unknown";
    };
  }
}
