package io.muster.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muster.core.engine.ReferenceEngine;
import io.muster.core.files.FileSource;
import io.muster.core.load.Load;
import io.muster.core.load.SyntheaFolder;
import io.muster.core.plan.Program;
import io.muster.core.store.PatientStore;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many of Synthea's 1,172 people have at least one code of published English code lists. Neither the people nor the lists are
 * part of this repository; where they are not beside it, there is nothing to count.
 */
class SyntheaCountsTest {
  private static final Path SHARED = Path.of(System.getProperty("muster.examples", "."))
      .resolve(Path.of("..", "..", "shared", "data"));
  private static final Path PEOPLE = SHARED.resolve("synthea-csv-1k");

  private static PatientStore store;

  @BeforeAll
  static void load() {
    assumeTrue(Files.isDirectory(PEOPLE), "the people are not here");
    store =
        Load.of(SyntheaFolder.at(PEOPLE)).asOf(LocalDate.of(2026, 1, 1)).load().store();
  }

  @ParameterizedTest
  @CsvSource({
    "obesity_snomed, 545",
    "hypertension_qof_hyp_cod, 437",
    "diabetes_qof_dm_cod, 245",
    "chd_qof_chd_cod, 191",
    "anxiety_disorders_snomed, 133",
    "asthma_qof_ast_cod, 28",
    "depression_qof_depr_cod, 6",
    "smi_qof_mh_cod, 0"
  })
  void peopleWithACodeOfTheList(String list, int people) {
    String text = """
        codes %1$s from "%1$s.csv"

        cohort found
          index 2026-01-01
          population everyone
          include "ever coded": diagnosis of %1$s at any time
        """.formatted(list);
    Program program = Muster.compile(CohortText.of("found.cohort", text)
        .withFiles(FileSource.folder(SHARED.resolve("codelists"))));
    assertThat(
            new ReferenceEngine().run(program.cohorts().get(0), store).members().size())
        .isEqualTo(people);
  }
}
