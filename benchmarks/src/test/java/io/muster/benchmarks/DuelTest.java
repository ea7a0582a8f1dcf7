package io.muster.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DuelTest {
  /** Takes as long each time and finds always the same. */
  private record Steady(Contender contender, long nanos, Answer answer) implements Asked {
    @Override
    public Timed ask(Query query) {
      return new Timed(nanos, answer);
    }
  }

  @Test
  void theRatioIsHowManyTimesAsLongTheOtherTook() {
    Duel duel = Duel.fight(
        new Steady(Contender.MUSTER, 2_000_000, Answer.of(new int[] {1, 2})),
        new Steady(Contender.SCAN, 3_000_000, Answer.of(new int[] {2, 1})),
        10,
        Query.Q1,
        5,
        0);
    assertThat(duel.muster()).hasSize(5);
    assertThat(duel.musterMedian()).isEqualTo(2);
    assertThat(duel.theirMedian()).isEqualTo(3);
    assertThat(duel.ratio()).isEqualTo(1.5);
    assertThat(duel.answer().people()).isEqualTo(2);
  }

  @Test
  void otherPeopleEndTheComparison() {
    assertThatThrownBy(() -> Duel.fight(
            new Steady(Contender.MUSTER, 1, Answer.of(new int[] {1, 2})),
            new Steady(Contender.DUCKDB_BY_CODE, 1, Answer.of(new int[] {1, 3})),
            10,
            Query.Q4,
            5,
            0))
        .isInstanceOfSatisfying(
            Stop.class, stop -> assertThat(stop.exitCode()).isEqualTo(ExitCode.DIFFERENT))
        .hasMessage("Q4: duckdb-by-code finds 2 people and muster 2, or others."
            + " The answers differ, so nothing is compared.");
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
    assertThat(Duel.median(List.of(4.0, 1.0, 3.0, 9.0))).isEqualTo(3.5);
    assertThat(Duel.median(List.of(4.0, 1.0, 3.0))).isEqualTo(3);
  }
}
