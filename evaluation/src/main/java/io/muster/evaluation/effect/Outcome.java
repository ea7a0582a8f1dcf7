package io.muster.evaluation.effect;

import io.muster.core.plan.Length;
import io.muster.core.plan.OutcomePlan;
import io.muster.evaluation.journey.Journey;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collector;

/**
 * Events before day 0 and from it on, of all members as reached out to, and of others where the plan names them.
 *
 * @param label what a reader calls it
 * @param over how long each of the two times is
 * @param others whom members are set against
 * @param chosen whether members were chosen by the same kind of record
 * @param notOver for how many members the time after is not over by the cut-off
 */
public record Outcome(
    String name,
    String label,
    Length over,
    EventGroup members,
    Optional<Others> others,
    boolean chosen,
    int notOver) {

  /**
   * Collects journeys. The others are found when it is made.
   *
   * @throws io.muster.core.engine.EngineException if the others are asked for what the data do not hold
   */
  public static Collector<Journey, ?, Outcome> of(OutcomePlan plan, Population population) {
    OutcomeTally.Asked asked = OutcomeTally.Asked.of(plan, population);
    return Collector.of(
        () -> new OutcomeTally(asked),
        OutcomeTally::add,
        OutcomeTally::merge,
        OutcomeTally::result);
  }

  /** All that it stands on. */
  public Footing footing() {
    return new Footing(
        chosen,
        OptionalInt.of(members.people()),
        members.inFull() == members.people(),
        OptionalInt.of(notOver),
        others.map(o -> o.accept(new BesideMembers())));
  }

  public Evidence evidence() {
    return footing().evidence();
  }

  public Set<Warning> warnings() {
    return footing().warnings();
  }

  private static final class BesideMembers implements Others.Visitor<Footing.Beside> {
    @Override
    public Footing.Beside visitMatched(Others.Matched matched) {
      return new Footing.Beside(
          false,
          OptionalInt.of(matched.pairs()),
          OptionalInt.of(matched.unmatched()),
          matched.balance().stream().allMatch(Others.Likeness::balanced),
          matched.difference().isTold());
    }

    @Override
    public Footing.Beside visitRandomised(Others.Randomised randomised) {
      return new Footing.Beside(
          true,
          OptionalInt.of(randomised.comparators().people()),
          OptionalInt.empty(),
          true,
          randomised.ratio().isTold());
    }
  }
}
