package io.muster.evaluation.report.document;

import static io.muster.evaluation.report.document.Told.exactly;
import static io.muster.evaluation.report.document.Told.underNhs;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.statistics.Interval;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static Figure.Share share(int count, int of) {
    return Figure.share(exactly(count), exactly(of), "the cohort");
  }

  private static Figure.Share fraction(int count, int of) {
    return Figure.fraction(exactly(count), exactly(of), "the cohort");
  }

  @Test
  void aShareHasOneDecimalAndItsInterval() {
    assertThat(Figures.of(share(13, 130))).isEqualTo("10.0 % (5.9–16.4)");
    assertThat(Figures.of(share(0, 4))).isEqualTo("0.0 % (0.0–49.0)");
    assertThat(Figures.of(share(4, 4))).isEqualTo("100.0 % (51.0–100.0)");
  }

  @Test
  void halvesAreRoundedUpFromTheExactShare() {
    assertThat(Figures.of(share(1, 16))).startsWith("6.3 %");
    assertThat(Figures.percent(new BigDecimal("0.0625"))).isEqualTo("6.3 %");
    assertThat(Figures.decimal(2.625, 2)).isEqualTo("2.63");
  }

  @Test
  void ofNobodyThereIsNoShare() {
    assertThat(Figures.of(share(0, 0))).isEqualTo("–");
    assertThat(Figures.of(fraction(0, 0))).isEqualTo("0/0");
  }

  @Test
  void thousandsAreMarked() {
    assertThat(Figures.of(fraction(1045, 5000))).isEqualTo("1,045/5,000 = 20.9 % (19.8–22.0)");
    assertThat(Figures.decimal(1296.4, 0)).isEqualTo("1,296");
  }

  @Test
  void aShareOfWithheldCountsIsWithheld() {
    assertThat(Figures.of(Figure.share(underNhs(3), underNhs(100), "the cohort")))
        .isEqualTo("*");
    assertThat(Figures.of(Figure.fraction(underNhs(3), underNhs(100), "the cohort")))
        .isEqualTo("*/100");
  }

  @Test
  void aShareIsWorkedOutFromRoundedCounts() {
    assertThat(Figures.of(Figure.fraction(underNhs(13), underNhs(131), "the cohort")))
        .isEqualTo("15/130 = 11.5 % (7.1–18.2)");
  }

  @Test
  void aMedianHasItsQuartilesAndNoEmptyDecimal() {
    Figure.Spread.Quartered days = new Figure.Spread.Quartered(14.5, 14, 14.5, 15);
    assertThat(Figures.of(new Figure.Spread(exactly(4), Optional.of(days))))
        .isEqualTo("14.5 (14–15)");
    assertThat(Figures.of(new Figure.Spread(exactly(0), Optional.empty()))).isEqualTo("–");
    assertThat(Figures.of(new Figure.Spread(underNhs(3), Optional.empty()))).isEqualTo("*");
  }

  @Test
  void aNumberHasItsIntervalAndItsUnit() {
    Figure ratio = new Figure.Quantity(
        OptionalDouble.of(1.8558),
        Optional.of(new Interval(1.0272, 3.3526, 0.95)),
        "",
        2,
        exactly(56));
    assertThat(Figures.of(ratio)).isEqualTo("1.86 (1.03–3.35)");
    Figure contacts =
        new Figure.Quantity(OptionalDouble.of(6), Optional.empty(), "contacts", 1, exactly(56));
    assertThat(Figures.of(contacts)).isEqualTo("6.0 contacts");
  }
}
