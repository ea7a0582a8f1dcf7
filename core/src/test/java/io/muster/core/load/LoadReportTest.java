package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadReportTest {
  @TempDir
  private Path temporary;

  @Test
  void readsLikeALetterToTheAnalyst() {
    LoadReport report = TestFolder.of(temporary)
        .with(
            "dataset.json",
            "{\"as_of\": \"2024-03-31\", \"covers\": \"GP records of one practice\"}")
        .with(
            "diagnoses.csv",
            "patient_id,date,code,end,source",
            "A,2020-01-01,44054006,,x",
            "A,2021-01-01,44054006,,x",
            "B,2022-01-01,38341003,,x",
            "B,2023-07-01,38341003,,x",
            "Z,2023-07-01,38341003,,x",
            "C,31/12/2023,195967001,,x",
            "C, 2023-01-01,195967001,2022-12-31,x",
            "",
            "C,2023-01-01,195967001")
        .with("notes.txt", "not ours")
        .report();

    assertThat(report.toText()).isEqualTo("""
        Loaded as of 2024-03-31: 11 records read, 8 accepted, 3 quarantined, 0 filtered.
        Covers: GP records of one practice

          File           Holds      Read  Accepted  Quarantined  Filtered
          patients.csv   people        3         3            0         0
          diagnoses.csv  diagnoses     8         5            3         0
          Total                       11         8            3         0

        Quarantined: something is wrong with these records, and no cohort will see them.
          csv-width: a row with more or fewer cells than the header
            1 in diagnoses.csv: line 10
          orphan: a record of somebody not among the people that were accepted
            1 in diagnoses.csv: line 6, column patient_id
          bad-date: not a date of the calendar, written as dates are there, such as 2024-03-31
            1 in diagnoses.csv: line 7, column date

        Flagged: accepted, and worth a look.
          after-death: dated after the person's death
            1 in diagnoses.csv: line 5, column date
          end-before-start: ends before it starts
            1 in diagnoses.csv: line 8, column end

        Columns not used: diagnoses.csv (source)
        Blanks removed around cells: 1 in diagnoses.csv
        Blank lines passed over: 1 in diagnoses.csv
        No file, so nobody has any: registrations, addresses, observations, medications, procedures,
          immunizations, encounters, notifications, assessments, goals, referrals, appointments, contacts,
          themes, service_uses
        Files not read: notes.txt
        """);
    assertThat(report).hasToString("11 records read, 8 accepted, 3 quarantined, 0 filtered");
  }

  @Test
  void noLineIsWiderThanAHundredColumns() {
    StringBuilder rows = new StringBuilder("patient_id,date\n");
    rows.append("A,never\n".repeat(100_000));
    LoadReport report =
        TestFolder.of(temporary).with("service_uses.csv", rows.toString()).report();
    assertThat(report.toText().lines()).allMatch(l -> l.length() <= 100);
    assertThat(report.toText()).contains("100,000 in service_uses.csv: line 2, column date; ");
  }

  @Test
  void filesThatHoldTheSameAreOneWhereItIsAskedForByKind(@TempDir Path other) {
    LoadReport report = Load.of(
            CsvFolder.at(TestFolder.of(temporary)
                .with("themes.csv", "patient_id,theme,one", "A,x,", "Z,x,", "A ,x,")
                .path()),
            CsvFolder.at(TestFolder.of(other)
                .with("themes.csv", "patient_id,theme,two", "Z,x,", "B,x,", "Z,x,")
                .path()))
        .load()
        .report();
    FileReport themes = report.of("themes").orElseThrow();
    assertThat(themes).hasToString("2 files: 6 read, 3 accepted");
    assertThat(themes.quarantined().get(Reason.ORPHAN).first())
        .extracting(Place::toString)
        .containsExactly(
            "source 1/themes.csv, line 3, column patient_id",
            "source 2/themes.csv, line 2, column patient_id",
            "source 2/themes.csv, line 4, column patient_id");
    assertThat(themes.trimmed()).isEqualTo(1);
    assertThat(themes.unusedColumns()).containsExactly("one", "two");
    assertThat(report.holds()).containsExactly("people", "themes");
    assertThat(report.of("goals")).isEmpty();
  }

  @Test
  void whatWasAcceptedIsInTheStore() {
    Loaded loaded =
        TestFolder.of(temporary).with("themes.csv", "patient_id,theme", "A,x").load();
    LoadReport less =
        TestFolder.of(temporary).with("themes.csv", "patient_id,theme").report();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Loaded(loaded.store(), less))
        .withMessage("themes accepted are in the store");
  }

  @Test
  void recordsThatGoMissingAreImpossible() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FileReport(
            "themes.csv", "themes", 3, 2, Map.of(), Map.of(), Map.of(), 0, 0, List.of()))
        .withMessage("records read are those accepted, quarantined and filtered");
  }
}
