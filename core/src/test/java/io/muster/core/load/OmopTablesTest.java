package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invented common data model. */
class OmopTablesTest {
  @TempDir
  private Path temporary;

  private TestFolder folder;

  @BeforeEach
  void model() {
    folder = InventedOmop.in(temporary);
  }

  private Loaded load() {
    return Load.of(OmopTables.at(folder.path())).load();
  }

  private static List<String> people(Loaded loaded, String... names) {
    List<String> all = new ArrayList<>();
    for (int person = 0; person < loaded.store().size(); person++) {
      StringBuilder line = new StringBuilder(loaded.store().id(person));
      for (String name : names) {
        line.append(" | ")
            .append(
                loaded.store().attribute(Schema.standard().attribute(name).orElseThrow(), person));
      }
      all.add(line.toString());
    }
    return all;
  }

  /** The records of a kind, column by column, without the system and the day each was recorded. */
  private static List<String> records(Loaded loaded, String kind) {
    RecordKind wanted = Schema.standard().kind(kind).orElseThrow();
    return StoreText.of(loaded.store()).stream()
        .filter(l -> l.startsWith("  " + wanted.name() + " |"))
        .map(l -> l.substring(wanted.name().length() + 5).replaceAll("( \\| missing){2}$", ""))
        .toList();
  }

  @Test
  void peopleComeFromPersonAndDeath() {
    Loaded loaded = load();
    assertThat(people(loaded, "birth_date", "sex", "ethnicity", "death_date"))
        .containsExactly(
            "1 | 1955-01-31 | female | White, Not Hispanic or Latino | missing",
            "2 | 1980-05-15 | male | Bangladeshi | 2023-06-30",
            "3 | 2001-07-01 | other | missing | missing",
            "4 | 1990-02-03 | unknown | missing | missing");
    FileReport person = loaded.report().of("people").orElseThrow();
    assertThat(person.count(Flag.BIRTH_MONTH)).isEqualTo(1);
    assertThat(person.count(Flag.BIRTH_YEAR)).isEqualTo(1);
    assertThat(person.count(Flag.KEPT_AS_UNKNOWN)).isEqualTo(1);
  }

  @Test
  void aDeathMakesNobodyKnown() {
    LoadReport report = load().report();
    FileReport deaths = report.of("deaths").orElseThrow();
    assertThat(deaths.accepted()).isEqualTo(1);
    assertThat(deaths.quarantined().get(Reason.ORPHAN).first())
        .extracting(Place::toString)
        .containsExactly("DEATH.csv, line 3, column person_id");
    assertThat(report.duplicates()).doesNotContainKey("people");
  }

  @Test
  void twoDaysOfDeathAreAConflict() {
    folder.with("DEATH.csv", "person_id,death_date", "2,2023-06-30", "2,2023-07-30");
    LoadReport report = load().report();
    assertThat(report.of("people").orElseThrow().count(Reason.CONFLICT)).isEqualTo(1);
    assertThat(report.of("deaths").orElseThrow().count(Reason.CONFLICT)).isEqualTo(2);
  }

  @Test
  void anObservationPeriodIsARegistration() {
    assertThat(records(load(), "registration"))
        .containsExactly("2010-01-01 | 2024-03-31 | missing | missing");
  }

  @Test
  void codesAreThoseOfTheStandardConceptElseOfTheSourceConceptElseLocal() {
    Loaded loaded = load();
    assertThat(records(loaded, "diagnosis"))
        .containsExactly(
            "2019-03-01 | 2019-06-01 | snomed 44054006 | missing",
            "2019-03-02 | missing | icd10 J45.9 | missing",
            "2019-03-03 | missing | local HOUSE-7 | missing",
            "2019-03-04 | missing | local HOUSE-8 | missing",
            "2019-03-05 | missing | missing | missing");
    FileReport conditions = loaded.report().of("diagnoses").orElseThrow();
    assertThat(conditions.count(Flag.LOCAL_CODE)).isEqualTo(2);
    assertThat(conditions.quarantined().get(Reason.BAD_CONCEPT).first())
        .extracting(Place::toString)
        .containsExactly("condition_occurrence.csv.gz, line 7, column condition_concept_id");
  }

  @Test
  void sourceCodesCanGoFirst() {
    Loaded loaded = Load.of(OmopTables.at(folder.path()).withSourceCodes()).load();
    assertThat(records(loaded, "diagnosis"))
        .startsWith("2019-03-01 | 2019-06-01 | icd10 E11.9 | missing");
  }

  @Test
  void vocabulariesWithoutASystemHereGetOneOfTheirName() {
    assertThat(records(load(), "procedure"))
        .containsExactly(
            "2020-02-02 | opcs4 K40.1",
            "2020-02-03 | omop_extension OMOP1",
            "2020-02-04 | omop_1_x 7");
  }

  @Test
  void aDrugExposureOfTheVaccineVocabularyIsAnImmunization() {
    Loaded loaded = load();
    assertThat(records(loaded, "medication"))
        .containsExactly(
            "2021-01-01 | 2021-01-31 | rxnorm 860975 | 28",
            "2021-01-04 | missing | dmd 375 | missing");
    assertThat(records(loaded, "immunization"))
        .containsExactly("2021-01-02 | cvx 140", "2021-01-03 | cvx 140");
    assertThat(loaded.report().files())
        .filteredOn(f -> f.file().equals("drug_exposure.csv"))
        .extracting(FileReport::holds, FileReport::read)
        .containsExactly(tuple("medications", 2L), tuple("immunizations", 2L));
  }

  @Test
  void measurementsAndObservationsHaveNumbersUnitsAndWords() {
    Loaded loaded = load();
    assertThat(records(loaded, "observation"))
        .containsExactly(
            "2022-01-01 | loinc 4548-4 | 48.5 mmol/mol | mmol/mol | missing",
            "2022-01-02 | loinc 4548-4 | missing | % | <5",
            "2022-01-03 | loinc 4548-4 | missing | missing | Negative",
            "2022-01-04 | loinc 4548-4 | missing | missing | trace",
            "2022-01-05 | loinc 4548-4 | 7 {score} | {score} | missing",
            "2022-01-07 | snomed 77176002 | missing | missing | gave up");
    List<FileReport> files = loaded.report().files();
    FileReport measurement = files.stream()
        .filter(f -> f.file().equals("measurement.csv"))
        .findFirst()
        .orElseThrow();
    assertThat(measurement.count(Flag.ONLY_BOUND)).isEqualTo(1);
    assertThat(measurement.quarantined().get(Reason.UNKNOWN_CATEGORY).first())
        .extracting(Place::line)
        .containsExactly(7L);
  }

  @Test
  void aVisitIsAnEncounterOfTheNearestType() {
    Loaded loaded = load();
    assertThat(records(loaded, "encounter"))
        .containsExactly(
            "2023-01-01 | 2023-01-05 | inpatient | missing | missing",
            "2023-01-02 | 2023-01-05 | inpatient | emergency | missing",
            "2023-01-03 | missing | missing | missing | snomed 185349003");
    assertThat(loaded.report().of("encounters").orElseThrow().count(Flag.LEFT_MISSING))
        .isEqualTo(1);
  }

  @Test
  void theAsOfDateAndWhatIsCoveredComeFromCdmSource() {
    LoadReport report = load().report();
    assertThat(report.asOf()).isEqualTo("2024-03-31");
    assertThat(report.covers()).isEqualTo("Two practices: an invented model");
    folder.with(
        "CDM_SOURCE.csv",
        "cdm_source_name,source_release_date",
        "one,2024-03-31",
        "other,2024-04-30");
    assertThatThrownBy(this::load)
        .isInstanceOf(LoadException.class)
        .hasMessageContaining("Give the as-of date when loading, or say source_release_date");
  }

  @Test
  void everyRowIsAccountedFor() {
    LoadReport report = load().report();
    assertThat(report.read()).isEqualTo(30);
    assertThat(report.accepted()).isEqualTo(27);
    assertThat(report.quarantined()).isEqualTo(3);
    assertThat(report.notRead()).containsExactly("note.csv");
  }

  @Test
  void timesOfTheDayAreCutOff() {
    folder.with(
        "procedure_occurrence.csv",
        "person_id,procedure_concept_id,procedure_date",
        "1,0,2020-02-02 00:00:00",
        "1,0,2020-02-03T23:59:59.125",
        "1,0,2020-02-03 24:00:00",
        "1,0,2020-02-03 10:00",
        "1,0,2020-02-03 10:00:00.",
        "1,0,2020-02-03 10:00:00Z");
    Loaded loaded = load();
    assertThat(records(loaded, "procedure"))
        .containsExactly("2020-02-02 | missing", "2020-02-03 | missing");
    assertThat(loaded.report().of("procedures").orElseThrow().count(Reason.BAD_DATE))
        .isEqualTo(4);
  }

  @Test
  void birthsAreReadFromTheirParts() {
    folder
        .without("DEATH.csv")
        .with(
            "PERSON.csv",
            "person_id,year_of_birth,month_of_birth,day_of_birth,birth_datetime,gender_concept_id,race_concept_id,ethnicity_concept_id",
            "1,1980,2,30,,8507,0,0",
            "2,1980,2,3,1999-01-01,8507,0,0",
            "3,1980,,,1980-05-06 00:00:00,8507,0,0",
            "4,1980.0,,,,8507,0,0",
            "5,1066,,,,8507,0,0",
            "6,2030,,,,8507,0,0",
            "7,,,,,8507,0,0",
            "8,1980,13,,,8507,0,0",
            "9,1980,,,06/05/1980,8507,0,0",
            "10,1980,6,,,8507,x,0");
    Loaded loaded = load();
    assertThat(people(loaded, "birth_date"))
        .containsExactly("2 | 1980-02-03", "3 | 1980-05-06", "7 | missing");
    FileReport person = loaded.report().of("people").orElseThrow();
    assertThat(person.count(Reason.BAD_DATE)).isEqualTo(4);
    assertThat(person.count(Reason.DATE_RANGE)).isEqualTo(2);
    assertThat(person.count(Reason.BAD_CONCEPT)).isEqualTo(1);
  }

  @Test
  void aYearAloneAgreesWithADayOfItInAnotherSource() throws IOException {
    Path other = Files.createDirectory(temporary.resolve("other"));
    new TestFolder(other).with("patients.csv", "id,birth_date", "3,2001-11-30", "4,1991-02-03");
    Loaded loaded = Load.of(OmopTables.at(folder.path()), CsvFolder.at(other)).load();
    assertThat(people(loaded, "birth_date")).contains("3 | 2001-11-30").hasSize(3);
  }

  @Test
  void theVocabularyIsNeededAndHasEachConceptOnce() {
    folder.with("CONCEPT.csv", InventedOmop.CONCEPT_HEADER, "1,A,Drug,CVX,1", "1,B,Drug,CVX,2");
    assertThatThrownBy(this::load)
        .isInstanceOf(LoadException.class)
        .hasMessageStartingWith(
            "CONCEPT.csv, line 3: the concept stands there for the second time");
    folder.with("CONCEPT.csv", InventedOmop.CONCEPT_HEADER, "1,A,Drug,CVX,1", "x,B,Drug,CVX,2");
    assertThatThrownBy(this::load).hasMessageStartingWith("CONCEPT.csv, line 3: the row is none");
    folder.without("CONCEPT.csv");
    assertThatThrownBy(this::load).hasMessageContaining("there is no table concept");
  }

  @Test
  void whatIsMissingIsNamed() {
    folder.with("PERSON.csv", "person_id,year_of_birth", "1,1980");
    assertThatThrownBy(this::load)
        .hasMessageStartingWith("PERSON.csv, line 1: the header has no column gender_concept_id");
    folder.without("PERSON.csv");
    assertThatThrownBy(this::load).hasMessageContaining("there is no table person");
    InventedOmop.in(temporary).with("person.csv.gz", TestFolder.gzip("person_id\n"));
    assertThatThrownBy(this::load).hasMessageContaining("there is also");
  }

  @Test
  void aDatabaseGivesTheSameAsTheFolder() throws Exception {
    try (DuckDatabase database = DuckDatabase.of()) {
      InventedOmop.copy(folder, database::with, "text", false);
      WatchedDatabase watched = new WatchedDatabase(database);
      Loaded loaded = Load.of(OmopTables.in(watched)).load();
      assertThat(StoreText.of(loaded.store())).isEqualTo(StoreText.of(load().store()));
      assertThat(loaded.report().quarantined()).isEqualTo(3);
      assertThat(loaded
              .report()
              .of("diagnoses")
              .orElseThrow()
              .quarantined()
              .get(Reason.BAD_CONCEPT)
              .first())
          .extracting(Place::toString)
          .containsExactly("condition_occurrence, line 6, column condition_concept_id");
      assertThat(loaded.report().notRead()).containsExactly("note");
      assertThat(watched.open()).isZero();
    }
  }

  @Test
  void schemasAreNamedInAnyCaseAndTheVocabularyCanStandByItself() throws Exception {
    try (DuckDatabase database = DuckDatabase.of(
        "create schema cdm", "create schema \"Vo\"\"cab\"", "create schema vocab")) {
      database.with("set schema = 'cdm'");
      InventedOmop.copy(folder, database::with, "text", false);
      database.with(
          "create table vocab.concept as select * from cdm.concept", "drop table cdm.concept");
      Loaded loaded = Load.of(OmopTables.in(database, "CDM", "Vocab")).load();
      assertThat(StoreText.of(loaded.store())).isEqualTo(StoreText.of(load().store()));
      assertThatThrownBy(Load.of(OmopTables.in(database, "cdm"))::load)
          .hasMessageContaining("there is no table concept");
      assertThatThrownBy(Load.of(OmopTables.in(database, "absent"))::load)
          .hasMessageContaining("there are no tables in the schema absent");
      database.with("alter table cdm.condition_occurrence drop column condition_start_date");
      WatchedDatabase watched = new WatchedDatabase(database);
      assertThatThrownBy(Load.of(OmopTables.in(watched, "cdm", "vocab"))::load)
          .isInstanceOf(LoadException.class)
          .hasMessageStartingWith("condition_occurrence: there is no column condition_start_date");
      assertThat(watched.open()).isZero();
    }
  }

  @Test
  void threadsAndBlocksDoNotShow() {
    List<String> once = StoreText.of(load().store());
    Loaded loaded =
        Load.of(OmopTables.at(folder.path())).withThreads(4).inBlocksOf(40).load();
    assertThat(StoreText.of(loaded.store())).isEqualTo(once);
    assertThat(loaded.report().files()).isEqualTo(load().report().files());
  }
}
