package io.muster.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.store.PatientStore;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.dsl.grammar.CohortLexer;
import io.muster.examples.cli.Tool;
import io.muster.testing.ExampleOutcome;
import io.muster.testing.Examples;
import io.muster.testing.SamplePopulation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

/** Five cohorts as analysts describe them, and how short they are. */
class FiveCohortsTest {
  private static final Path FOLDER = Tool.EXAMPLES.resolve("src/test/resources/five");

  private static List<CohortText> files() {
    return List.of("a", "b", "c", "d", "e").stream()
        .map(name -> CohortText.read(FOLDER.resolve(name + ".cohort")))
        .toList();
  }

  /** Words, names, numbers, dates, units, texts in quotes and signs, one each; blanks and remarks are none. */
  private static long tokens(CohortText file) {
    return new CohortLexer(CharStreams.fromString(file.text()))
        .getAllTokens().stream()
            .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
            .count();
  }

  @Test
  void theyTakeAtMost45LinesAnd290Tokens() {
    assertThat(files().stream().mapToLong(file -> file.text().lines().count()).sum())
        .isLessThanOrEqualTo(45);
    assertThat(files().stream().mapToLong(FiveCohortsTest::tokens).sum()).isLessThanOrEqualTo(290);
  }

  @Test
  void theyCompileWithoutWarningsAndAreLaidOut() {
    for (CohortText file : files()) {
      assertThat(Muster.check(file)).as(file.name()).isEmpty();
      assertThat(Muster.format(file)).isEqualTo(file.text());
    }
  }

  @Test
  void fourFindSomebodyAmong20000() {
    PatientStore store = SamplePopulation.of(20_000).seed(2021).toStore();
    Map<String, Integer> members = new TreeMap<>();
    for (CohortText file : files()) {
      CohortResult result =
          new ReferenceEngine().run(Muster.compile(file).cohorts().get(0), store);
      members.put(result.plan().name(), result.members().size());
    }
    assertThat(members)
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", 179, "b", 77, "c", 227, "d", 50, "e", 0));
  }

  /** Nobody among the 20,000 was admitted three times in an emergency within a year. */
  @Test
  void theFifthFindsWhoeverIsAdmittedThreeTimes() {
    CohortText file = files().get(4);
    CohortText exemplified = CohortText.of("e.cohort", file.text() + """

        example "three admissions, two conditions" of e
          diagnosis of copd on 2012-01-01
          diagnosis of ckd on 2015-01-01
          encounter on 2020-07-19 with admission "emergency"
          encounter on 2021-02-01 with admission "emergency"
          encounter on 2021-07-19 with admission "emergency"
          expect included
        example "the first a day too early" of e
          diagnosis of copd on 2012-01-01
          diagnosis of ckd on 2015-01-01
          encounter on 2020-07-18 with admission "emergency"
          encounter on 2021-02-01 with admission "emergency"
          encounter on 2021-07-19 with admission "emergency"
          expect not included because "three admissions" is not met
        """).withFiles(file.files());
    assertThat(Examples.run(Muster.compile(exemplified), exemplified.schema()))
        .allMatch(ExampleOutcome::passed);
  }
}
