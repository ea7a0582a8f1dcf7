package io.muster.evaluation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final Ledger ledger = Ledger.empty();

  @Test
  void theSameCountToldTwiceIsOneCell() {
    assertThat(ledger.count("members", 130)).isSameAs(ledger.count("members", 130));
  }

  @Test
  void k12RefusesACountThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.count("members", -1))
        .withMessage("no count is less than nothing: members");
    assertThatIllegalArgumentException().isThrownBy(() -> ledger.count(" ", 1));
  }

  @Test
  void refusesWhatContradictsItselfWithoutSayingTheNumbers() {
    Cell members = ledger.count("members", 61);
    Cell women = ledger.count("women", 37);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.count("members", 62))
        .withMessage("a count was told twice and differs: members");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.sum(members, List.of(women)))
        .withMessage("parts do not add up to their total: members");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.sum(members, List.of(members)))
        .withMessage("a part is told once: members");
    assertThatIllegalArgumentException().isThrownBy(() -> ledger.drop(women, women));
  }

  @Test
  void k12PartsThatWouldOverflowDoNotAddUp() {
    Cell none = ledger.count("none", 0);
    List<Cell> parts = List.of(
        ledger.count("half", 1 << 30),
        ledger.count("other half", 1 << 30),
        ledger.count("a", 1 << 30),
        ledger.count("b", 1 << 30));
    assertThatIllegalArgumentException().isThrownBy(() -> ledger.sum(none, parts));
  }

  @Test
  void knowsOnlyItsOwnCells() {
    Cell stranger = Ledger.empty().count("members", 8);
    Cell members = ledger.count("members", 8);
    assertThatIllegalArgumentException().isThrownBy(() -> ledger.sum(stranger, List.of(members)));
    assertThatIllegalArgumentException().isThrownBy(() -> ledger.drop(members, stranger));
    Release release = ledger.release(Profile.nhs());
    assertThatIllegalArgumentException().isThrownBy(() -> release.of(stranger));
  }

  @Test
  void nothingOfItPrintsARawNumber() {
    Cell members = ledger.count("members", 4711);
    assertThat(members).hasToString("members");
    assertThat(ledger.release(Profile.nhs())).hasToString("release under nhs");
  }
}
