package io.muster.evaluation.measure;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.evaluation.statistics.Quartiles;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many people have each of some whole numbers, such as of attempts or of days.
 *
 * @param people number to how many have it, at least one each
 */
public record Distribution(SortedMap<Integer, Integer> people) {
  public Distribution {
    people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
    checkArgument(people.values().stream().allMatch(p -> p > 0), "somebody has each number");
  }

  /** How many people there are. */
  public int size() {
    return people.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many have this number or a higher one. */
  public int atLeast(int number) {
    return people.tailMap(number).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The highest number anyone has; 0 where there is nobody. */
  public int highest() {
    return people.isEmpty() ? 0 : people.lastKey();
  }

  /** The sum of everybody's numbers. */
  public long total() {
    return people.entrySet().stream()
        .mapToLong(e -> (long) e.getKey() * e.getValue())
        .sum();
  }

  /** The mean; empty where there is nobody. */
  public OptionalDouble mean() {
    return people.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) total() / size());
  }

  /** The median and quartiles; empty where there is nobody. */
  public Optional<Quartiles> quartiles() {
    return Quartiles.of(people);
  }
}
