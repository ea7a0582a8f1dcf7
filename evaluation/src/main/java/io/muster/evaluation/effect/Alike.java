package io.muster.evaluation.effect;

import io.muster.core.plan.OutcomePlan.Match;
import io.muster.core.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person is matched on. Numbers of one thing are in one unit, or the plan would have been refused.
 *
 * @param same what has to be the same
 * @param near the numbers that have to be near
 */
record Alike(int person, List<Object> same, List<Double> near) {
  Alike {
    same = List.copyOf(same);
    near = List.copyOf(near);
  }

  /** Empty where any answer is missing: nobody is like somebody of whom that is not known. */
  static Optional<Alike> of(int person, List<Value> answers, List<Match> on) {
    List<Object> same = new ArrayList<>();
    List<Double> near = new ArrayList<>();
    for (int i = 0; i < on.size(); i++) {
      Value answer = GroupScale.group(answers.get(i));
      if (!answer.known()) {
        return Optional.empty();
      } else if (on.get(i).caliper().isPresent() && answer instanceof Value.Decimal number) {
        near.add(number.number().doubleValue());
      } else {
        same.add(answer instanceof Value.Decimal number ? number.number() : answer);
      }
    }
    return Optional.of(new Alike(person, same, near));
  }

  double near(int number) {
    return near.get(number);
  }

  @Override
  public String toString() {
    return "what a person is matched on";
  }
}
