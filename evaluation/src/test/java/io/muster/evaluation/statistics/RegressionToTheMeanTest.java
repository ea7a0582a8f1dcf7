package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** An outreach without any effect, to people chosen because they came four times or more in the year before. */
class RegressionToTheMeanTest {
  private static final int PRACTICE = 1500;
  private static final int OTHERS = 4500;
  private static final double SHAPE = .8;
  private static final int OFTEN = 4;

  /** Visits in the year before and the year after, at the same rate. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Visits(int[] before, int[] after) {
    static Visits of(Chance chance, int people) {
      int[] before = new int[people];
      int[] after = new int[people];
      for (int i = 0; i < people; i++) {
        double rate = chance.aboutOne(SHAPE);
        before[i] = chance.events(rate);
        after[i] = chance.events(rate);
      }
      return new Visits(before, after);
    }

    int[] often() {
      int[] all = new int[before.length];
      Arrays.setAll(all, i -> i);
      return Arrays.stream(all).filter(i -> before[i] >= OFTEN).toArray();
    }

    BeforeAndAfter those(int[] who) {
      double[] years = new double[who.length];
      Arrays.fill(years, 1);
      return BeforeAndAfter.of(
          Arrays.stream(who).map(i -> before[i]).toArray(),
          years,
          Arrays.stream(who).map(i -> after[i]).toArray(),
          years);
    }
  }

  @Test
  void lessAfterThanBeforeIsNoEffectAndMatchedComparatorsSayIt() {
    Chance chance = new Chance(11);
    int runs = 400;
    int fell = 0;
    int surely = 0;
    int held = 0;
    for (int run = 0; run < runs; run++) {
      Visits practice = Visits.of(chance, PRACTICE);
      Visits others = Visits.of(chance, OTHERS);
      int[] often = practice.often();
      int[] matches = Matching.nearest(
          new Matching.People(
              Arrays.stream(often).map(i -> practice.before()[i]).toArray()),
          new Matching.People(others.before()));
      int[] matched = new int[often.length];
      int[] to = new int[often.length];
      int pairs = 0;
      for (int i = 0; i < often.length; i++) {
        if (matches[i] != Matching.NOBODY) {
          matched[pairs] = often[i];
          to[pairs++] = matches[i];
        }
      }
      BeforeAndAfter those = practice.those(Arrays.copyOf(matched, pairs));
      BeforeAndAfter comparators = others.those(Arrays.copyOf(to, pairs));
      Estimate naive = PairedRateRatio.of(those).orElseThrow();
      fell += naive.value() < 1 ? 1 : 0;
      surely += naive.high() < 1 ? 1 : 0;
      held += DifferenceInDifferences.ofPairs(those, comparators)
              .orElseThrow()
              .interval()
              .contains(1)
          ? 1
          : 0;
    }
    assertThat(fell).isEqualTo(runs);
    assertThat(surely).isGreaterThan(runs * 95 / 100);
    assertThat((double) held / runs).isBetween(.92, .98);
  }

  @Test
  void howFarTheyFallByThemselvesCanBeToldBeforehand() {
    Visits everybody = Visits.of(new Chance(12), 100_000);
    ShrunkenRate rate = ShrunkenRate.of(everybody.before()).orElseThrow();
    assertThat(rate.shape()).isCloseTo(SHAPE, within(.03));
    double foretold = 0;
    double came = 0;
    for (int who : everybody.often()) {
      foretold += rate.after(everybody.before()[who]);
      came += everybody.after()[who];
    }
    assertThat(came / foretold).isCloseTo(1, within(.02));
  }
}
