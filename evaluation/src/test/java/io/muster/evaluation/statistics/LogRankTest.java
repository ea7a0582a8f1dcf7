package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogRankTest {

  @Test
  void maintainedChemotherapyAgainstNone() {
    LogRank test = LogRank.of(Followed.MAINTAINED, Followed.NOT_MAINTAINED).orElseThrow();
    assertThat(test.chiSquared()).isCloseTo(3.396389, within(5e-7));
    assertThat(test.p()).isCloseTo(.0653, within(5e-5));
    assertThat(test.observed()).isEqualTo(7);
    assertThat(test.expected()).isCloseTo(10.69, within(.005));
  }

  @Test
  void mercaptopurineAgainstPlacebo() {
    List<FollowUp> treated = Followed.of("6, 6, 6, 6+, 7, 9+, 10, 10+, 11+, 13, 16, 17+, 19+, 20+,"
        + " 22, 23, 25+, 32+, 32+, 34+, 35+");
    List<FollowUp> placebo =
        Followed.of("1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23");
    assertThat(LogRank.of(treated, placebo).orElseThrow().chiSquared())
        .isCloseTo(16.79294, within(5e-6));
  }

  @Test
  void withoutAnEventWhileBothAreAtRiskThereIsNothingToCompare() {
    assertThat(LogRank.of(Followed.of("1+, 2+"), Followed.of("3, 4"))).isEmpty();
    assertThat(LogRank.of(List.of(), Followed.of("3, 4"))).isEmpty();
    assertThat(LogRank.of(List.of(), List.of())).isEmpty();
  }
}
