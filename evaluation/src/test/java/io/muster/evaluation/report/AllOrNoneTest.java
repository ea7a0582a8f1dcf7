package io.muster.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.report.document.Paragraph;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AllOrNoneTest {
  private final Ledger ledger = Ledger.empty();
  private final Cell group = ledger.count("group", 20);

  private Optional<String> said(Profile profile, int... did) {
    Cell[] cells = new Cell[did.length];
    for (int i = 0; i < did.length; i++) {
      cells[i] = ledger.count("did " + i, did[i]);
    }
    AllOrNone allOrNone = new AllOrNone(ledger.release(profile));
    for (int i = 0; i < did.length; i++) {
      allOrNone.look("group " + i, cells[i], group);
    }
    return allOrNone.note().map(Paragraph::text);
  }

  @Test
  void aGroupInWhichAllDidItIsNamed() {
    assertThat(said(Profile.nhs(), 20, 10))
        .hasValueSatisfying(text -> assertThat(text).endsWith("what they did: group 0."));
  }

  @Test
  void soIsOneInWhichNobodyDid() {
    assertThat(said(Profile.nhs(), 10, 0))
        .hasValueSatisfying(text -> assertThat(text).endsWith("what they did: group 1."));
  }

  @Test
  void oneThatLooksLikeAllAsToldIsNamedToo() {
    assertThat(said(Profile.nhs(), 18)).isPresent();
  }

  @Test
  void whereSomeDidAndSomeDidNotNothingIsSaid() {
    assertThat(said(Profile.nhs(), 10)).isEmpty();
  }

  @Test
  void theTeamKnowsItsMembersAndIsNotTold() {
    assertThat(said(EvaluationReport.TEAM, 20, 0)).isEmpty();
  }

  @Test
  void ofManyTenAreNamedAndTheOthersCounted() {
    assertThat(said(Profile.nhs(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
        .hasValueSatisfying(text -> assertThat(text)
            .contains("group 9")
            .doesNotContain("group 10")
            .endsWith("; and 2 more."));
  }
}
