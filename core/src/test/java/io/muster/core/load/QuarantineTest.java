package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sets a record aside, or is noted of it; ids are those of the fault catalogue. */
class QuarantineTest {
  @TempDir
  private Path temporary;

  private TestFolder folder;

  @BeforeEach
  void threePeople() {
    folder = TestFolder.of(temporary);
  }

  // E13, G09, G10, B09
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "2023-02-30",
        "2023-13-01",
        "2023-00-10",
        "2023-01-00",
        "01/02/2023",
        "01/02/45",
        "20230101",
        "2023-1-1",
        "2023-01",
        "2023-01-01T00:00:00Z",
        "２０２３-01-01",
        "2023-01-1",
        "-023-01-01",
        "tomorrow"
      })
  void whatIsNoIsoDateIsABadDate(String date) {
    assertSetAside("observations.csv", "date", date, Reason.BAD_DATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1753-01-01", "1879-12-31", "2201-01-01", "9999-12-31"})
  void datesOutOfAllReasonAreOutOfRange(String date) {
    assertSetAside("observations.csv", "date", date, Reason.DATE_RANGE);
  }

  // B07, D15, H03, H04
  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-Infinity",
        "0x1p3",
        "7.2f",
        "1e3",
        "１２",
        "<5",
        ">1000",
        "5-10",
        "7,5",
        "1 000",
        ".5",
        "5.",
        "+5",
        "-",
        "--1",
        "1.2.3",
        "NULL",
        "NA",
        "N/A"
      })
  void whatIsNoPlainNumberIsABadNumber(String number) {
    assertSetAside("observations.csv", "value", "\"" + number + "\"", Reason.BAD_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "007", "0.1", "123456789012345678", "0.30000000000000004"})
  void plainNumbersAreKeptAsWritten(String number) {
    folder.with("observations.csv", "patient_id,value", "A," + number);
    String cell = StoreText.of(folder.load().store()).get(1).split(" \\| ")[3];
    assertThat(Double.parseDouble(cell)).isEqualTo(Double.parseDouble(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GP", "surgery", "out-of-hours"})
  void aWordTheColumnDoesNotHaveSetsTheRecordAside(String word) {
    assertSetAside("encounters.csv", "type", word, Reason.UNKNOWN_CATEGORY);
  }

  @Test
  void aCodeSystemIsANameInLowerCase() {
    assertThat(reasons("diagnoses.csv", "patient_id,code,code_system", "A,1,SNOMED"))
        .containsExactly(Reason.UNKNOWN_CODE_SYSTEM);
  }

  // D05
  @Test
  void rowsOfAnotherWidthAreSetAside() {
    assertThat(reasons("themes.csv", "patient_id,theme", "A", "A,b,c", "A,ok"))
        .containsExactly(Reason.CSV_WIDTH);
    assertThat(report("themes").count(Reason.CSV_WIDTH)).isEqualTo(2);
    assertThat(report("themes").accepted()).isEqualTo(1);
  }

  // D07
  @Test
  void aQuoteWithinAnUnquotedCellSetsTheRowAside() {
    assertThat(reasons("themes.csv", "patient_id,theme", "A,ab\"c"))
        .containsExactly(Reason.CSV_QUOTE);
  }

  // G01
  @Test
  void rowsWithoutAPersonAreSetAside() {
    assertThat(reasons("themes.csv", "patient_id,theme", ",money", " \u00a0 ,money"))
        .containsExactly(Reason.MISSING_PERSON_ID);
    assertThat(reasons("patients.csv", "id,sex", ",female", "A,male"))
        .containsExactly(Reason.MISSING_PERSON_ID);
  }

  // G13
  @Test
  void recordsOfNobodyAreOrphans() {
    assertThat(reasons("themes.csv", "patient_id,theme", "Z,money", "a,money"))
        .containsExactly(Reason.ORPHAN);
  }

  // G02
  @Test
  void rowsThatRepeatAPersonExactlyAreFiltered() {
    FileReport people = people("id,sex", "A,female", "B,male", "A,female", "A,female");
    assertThat(people.accepted()).isEqualTo(2);
    assertThat(people.filtered().get(Reason.DUPLICATE_PERSON).first())
        .extracting(Place::line)
        .containsExactly(4L, 5L);
  }

  // G03
  @Test
  void rowsOfOnePersonThatDisagreeAreAllSetAside() {
    FileReport people = people("id,sex", "A,female", "B,male", "A,female", "A,male");
    assertThat(people.accepted()).isEqualTo(1);
    assertThat(people.quarantined().get(Reason.CONFLICT).first())
        .extracting(Place::line)
        .containsExactly(2L, 4L, 5L);
  }

  // G04
  @Test
  void idsThatDifferByCaseOrZerosAreDistinctAndFlagged() {
    FileReport people = people("id,sex", "A7,female", "a7,male", "0A7,male", "B,male");
    assertThat(people.accepted()).isEqualTo(4);
    assertThat(people.count(Flag.SIMILAR_ID)).isEqualTo(2);
  }

  // G05
  @Test
  void aBirthAfterTheAsOfDateIsOutOfRange() {
    FileReport people = people("id,birth_date", "A,2024-03-31", "B,2024-04-01", "C,1879-01-01");
    assertThat(people.count(Reason.DATE_RANGE)).isEqualTo(2);
  }

  // G11
  @Test
  void aSexNobodyKnowsIsKeptAsUnknown() {
    FileReport people = people("id,sex", "A,F", "B,unknown", "C,");
    assertThat(people.accepted()).isEqualTo(3);
    assertThat(people.count(Flag.KEPT_AS_UNKNOWN)).isEqualTo(1);
    assertThat(StoreText.of(folder.load().store()))
        .extracting(l -> l.split(" \\| ")[2])
        .containsExactly("unknown", "unknown", "missing");
  }

  @Test
  void yesAndNoAreWrittenOutInFull() {
    FileReport people = people("id,carer", "A,true", "B,no", "C,1", "D,Y", "E,TRUE");
    assertThat(people.accepted()).isEqualTo(2);
    assertThat(people.count(Reason.BAD_TRUTH)).isEqualTo(3);
  }

  // G06, G07, G08
  @Test
  void datesThatCannotBeRightAreFlaggedAndKept() {
    folder.with(
        "diagnoses.csv",
        "patient_id,date,end,code",
        "B,2023-06-30,,1",
        "B,2023-07-01,,1",
        "B,1955-01-30,,1",
        "A,2024-04-01,,1",
        "A,2020-01-02,2020-01-01,1",
        "B,1900-01-01,,1",
        "A,,,1");
    FileReport diagnoses = report("diagnoses");
    assertThat(diagnoses.accepted()).isEqualTo(7);
    assertThat(diagnoses.count(Flag.AFTER_DEATH)).isEqualTo(1);
    assertThat(diagnoses.count(Flag.BEFORE_BIRTH)).isEqualTo(2);
    assertThat(diagnoses.count(Flag.AFTER_AS_OF)).isEqualTo(1);
    assertThat(diagnoses.count(Flag.END_BEFORE_START)).isEqualTo(1);
    assertThat(diagnoses.count(Flag.PLACEHOLDER_DATE)).isEqualTo(1);
    assertThat(diagnoses.count(Flag.UNDATED)).isEqualTo(1);
  }

  @Test
  void aDeathBeforeTheBirthIsFlagged() {
    FileReport people = people("id,birth_date,death_date", "A,1980-01-02,1980-01-01");
    assertThat(people.count(Flag.DEATH_BEFORE_BIRTH)).isEqualTo(1);
  }

  // D16
  @Test
  void blanksAroundCellsAreRemovedAndCounted() {
    folder.with("diagnoses.csv", "patient_id,date,code", " A ,2020-01-01,\u00a044054006 ");
    assertThat(StoreText.of(folder.load().store()).get(1)).contains("| snomed 44054006 |");
    assertThat(report("diagnoses").trimmed()).isEqualTo(2);
  }

  // D08
  @Test
  void linesAreCountedAsAnEditorDoes() {
    folder.with(
        "themes.csv",
        "patient_id,theme,date",
        "A,\"one\r\ntwo\nthree\",2020-01-01",
        "",
        "A,money,never");
    assertThat(report("themes").quarantined().get(Reason.BAD_DATE).first())
        .containsExactly(new Place("themes.csv", 6, "date"));
    assertThat(report("themes").blankLines()).isEqualTo(1);
  }

  // G12
  @Test
  void peopleWithoutRecordsAreAccepted() {
    assertThat(folder.load().store().size()).isEqualTo(3);
  }

  @Test
  void placesAreFewHoweverManyRecords() {
    StringBuilder rows = new StringBuilder("patient_id,theme\n");
    rows.append("Z,money\n".repeat(1000));
    folder.with("themes.csv", rows.toString());
    Sightings orphans = report("themes").quarantined().get(Reason.ORPHAN);
    assertThat(orphans.count()).isEqualTo(1000);
    assertThat(orphans.first()).hasSize(Sightings.PLACES);
  }

  private void assertSetAside(String file, String column, String cell, Reason reason) {
    assertThat(reasons(file, "patient_id," + column, "A," + cell)).containsExactly(reason);
    FileReport report = report(file.replace(".csv", ""));
    assertThat(report.accepted()).isZero();
    assertThat(report.quarantined().get(reason).first())
        .containsExactly(new Place(file, 2, column));
  }

  private List<Reason> reasons(String file, String... lines) {
    folder.with(file, lines);
    return folder.report().files().stream()
        .filter(f -> f.file().equals(file))
        .flatMap(f -> f.quarantined().keySet().stream())
        .toList();
  }

  private FileReport people(String... lines) {
    folder.with("patients.csv", lines);
    return report("people");
  }

  private FileReport report(String holds) {
    return folder.report().of(holds).orElseThrow();
  }
}
