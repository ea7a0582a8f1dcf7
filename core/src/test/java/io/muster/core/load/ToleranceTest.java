package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many quarantined records a load bears. */
class ToleranceTest {
  @TempDir
  private Path temporary;

  private TestFolder folder;

  @BeforeEach
  void threePeople() {
    folder = TestFolder.of(temporary);
  }

  private Load load() {
    return Load.of(CsvFolder.at(folder.path()));
  }

  private static LoadException refused(Load load) {
    return catchThrowableOfType(LoadException.class, load::load);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CSV_WIDTH           | themes.csv       | patient_id,theme            | A",
        "CSV_QUOTE           | themes.csv       | patient_id,theme            | A,x\"y",
        "MISSING_PERSON_ID   | themes.csv       | patient_id,theme            | ,money",
        "MISSING_PERSON_ID   | patients.csv     | id,sex                      | ,male",
        "CONFLICT            | patients.csv     | id,sex                      | Y,male/Y,female",
        "ORPHAN              | themes.csv       | patient_id,theme            | Z,money",
        "BAD_DATE            | themes.csv       | patient_id,theme,date       | A,money,today",
        "BAD_DATE            | patients.csv     | id,birth_date               | Y,today",
        "DATE_RANGE          | themes.csv       | patient_id,theme,date       | A,money,1753-01-01",
        "DATE_RANGE          | patients.csv     | id,birth_date               | Y,2150-01-01",
        "BAD_NUMBER          | observations.csv | patient_id,value            | A,<5",
        "BAD_TRUTH           | patients.csv     | id,carer                    | Y,perhaps",
        "UNKNOWN_CATEGORY    | encounters.csv   | patient_id,type             | A,surgery",
        "UNKNOWN_CODE_SYSTEM | diagnoses.csv    | patient_id,code,code_system | A,1,Read Codes"
      })
  void failingFastTheFirstQuarantinedRecordEndsTheLoad(
      Reason reason, String file, String header, String rows) {
    String good = file.equals("patients.csv") ? "A,\nB,\nC,\n" : "";
    folder.with(file, header + "\n" + good + rows.replace("/", "\n"));
    Place place = load().load().report().files().stream()
        .filter(f -> f.file().equals(file))
        .map(f -> f.quarantined().get(reason).first().get(0))
        .findFirst()
        .orElseThrow();
    for (int threads : new int[] {1, 2, 8}) {
      LoadException e = refused(load().failFast().inBlocksOf(1).withThreads(threads));
      assertThat(e.code()).isEqualTo(reason.code());
      assertThat(e.place()).isEqualTo(place);
      assertThat(e)
          .hasMessage(place + ": " + reason.words()
              + ". Correct it, or do not fail fast, which sets such records aside.")
          .hasNoCause();
    }
  }

  @Test
  void placesOfPeopleAreThoseOfTheirFileInAnyBlock() {
    folder.with("patients.csv", "id,carer", "A,yes", "", "B,\"\r\nno\n\"", "C,perhaps");
    assertThat(refused(load().failFast().inBlocksOf(1)).place())
        .isEqualTo(new Place("patients.csv", 7, "carer"));
    folder.with("patients.csv", "id,carer", "A,yes", "", "B,no", "C,\"open");
    assertThat(refused(load().failFast().inBlocksOf(1)).place())
        .isEqualTo(new Place("patients.csv", 5, ""));
  }

  @Test
  void failingFastRecordsThatAreFilteredOrFlaggedPass() {
    folder
        .with("patients.csv", "id,birth_date,sex", "A,1980-05,x", "A,1980-05,x")
        .with("themes.csv", "patient_id,date", "A,2024-04-01", "A,");
    LoadReport report = load().failFast().load().report();
    assertThat(report.filtered()).isEqualTo(1);
    assertThat(report.accepted()).isEqualTo(3);
  }

  @Test
  void whatSystemsContradictEachOtherInFailsWhereItFirstStands() throws IOException {
    Path other = Files.createDirectory(temporary.resolve("other"));
    new TestFolder(other).with("patients.csv", "id,sex", "D,male", "C,male", "A,male");
    Load load =
        Load.of(CsvFolder.at(folder.path()).named("gp"), CsvFolder.at(other).named("hospital"));
    LoadException e = refused(load.failFast());
    assertThat(e.code()).isEqualTo("conflict");
    assertThat(e.place()).isEqualTo(new Place("gp/patients.csv", 2, ""));
  }

  @Test
  void aTableMayHaveSoManyAndNoMore() {
    StringBuilder rows = new StringBuilder("patient_id,theme,date\n");
    rows.append("A,money,2020-01-01\n".repeat(97)).append("A,money,x\nA,money,x\nZ,money,\n");
    folder.with("themes.csv", rows.toString());
    assertThat(load().failAbove(0.03).load().report().quarantined()).isEqualTo(3);
    LoadException e = refused(load().failAbove(0.029));
    assertThat(e.code()).isEqualTo("too-many-quarantined");
    assertThat(e.place()).isEqualTo(Place.of("themes.csv"));
    assertThat(e)
        .hasMessage(
            "themes.csv: more than 2.9 % of the records would be quarantined, 3 of 100: 1 orphan, first in"
                + " line 101, column patient_id; 2 bad-date, first in line 99, column date. Correct the file,"
                + " or bear with more.");
    assertThat(load().failAbove(1).load().report().quarantined()).isEqualTo(3);
  }

  @Test
  void itIsEachTableThatIsJudgedAndNotAllTogether() {
    folder
        .with("goals.csv", "patient_id,domain" + "\nA,walking".repeat(1_000))
        .with("themes.csv", "patient_id,theme", "A,money", "Z,money");
    assertThat(refused(load().failAbove(0.1)).place()).isEqualTo(Place.of("themes.csv"));
  }

  @Test
  void peopleAreJudgedOnceTheyAreMatched() {
    folder.with("patients.csv", "id,sex", "A,female", "B,male", "A,male", "C,male");
    assertThat(refused(load().failAbove(0.4)))
        .hasMessageContaining(
            "more than 40 % of the records would be quarantined, 2 of 4: 2 conflict");
    assertThat(load().failAbove(0.5).load().store().size()).isEqualTo(2);
  }

  @Test
  void aTableWithoutRecordsHasNoneTooMany() {
    folder.with("themes.csv", "patient_id,theme");
    assertThat(load().failAbove(0).load().report().quarantined()).isZero();
  }

  @Test
  void whatWasSaidLastHolds() {
    folder.with("themes.csv", "patient_id,theme", "Z,money");
    assertThat(refused(load().failAbove(1).failFast()).code()).isEqualTo("orphan");
    assertThat(load().failFast().failAbove(1).load().report().quarantined()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, 5, Double.NaN, Double.POSITIVE_INFINITY})
  void aPartIsFromNoneToAll(double share) {
    assertThatThrownBy(() -> load().failAbove(share))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a part of the records is from 0 to 1");
  }

  @Test
  void nothingOfARecordIsTold() {
    folder.with("themes.csv", "patient_id,theme,date", "ZZPHI0001,ZZPHI,ZZPHI", "A,ZZPHI,ZZPHI");
    assertThat(List.of(refused(load().failFast()), refused(load().failAbove(0.5))))
        .noneMatch(e -> e.toString().contains("ZZPHI"));
  }
}
