package io.muster.evaluation.effect;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How often something happened to one person before day 0 and from it on, and on how many days of each time they were seen.
 *
 * @param inFull whether they were seen on every day of both
 */
record PersonEvents(
    int person, int before, int daysBefore, int after, int daysAfter, boolean inFull) {
  static int[] before(List<PersonEvents> people) {
    return people.stream().mapToInt(PersonEvents::before).toArray();
  }

  static int[] after(List<PersonEvents> people) {
    return people.stream().mapToInt(PersonEvents::after).toArray();
  }

  static double[] daysBefore(List<PersonEvents> people) {
    return people.stream().mapToDouble(PersonEvents::daysBefore).toArray();
  }

  static double[] daysAfter(List<PersonEvents> people) {
    return people.stream().mapToDouble(PersonEvents::daysAfter).toArray();
  }

  static long sum(int[] numbers) {
    return IntStream.of(numbers).asLongStream().sum();
  }

  @Override
  public String toString() {
    return "one person's events";
  }
}
