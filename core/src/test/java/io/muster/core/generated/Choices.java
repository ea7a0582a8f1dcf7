package io.muster.core.generated;

import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** Numbers that decide, one after another, how something is made. Where they have run out the first choice is taken, the plainest. */
final class Choices {
  private static final int MOST = 9_999;

  private final List<Integer> numbers;
  private int next;

  Choices(List<Integer> numbers) {
    this.numbers = List.copyOf(numbers);
  }

  /** Rows of so many numbers at most. */
  static Arbitrary<List<Integer>> rows(int most) {
    return Arbitraries.integers()
        .between(0, MOST)
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases()
        .list()
        .ofMinSize(most / 4)
        .ofMaxSize(most)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  /** From 0 to one less than this. */
  int below(int bound) {
    return next < numbers.size() ? numbers.get(next++) % bound : 0;
  }

  /** Yes so many times of a hundred. */
  boolean chance(int percent) {
    return below(100) >= 100 - percent;
  }

  <T> T of(List<T> options) {
    return options.get(below(options.size()));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  final <T> T of(T... options) {
    return of(List.of(options));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  final <T> T make(Supplier<? extends T>... makers) {
    return List.of(makers).get(below(makers.length)).get();
  }
}
