package io.muster.evaluation.effect;

import io.muster.evaluation.statistics.Matching;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers what has to be the same in people who are matched, so that the same has one number. For one thread. */
final class Keys {
  private final int near;
  private final Map<List<Object>, Integer> keys = new HashMap<>();

  /** Keys of people who are matched on so many numbers. */
  Keys(int near) {
    this.near = near;
  }

  Matching.People people(List<Alike> people) {
    int[] same = people.stream()
        .mapToInt(p -> keys.computeIfAbsent(p.same(), k -> keys.size()))
        .toArray();
    double[][] numbers = new double[near][];
    for (int i = 0; i < near; i++) {
      int number = i;
      numbers[i] = people.stream().mapToDouble(p -> p.near(number)).toArray();
    }
    return new Matching.People(same, numbers);
  }
}
