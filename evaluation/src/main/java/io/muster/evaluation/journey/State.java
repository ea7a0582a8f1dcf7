package io.muster.evaluation.journey;

import io.muster.core.plan.OutreachPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a member is at the cut-off: in exactly one of these.
 *
 * @param name the word for it in a file
 * @param label what a reader calls it
 */
public record State(Kind kind, String name, String label) {
  static final State OPEN = new State(Kind.OPEN, "open", "Open");
  static final State PENDING = new State(Kind.PENDING, "pending", "Pending");
  static final State COMPLETED = new State(Kind.COMPLETED, "completed", "Completed");
  static final State DIED = new State(Kind.DIED, "died", "Died");
  static final State LEFT = new State(Kind.LEFT, "left_practice", "Left the practice");

  /** What sort of state it is. */
  public enum Kind {
    /** Under way, with nothing to wait for but the member. */
    OPEN,
    /** Under way, and the time for a required step is not over. */
    PENDING,
    /** Reached the last required step; nothing that happens later undoes it. */
    COMPLETED,
    /** Took one of the plan's exits. */
    EXIT,
    DIED,
    /** No longer registered anywhere in the data. */
    LEFT
  }

  static State of(OutreachPlan.Exit exit) {
    return new State(Kind.EXIT, exit.name(), exit.heading());
  }

  /** All states a member of this outreach can be in, in the order to show them. */
  public static List<State> all(OutreachPlan plan) {
    List<State> all = new ArrayList<>(List.of(OPEN, PENDING, COMPLETED));
    plan.exits().stream().filter(e -> !e.isDeath()).map(State::of).forEach(all::add);
    all.add(DIED);
    all.add(LEFT);
    return List.copyOf(all);
  }
}
