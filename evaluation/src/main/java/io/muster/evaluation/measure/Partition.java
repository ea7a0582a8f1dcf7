package io.muster.evaluation.measure;

import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Step;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collector;

/**
 * Where everyone is: each member once, by the furthest required step they reached and the state they are in. It cannot be made
 * unless it adds up to the members.
 *
 * @param states the columns
 * @param rows those who reached no required step, then a row for each required step in order
 */
public record Partition(int members, List<State> states, List<Row> rows) {
  /** The name of the row of those who reached no required step. */
  public static final String NONE = "none";

  /**
   * @throws IllegalStateException if the cells do not add up to the members
   */
  public Partition {
    states = List.copyOf(states);
    rows = List.copyOf(rows);
    int sum = rows.stream().mapToInt(Row::total).sum();
    if (sum != members) {
      throw new IllegalStateException(
          "furthest step by state adds up to " + sum + ", not to the " + members + " members");
    }
  }

  /**
   * Members with one furthest step.
   *
   * @param counts members in each of the states, in their order
   */
  public record Row(String name, String label, List<Integer> counts) {
    public Row {
      counts = List.copyOf(counts);
    }

    public int total() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Members in a state, whatever their furthest step. */
  public int in(State state) {
    int column = states.indexOf(state);
    return rows.stream().mapToInt(r -> r.counts().get(column)).sum();
  }

  /** Collects journeys through this plan. */
  public static Collector<Journey, ?, Partition> of(OutreachPlan plan) {
    return Collector.of(Tally::new, Tally::add, Tally::merge, t -> t.result(plan));
  }

  private record Cell(OptionalInt furthest, State state) {}

  private static final class Tally {
    private final Map<Cell, Integer> cells = new HashMap<>();
    private int members;

    void add(Journey journey) {
      members++;
      cells.merge(new Cell(journey.furthest(), journey.state()), 1, Integer::sum);
    }

    Tally merge(Tally other) {
      members += other.members;
      other.cells.forEach((cell, number) -> cells.merge(cell, number, Integer::sum));
      return this;
    }

    Partition result(OutreachPlan plan) {
      List<State> states = State.all(plan);
      List<Row> rows = new ArrayList<>();
      rows.add(row(NONE, "No step", OptionalInt.empty(), states));
      for (int i = 0; i < plan.steps().size(); i++) {
        Step step = plan.steps().get(i);
        if (!step.optional()) {
          rows.add(row(step.name(), step.heading(), OptionalInt.of(i), states));
        }
      }
      return new Partition(members, states, rows);
    }

    private Row row(String name, String label, OptionalInt furthest, List<State> states) {
      return new Row(
          name,
          label,
          states.stream().map(s -> cells.getOrDefault(new Cell(furthest, s), 0)).toList());
    }
  }
}
