package io.muster.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExamplesTest {
  private static final String FILE = "src/test/resources/examples/garden.cohort";

  @CohortExamples(FILE)
  void eachExampleIsATestOfItsOwn() {}

  /** The outcomes of the file with one text in it replaced by another. */
  private static List<String> failures(String replaced, String by) throws IOException {
    String text = Files.readString(Path.of(FILE));
    assertThat(text).contains(replaced);
    CohortText read = CohortText.read(Path.of(FILE));
    Program program = Muster.compile(
        CohortText.of("garden.cohort", text.replace(replaced, by)).withFiles(read.files()));
    return Examples.run(program, Schema.standard()).stream()
        .filter(outcome -> !outcome.passed())
        .map(outcome -> outcome.example().title() + ": " + String.join("; ", outcome.failures()))
        .toList();
  }

  @Test
  void anExampleFailsWhenTheRuleItTestsChanges() throws IOException {
    assertThat(failures(">= 30 kg/m2", ">= 35 kg/m2"))
        .containsExactly(
            "45, heavy, smokes: expected to be included, but left at \"obese\", which is not met");
  }

  @Test
  void anExampleFailsWhenARuleComesOutOtherwiseThanSaid() throws IOException {
    assertThat(failures("because \"obese\" is unknown", "because \"obese\" is not met"))
        .containsExactly("never weighed: expected \"obese\" to be not met, but it is unknown");
  }

  @Test
  void anExampleFailsWhenSomebodyStaysWhoShouldLeave() throws IOException {
    assertThat(failures("housebound \"yes\"", "housebound \"no\""))
        .containsExactly(
            "stays at home: expected not to be included, but stayed through every rule");
  }

  @Test
  void anExampleFailsWhenAStepIsReachedOnAnotherDayOrNotAtAll() throws IOException {
    assertThat(failures("engaged on 2021-10-01", "engaged on 2021-10-02"))
        .containsExactly(
            "came twice: expected to reach engaged on 2021-10-02, but did on 2021-10-01");
    assertThat(failures("at least 2 appointments", "at least 3 appointments"))
        .containsExactly("came twice: expected to reach engaged, but did not");
    assertThat(failures("not reached engaged", "not reached invited"))
        .containsExactly("said no: expected not to reach invited, but did on 2021-08-01");
  }

  @Test
  void anExampleFailsWhenSomebodyLeavesByAnotherWay() throws IOException {
    assertThat(
            failures("outcome \"declined\" and programme", "outcome \"delivered\" and programme"))
        .containsExactly("said no: expected to leave by declined, but is open");
  }

  @Test
  void aFailingExampleTellsEveryRuleAndWhatItRestsOn() throws IOException {
    Program program = Muster.compile(CohortText.of("short.cohort", """
        cohort adults
          index 2024-01-01
          include "adult": age >= 18
        example "a child" of adults
          born 2010-05-05
          expect included
        """));
    assertThat(Examples.run(program, Schema.standard()).get(0)).hasToString("""
        FAILED  a child
          expected to be included, but left at "adult", which is not met
            met: include "alive on the index date"
              no death date
            met: include "registered on the index date"
              registration on 2010-05-05
            not met: include "adult"
              age on 2024-01-01: 13""");
  }
}
