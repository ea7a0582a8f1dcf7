package io.muster.evaluation.report;

import io.muster.core.engine.Attrition;
import io.muster.core.plan.OutreachPlan.StepOrder;
import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.journey.State;
import io.muster.evaluation.measure.Conversion;
import io.muster.evaluation.measure.Partition;
import io.muster.evaluation.measure.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The counts of members that several parts tell, each entered once, and how they add up. */
final class MemberCells {
  /**
   * One step.
   *
   * @param passed by a record or inferred
   * @param before those who passed the required step before it, or the members
   */
  record Step(
      Conversion.Row row, Cell reached, Cell inferred, Cell passed, Cell pending, Cell before) {}

  private final Ledger ledger;
  private final Cell people;
  private final Cell members;
  private final List<Step> steps = new ArrayList<>();
  private final List<List<Cell>> standing = new ArrayList<>();
  private final List<Cell> furthest = new ArrayList<>();
  private final List<Cell> states = new ArrayList<>();

  MemberCells(Ledger ledger, EvaluationReport report) {
    this.ledger = ledger;
    Attrition attrition = report.attrition();
    this.members = ledger.want(ledger.count("members", report.members()));
    boolean everybody = attrition.rows().isEmpty() && attrition.optedOut() == 0;
    this.people = everybody ? members : ledger.count("people", attrition.people());
    boolean nested = report.header().order() != StepOrder.ANY;
    steps(report.conversion(), nested);
    Partition partition = report.partition();
    partition(partition, nested);
  }

  private void steps(Conversion conversion, boolean nested) {
    Cell before = members;
    for (Conversion.Row row : conversion.steps()) {
      String name = CellName.of("steps", row.name());
      Cell reached = ledger.want(ledger.count(name + "/reached", row.reached()));
      Cell inferred = ledger.count(name + "/inferred", row.inferred());
      Cell passed = row.inferred() == 0
          ? reached
          : ledger.count(name + "/passed", row.reached() + row.inferred());
      Cell pending = ledger.count(name + "/pending", row.pending());
      if (row.inferred() > 0) {
        ledger.sum(passed, List.of(reached, inferred));
      }
      steps.add(new Step(row, reached, inferred, passed, pending, before));
      ledger.drop(nested ? before : members, passed);
      before = row.optional() ? before : passed;
    }
  }

  private void partition(Partition partition, boolean nested) {
    for (Partition.Row row : partition.rows()) {
      List<Cell> inStates = new ArrayList<>();
      for (int i = 0; i < partition.states().size(); i++) {
        inStates.add(ledger.count(
            name(row.name(), word(partition.states().get(i))), row.counts().get(i)));
      }
      Cell total = ledger.count(name(row.name(), "all"), row.total());
      ledger.sum(total, inStates);
      standing.add(inStates);
      furthest.add(total);
    }
    for (int j = 0; j < partition.states().size(); j++) {
      int column = j;
      State in = partition.states().get(j);
      Cell state = ledger.count(name("all", word(in)), partition.in(in));
      ledger.sum(state, standing.stream().map(row -> row.get(column)).toList());
      states.add(state);
    }
    ledger.sum(members, furthest);
    ledger.sum(members, states);
    List<Step> required = required();
    for (int i = 0; nested && i < required.size(); i++) {
      ledger.sum(required.get(i).passed(), furthest.subList(i + 1, furthest.size()));
    }
  }

  private static String name(String furthest, String state) {
    return CellName.of("partition", furthest, state);
  }

  /** The word for a state, which no exit can have by chance. */
  static String word(State state) {
    return state.kind() == State.Kind.EXIT ? "exit " + state.name() : state.name();
  }

  Cell people() {
    return people;
  }

  Cell members() {
    return members;
  }

  List<Step> steps() {
    return steps;
  }

  /** The step of that name in the plan. */
  Step step(String name) {
    return steps.stream().filter(s -> s.row().name().equals(name)).findFirst().orElseThrow();
  }

  List<Step> required() {
    return steps.stream().filter(s -> !s.row().optional()).toList();
  }

  /** Members by furthest required step, none first, then by state. */
  List<List<Cell>> standing() {
    return standing;
  }

  /** Members by furthest required step, none first. */
  List<Cell> furthest() {
    return furthest;
  }

  /** Members by state. */
  List<Cell> states() {
    return states;
  }

  /** Those who reached the step a reader calls so; a count of its own where no step fits. */
  Cell reached(String label, int number, String name) {
    Optional<Cell> found = steps.stream()
        .filter(s -> s.row().label().equals(label) && s.row().reached() == number)
        .map(Step::reached)
        .findFirst();
    return found.orElseGet(() -> part(members, ledger.count(name, number)));
  }

  /** Those of a proportion who reached a step: all who reached it, where these are as many. */
  Cell count(Proportion proportion, Step step, Cell of, String name) {
    return proportion.count() == step.row().reached()
        ? step.reached()
        : part(step.reached(), part(of, ledger.count(name, proportion.count())));
  }

  private Cell part(Cell whole, Cell part) {
    ledger.drop(whole, part);
    return part;
  }
}
