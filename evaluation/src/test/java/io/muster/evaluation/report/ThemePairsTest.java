package io.muster.evaluation.report;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.disclosure.Profile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThemePairsTest {
  private final PeopleSketch people = new PeopleSketch();
  private int added;

  private List<String> pairs(Profile profile) {
    OutreachSketch outreach = new OutreachSketch()
        .step("referred", "Referred", 1, records("referral"))
        .themes(Optional.empty(), Optional.empty());
    return Told.of(Evaluation.evaluate(outreach.plan(), people.store()), "themes", profile)
        .table("pairs");
  }

  private ThemePairsTest spoke(int number, String... themes) {
    for (int i = 0; i < number; i++) {
      String id = "p%03d".formatted(added++);
      people.person(id);
      for (String theme : themes) {
        people.record(id, "theme", 1, "theme", theme);
      }
    }
    return this;
  }

  @Test
  void twoThemesOfOnePersonAreAPairWhateverTheirOrder() {
    spoke(1, "home", "debt").spoke(1, "debt", "home").spoke(2, "debt");
    assertThat(pairs(EvaluationReport.TEAM))
        .containsExactly(
            "Spoken of together | People | Share of people who spoke of a theme",
            "debt and home | 2 | 50.0 % (15.0–85.0)");
  }

  @Test
  void theMostCommonComeFirstAndNoMoreThanFive() {
    spoke(1, "a", "b", "c", "d").spoke(1, "c", "d");
    assertThat(pairs(EvaluationReport.TEAM))
        .hasSize(6)
        .element(1)
        .isEqualTo("c and d | 2 | 100.0 % (34.2–100.0)");
  }

  @Test
  void whereNobodySpokeOfTwoThereIsNoTable() {
    spoke(3, "debt").spoke(3, "home");
    assertThat(pairs(EvaluationReport.TEAM)).isEmpty();
  }

  @Test
  void aPairOfFewIsLeftOutOfARelease() {
    spoke(30, "debt", "home").spoke(30, "debt").spoke(30, "home");
    spoke(3, "debt", "work").spoke(40, "work");
    assertThat(pairs(Profile.nhs()))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("debt and home | 30 | ");
  }
}
