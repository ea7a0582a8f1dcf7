package io.muster.evaluation.journey;

import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * What was out of the ordinary, each with its count: of one member, or of many added up. Nothing is left out of a journey without
 * being counted here.
 *
 * @param inferred members with a step that no record says they reached
 * @param outOfOrder members with records of a step that they did not reach, because those lie before a step that it follows
 * @param pending members with a step whose time is not over
 * @param conflicts members with two endings on one day
 * @param reopened members who took an exit that can be undone and were active again afterwards
 * @param beforeStart records from before day 0
 * @param afterEnd records from after death, an exit or leaving the practice: a fault in the data, or in the work
 * @param undated records without a date
 * @param notDue appointments dated after the cut-off
 */
public record Situations(
    int inferred,
    int outOfOrder,
    int pending,
    int conflicts,
    int reopened,
    int beforeStart,
    int afterEnd,
    int undated,
    int notDue) {

  /** Nothing out of the ordinary. */
  public static Situations none() {
    return new Situations(0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /**
   * Those of both.
   *
   * @throws ArithmeticException if there are more than an int holds
   */
  public Situations plus(Situations other) {
    return new Situations(
        Math.addExact(inferred, other.inferred),
        Math.addExact(outOfOrder, other.outOfOrder),
        Math.addExact(pending, other.pending),
        Math.addExact(conflicts, other.conflicts),
        Math.addExact(reopened, other.reopened),
        Math.addExact(beforeStart, other.beforeStart),
        Math.addExact(afterEnd, other.afterEnd),
        Math.addExact(undated, other.undated),
        Math.addExact(notDue, other.notDue));
  }

  /** Collects those of journeys. */
  public static Collector<Journey, ?, Situations> total() {
    return Collectors.reducing(none(), Journey::situations, Situations::plus);
  }
}
