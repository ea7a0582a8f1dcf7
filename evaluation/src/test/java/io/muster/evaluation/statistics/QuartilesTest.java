package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QuartilesTest {

  private static Quartiles of(Map<Integer, Integer> counts) {
    return Quartiles.of(new TreeMap<>(counts)).orElseThrow();
  }

  @Test
  void areThoseOfTypeSeven() {
    // R: quantile(c(1, 2, 4, 8), c(.25, .5, .75))
    assertThat(of(Map.of(1, 1, 2, 1, 4, 1, 8, 1))).isEqualTo(new Quartiles(4, 1.75, 3, 5));
  }

  @Test
  void countRepeatedNumbersAsOftenAsTheyOccur() {
    assertThat(of(Map.of(3, 99, 1000, 1))).isEqualTo(new Quartiles(100, 3, 3, 3));
  }

  @Test
  void ofOneNumberAreThatNumber() {
    assertThat(of(Map.of(7, 1))).isEqualTo(new Quartiles(1, 7, 7, 7));
  }

  @Test
  void areNoneOfNothing() {
    assertThat(Quartiles.of(new TreeMap<>())).isEmpty();
  }
}
