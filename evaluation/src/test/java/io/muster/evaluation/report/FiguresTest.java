package io.muster.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.measure.Distribution;
import io.muster.evaluation.measure.Proportion;
import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void aShareHasOneDecimalAndItsInterval() {
    assertThat(Figures.share(Proportion.of(13, 130, "the cohort"))).isEqualTo("10.0 % (5.9–16.4)");
    assertThat(Figures.share(Proportion.of(0, 4, "the cohort"))).isEqualTo("0.0 % (0.0–49.0)");
    assertThat(Figures.share(Proportion.of(4, 4, "the cohort"))).isEqualTo("100.0 % (51.0–100.0)");
  }

  @Test
  void halvesAreRoundedUpFromTheExactShare() {
    assertThat(Figures.share(Proportion.of(1, 16, "the cohort"))).startsWith("6.3 %");
    assertThat(Figures.percent(new BigDecimal("0.0625"))).isEqualTo("6.3 %");
    assertThat(Figures.decimal(OptionalDouble.of(2.625))).isEqualTo("2.6");
  }

  @Test
  void ofNobodyThereIsNoShare() {
    assertThat(Figures.share(Proportion.of(0, 0, "Referred"))).isEqualTo("–");
    assertThat(Figures.fraction(Proportion.of(0, 0, "Referred"))).isEqualTo("0/0");
  }

  @Test
  void thousandsAreMarked() {
    assertThat(Figures.fraction(Proportion.of(1045, 5000, "the cohort")))
        .isEqualTo("1,045/5,000 = 20.9 % (19.8–22.0)");
  }

  @Test
  void aMedianHasItsQuartilesAndNoEmptyDecimal() {
    assertThat(Figures.median(new Distribution(new TreeMap<>(Map.of(14, 2, 15, 2)))))
        .isEqualTo("14.5 (14–15)");
    assertThat(Figures.median(new Distribution(new TreeMap<>()))).isEqualTo("–");
  }
}
