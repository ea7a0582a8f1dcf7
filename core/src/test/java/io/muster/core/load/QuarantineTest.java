package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sets a record aside, or is noted of it, beside the cases of the fault catalogue. */
class QuarantineTest {
  @TempDir
  private Path temporary;

  private TestFolder folder;

  @BeforeEach
  void threePeople() {
    folder = TestFolder.of(temporary);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1753-01-01", "1879-12-31", "2201-01-01", "9999-12-31"})
  void datesOutOfAllReasonAreOutOfRange(String date) {
    assertSetAside("observations.csv", "date", date, Reason.DATE_RANGE);
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

  @Test
  void yesAndNoAreWrittenOutInFull() {
    FileReport people = people("id,carer", "A,true", "B,no", "C,1", "D,Y", "E,TRUE");
    assertThat(people.accepted()).isEqualTo(2);
    assertThat(people.count(Reason.BAD_TRUTH)).isEqualTo(3);
  }

  @Test
  void recordsWithoutADayOrThatEndBeforeTheyStartAreKeptAndFlagged() {
    folder.with("diagnoses.csv", "patient_id,date,end,code", "A,2020-01-02,2020-01-01,1", "A,,,1");
    assertThat(report("diagnoses").accepted()).isEqualTo(2);
    assertThat(report("diagnoses").count(Flag.END_BEFORE_START)).isEqualTo(1);
    assertThat(report("diagnoses").count(Flag.UNDATED)).isEqualTo(1);
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
