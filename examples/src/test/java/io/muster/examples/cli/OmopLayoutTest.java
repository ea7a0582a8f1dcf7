package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --layout omop}. */
class OmopLayoutTest {
  @TempDir
  private Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  @Test
  void aCommonDataModelIsAskedLikeAnyOtherFolder() throws IOException {
    Path cohort = file(
        "diabetes.cohort",
        "codes diabetes = snomed 44054006",
        "",
        "cohort diabetic",
        "  population everyone",
        "  index 2024-03-31",
        "  include diagnosis of diabetes");
    file(
        "CONCEPT.csv",
        "concept_id,vocabulary_id,concept_code,concept_name,domain_id",
        "201826,SNOMED,44054006,x,y");
    file(
        "PERSON.csv",
        "person_id,year_of_birth,month_of_birth,day_of_birth,gender_concept_id,race_concept_id,ethnicity_concept_id",
        "1,1955,1,31,8532,0,0",
        "2,1980,5,1,8507,0,0");
    file(
        "CONDITION_OCCURRENCE.csv",
        "person_id,condition_concept_id,condition_start_date",
        "1,201826,2020-01-01");
    Tool run =
        Tool.run("run", cohort, "--data", folder, "--layout", "omop", "--as-of", "2024-03-31");
    assertThat(run.seen())
        .contains("Loaded 2 people and 1 record as of 2024-03-31; nothing had to be set aside.")
        .endsWith("exit code 0\n");
    assertThat(Tool.run("run", cohort, "--data", folder, "--layout", "omop").seen())
        .contains("say source_release_date in cdm_source")
        .contains("Here that is the option --as-of.");
  }
}
