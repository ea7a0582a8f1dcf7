package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheaFolderTest {
  private static final Path FIVE_PEOPLE = Path.of("src", "test", "resources", "synthea");
  private static final Path THOUSAND_PEOPLE =
      Path.of("..", "..", "shared", "data", "synthea-csv-1k");
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

  @TempDir
  private Path temporary;

  @Test
  void readsFivePeople() {
    Loaded loaded = Load.of(SyntheaFolder.at(FIVE_PEOPLE)).asOf(AS_OF).load();
    assertThat(reads(loaded.report()))
        .isEqualTo(Map.of(
            "people", 5L,
            "diagnoses", 76L,
            "observations", 580L,
            "medications", 105L,
            "procedures", 292L,
            "immunizations", 32L,
            "encounters", 123L));
    assertThat(loaded.report().accepted()).isEqualTo(loaded.report().read());
    assertThat(loaded.report().notRead()).containsExactly("careplans.csv.gz");
    assertThat(loaded.report().of("medications").orElseThrow().count(Flag.END_BEFORE_START))
        .isPositive();
    assertThat(loaded.report().of("encounters").orElseThrow().count(Flag.AFTER_DEATH))
        .isPositive();
    List<String> lines = StoreText.of(loaded.store());
    assertThat(lines)
        .contains(
            "98ca3c03-00c3-f4c2-f3fe-3cbb78bd9544 | 1933-09-15 | female | black, nonhispanic | 2012-09-24"
                + " | missing | unknown | unknown | unknown | missing | missing | missing | missing")
        .anyMatch(l ->
            l.startsWith("  encounter | 1958-10-09 | 1958-10-10 | inpatient | missing | snomed "))
        .anyMatch(l -> l.startsWith("  medication") && l.contains("| rxnorm "))
        .anyMatch(l -> l.startsWith("  immunization") && l.contains("| cvx "))
        .anyMatch(l -> l.startsWith("  observation")
            && l.contains("| loinc 8302-2 |")
            && l.contains(" cm | cm | missing |"));
    assertThat(lines.stream().filter(l -> l.startsWith("  ")))
        .allMatch(l -> l.endsWith(" | synthea"));
  }

  @Test
  void neverKeepsWhatNamesAPerson() {
    Loaded loaded = Load.of(SyntheaFolder.at(FIVE_PEOPLE)).asOf(AS_OF).load();
    assertThat(StoreText.of(loaded.store()))
        .noneMatch(l -> l.contains("Lacey714") || l.contains("999-85-3412"));
  }

  @Test
  void readsTheColumnsOfVersionTwo() {
    TestFolder folder = new TestFolder(temporary)
        .with(
            "patients.csv",
            "Id,BIRTHDATE,DEATHDATE,RACE,ETHNICITY,GENDER",
            "A,1980-01-01,,asian,nonhispanic,M")
        .with(
            "conditions.csv",
            "START,STOP,PATIENT,ENCOUNTER,CODE,DESCRIPTION",
            "2001-05-01,2001-05-09,A,E,10509002,x")
        .with(
            "observations.csv",
            "DATE,PATIENT,ENCOUNTER,CODE,DESCRIPTION,VALUE,UNITS,TYPE",
            "2012-01-23T17:45:28Z,A,E,72166-2,x,Never smoker,{nominal},text",
            "2012-01-23,A,E,8302-2,x,193.3,cm,numeric",
            "2012-01-23,A,E,8302-2,x,193.3,cm,other")
        .with(
            "procedures.csv",
            "DATE,PATIENT,ENCOUNTER,CODE,DESCRIPTION",
            "2011-04-30T00:26:23Z,A,E,169553002,x")
        .with(
            "encounters.csv",
            "Id,START,STOP,PATIENT,ENCOUNTERCLASS,CODE",
            "E,2010-01-23T17:45:28Z,2010-01-23T18:10:28Z,A,urgentcare,702927004",
            "F,2010-01-23T17:45:28+01:00,,A,wellness,1",
            "G,2010-01-23T17:45:28Z,,A,spa,1");
    Loaded loaded = Load.of(SyntheaFolder.at(folder.path())).asOf(AS_OF).load();
    assertThat(StoreText.of(loaded.store()))
        .containsExactly(
            "A | 1980-01-01 | male | asian, nonhispanic | missing | missing | unknown | unknown | unknown | missing | missing | missing | missing",
            "  diagnosis | 2001-05-01 | 2001-05-09 | snomed 10509002 | missing | missing | synthea",
            "  observation | 2012-01-23 | loinc 72166-2 | missing | {nominal} | Never smoker | missing | synthea",
            "  observation | 2012-01-23 | loinc 8302-2 | 193.3 cm | cm | missing | missing | synthea",
            "  procedure | 2011-04-30 | snomed 169553002 | missing | synthea",
            "  encounter | 2010-01-23 | 2010-01-23 | out of hours | missing | snomed 702927004 | missing | synthea");
    assertThat(loaded.report().of("encounters").orElseThrow().count(Reason.BAD_DATE))
        .isEqualTo(1);
    assertThat(loaded.report().of("encounters").orElseThrow().count(Reason.UNKNOWN_CATEGORY))
        .isEqualTo(1);
    assertThat(loaded.report().of("observations").orElseThrow().count(Reason.UNKNOWN_CATEGORY))
        .isEqualTo(1);
  }

  @Test
  void theAsOfDateIsTheCallers() {
    assertThatThrownBy(() -> Load.of(SyntheaFolder.at(FIVE_PEOPLE)).load())
        .isInstanceOf(LoadException.class)
        .hasMessageContaining(
            "Give the as-of date when loading: the end date Synthea was run with.");
  }

  @Test
  void readsAThousandPeople() {
    assumeTrue(Files.isDirectory(THOUSAND_PEOPLE));
    Loaded loaded = Load.of(SyntheaFolder.at(THOUSAND_PEOPLE)).asOf(AS_OF).load();
    assertThat(reads(loaded.report()))
        .isEqualTo(Map.of(
            "people", 1_172L,
            "diagnoses", 46_817L,
            "observations", 743_273L,
            "medications", 81_195L,
            "procedures", 213_376L,
            "immunizations", 17_160L,
            "encounters", 85_207L));
    assertThat(loaded.report().accepted()).isEqualTo(loaded.report().read());
    assertThat(loaded.store().size()).isEqualTo(1_172);
    assertThat(loaded.report().of("medications").orElseThrow().count(Flag.END_BEFORE_START))
        .isEqualTo(78);
    assertThat(loaded.report().of("encounters").orElseThrow().count(Flag.AFTER_DEATH))
        .isEqualTo(152);
    assertThat(loaded.report().of("observations").orElseThrow().count(Flag.AFTER_DEATH))
        .isEqualTo(152);
  }

  private static Map<String, Long> reads(LoadReport report) {
    return report.files().stream()
        .collect(java.util.stream.Collectors.toMap(FileReport::holds, FileReport::read));
  }
}
