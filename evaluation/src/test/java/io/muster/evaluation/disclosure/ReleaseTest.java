package io.muster.evaluation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReleaseTest {

  private static List<String> told(Profile profile, int... counts) {
    Ledger ledger = Ledger.empty();
    List<Cell> cells =
        IntStream.of(counts).mapToObj(n -> ledger.count("count " + n, n)).toList();
    Release release = ledger.release(profile);
    return cells.stream().map(c -> release.of(c).toString()).toList();
  }

  @Test
  void k01NhsHidesOneToSevenAndRoundsTheRestToTheNearestFive() {
    assertThat(told(Profile.nhs(), 0, 1, 7, 8, 12, 13))
        .containsExactly("0", "*", "*", "10", "10", "15");
  }

  @Test
  void opensafelyHidesNobodyToo() {
    assertThat(told(Profile.opensafely(), 0, 1, 7, 8, 12, 13))
        .containsExactly("*", "*", "*", "10", "10", "15");
  }

  @Test
  void midpoint6TellsTheMiddleOfSix() {
    assertThat(told(Profile.midpoint6(), 0, 1, 6, 7, 12, 13))
        .containsExactly("0", "3", "3", "9", "9", "15");
  }

  @Test
  void internalTellsEveryCountAsItIs() {
    assertThat(told(Profile.internal("weekly huddle"), 0, 1, 7, 8, 12, 13))
        .containsExactly("0", "1", "7", "8", "12", "13");
  }

  @Test
  void k15AWithheldCountIsNoNumber() {
    Ledger ledger = Ledger.empty();
    Cell few = ledger.count("few", 3);
    ReleasedCount told = ledger.release(Profile.nhs()).of(few);
    assertThat(told).isInstanceOf(SuppressedCount.class).hasToString("*");
  }

  @Test
  void saysWhetherItIsExact() {
    Ledger ledger = Ledger.empty();
    Cell nobody = ledger.count("nobody", 0);
    Cell many = ledger.count("many", 50);
    Release release = ledger.release(Profile.nhs());
    assertThat(release.of(nobody)).isEqualTo(new KnownCount(0, true));
    assertThat(release.of(many)).isEqualTo(new KnownCount(50, false));
    assertThat(ledger.release(Profile.internal("audit")).of(many))
        .isEqualTo(new KnownCount(50, true));
  }

  @Test
  void k13RawNumbersNeedAPurposeAndTheHeaderSaysIt() {
    assertThatIllegalArgumentException().isThrownBy(() -> Profile.internal(" "));
    assertThat(Profile.internal("weekly huddle").header())
        .isEqualTo("INTERNAL — not for release. Purpose: weekly huddle");
    assertThat(Profile.forRelease()).allMatch(Profile::isForRelease);
  }

  @Test
  void everyRoundedReleaseSaysItWasCheckedBefore() {
    assertThat(Profile.forRelease())
        .allMatch(p -> p.header().endsWith("checked before rounding") && p.totalsMayNotAddUp());
    assertThat(Profile.internal("audit").totalsMayNotAddUp()).isFalse();
  }

  @Test
  void theLargestCountsRoundWithoutOverflow() {
    assertThat(told(Profile.nhs(), 2_000_000_003)).containsExactly("2000000005");
  }
}
