package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFolderTest {
  @TempDir
  private Path temporary;

  private TestFolder folder;

  @BeforeEach
  void threePeople() {
    folder = TestFolder.of(temporary);
  }

  @Test
  void readsPeopleAndRecordsOfEveryType() {
    Loaded loaded = folder
        .with(
            "patients.csv",
            "id,birth_date,sex,ethnicity,housebound,carer,imd_decile",
            "A,1980-05-01,female,White,true,no,3",
            "B,1955-01,other,,,,")
        .with("diagnoses.csv", "patient_id,date,code,end,status", "A,2020-02-29,44054006,,active")
        .with(
            "observations.csv",
            "patient_id,date,code,value,unit,text",
            "A,2024-01-01,60621009,31.5,kg/m2,",
            "B,2024-01-02,60621009,-0.25,,\"two\nlines\"")
        .with("encounters.csv", "patient_id,date,type", "A,2023-05-05,out of hours")
        .load();

    assertThat(StoreText.of(loaded.store()))
        .containsExactly(
            "A | 1980-05-01 | female | White | missing | missing | true | false | unknown | missing | missing | 3 | missing",
            "  diagnosis | 2020-02-29 | missing | snomed 44054006 | active | missing | missing",
            "  observation | 2024-01-01 | snomed 60621009 | 31.5 kg/m2 | kg/m2 | missing | missing | missing",
            "  encounter | 2023-05-05 | missing | out of hours | missing | missing | missing | missing",
            "B | 1955-01-15 | other | missing | missing | missing | unknown | unknown | unknown | missing | missing | missing | missing",
            "  observation | 2024-01-02 | snomed 60621009 | -0.25 | missing | two\nlines | missing | missing");
    assertThat(loaded.store().asOf()).isEqualTo("2024-03-31");
    assertThat(loaded.report().of("people").orElseThrow().count(Flag.BIRTH_MONTH))
        .isEqualTo(1);
    assertThat(loaded.report().read()).isEqualTo(6);
    assertThat(loaded.report().accepted()).isEqualTo(6);
  }

  @Test
  void packedFilesReadLikePlainOnes() {
    String text = "patient_id,date,code\nA,2020-01-01,1\nB,2021-01-01,2\n";
    List<String> plain = StoreText.of(folder.with("diagnoses.csv", text).load().store());
    folder.without("diagnoses.csv").with("diagnoses.csv.gz", TestFolder.gzip(text));
    assertThat(StoreText.of(folder.load().store())).isEqualTo(plain);
  }

  @Test
  void twoFilesOfOneKindAreRefused() {
    folder
        .with("themes.csv", "patient_id,theme")
        .with("themes.csv.gz", TestFolder.gzip("patient_id,theme\n"));
    refused("two-files", "themes.csv: there is also themes.csv.gz.");
  }

  @Test
  void aHostsOwnKindAndAttributeAreReadToo() {
    Schema schema = Schema.standard()
        .with(RecordKind.of("visit", "visits", Column.truth("kept")))
        .with(Column.number("household"));
    folder
        .with("patients.csv", "id,household", "A,4")
        .with("visits.csv", "patient_id,date,kept", "A,2020-01-01,yes");
    Loaded loaded = Load.of(CsvFolder.at(temporary)).withSchema(schema).load();
    assertThat(StoreText.of(loaded.store()))
        .last()
        .asString()
        .endsWith("2020-01-01 | true | missing | missing");
    assertThat(loaded.store().attribute(Column.number("household"), 0)).hasToString("4");
  }

  @Test
  void theAsOfDateComesFromTheCallerFirst() {
    Loaded loaded =
        Load.of(CsvFolder.at(temporary)).asOf(LocalDate.of(2024, 6, 30)).load();
    assertThat(loaded.store().asOf()).isEqualTo("2024-06-30");
  }

  @Test
  void withoutAnAsOfDateNothingIsGuessed() {
    folder.without("dataset.json");
    refused(
        "no-as-of",
        "nothing says up to which day the data are complete. Write {\"as_of\": \"2024-03-31\"}, with the day of the extract, into dataset.json");
  }

  @Test
  void datasetJsonNamesCodeSystemsAndCoverage() {
    folder
        .with(
            "dataset.json",
            "{\"as_of\": \"2024-03-31\", \"code_system\": {\"diagnosis\": \"icd10\"}, \"covers\": \"two practices\"}")
        .with("diagnoses.csv", "patient_id,code,code_system", "A,E11,", "A,C10..,ctv3")
        .with("procedures.csv", "patient_id,code", "A,1");
    Loaded loaded = folder.load();
    assertThat(StoreText.of(loaded.store()))
        .anyMatch(l -> l.contains("icd10 E11"))
        .anyMatch(l -> l.contains("ctv3 C10.."))
        .anyMatch(l -> l.contains("snomed 1"));
    assertThat(loaded.report().toText()).contains("Covers: two practices\n");
  }

  @Test
  void datasetJsonIsReadStrictly() {
    for (String json : List.of(
        "{\"as_of\": \"2024-03-31\", \"as_of\": \"2025-03-31\"}",
        "{\"as_of\": \"2024-03-31\"} {}",
        "{\"as_of\": \"2023-02-29\"}",
        "{\"as_of\": 20240331}",
        "{\"as_off\": \"2024-03-31\"}",
        "{\"as_of\": \"2024-03-31\", \"code_system\": \"SNOMED CT\"}",
        "{\"as_of\": \"2024-03-31\", \"code_system\": {\"diagnosys\": \"icd10\"}}",
        "[]",
        "")) {
      folder.with("dataset.json", json);
      refused("dataset-json", "dataset.json");
    }
  }

  @Test
  void columnsStandInAnyOrderAndUnknownOnesAreNoted() {
    LoadReport report = folder
        .with("themes.csv", "theme,colour,date,patient_id", "money,red,2020-01-01,A")
        .report();
    assertThat(report.of("themes").orElseThrow().unusedColumns()).containsExactly("colour");
    assertThat(report.toText()).contains("Columns not used: themes.csv (colour)");
  }

  @Test
  void filesThatAreNotReadAreListed() {
    LoadReport report = folder.with("diagnosis.csv", "patient_id,date,code").report();
    assertThat(report.notRead()).containsExactly("diagnosis.csv");
    assertThat(report.absent()).contains("diagnoses");
  }

  @Test
  void patientsAreRequired() {
    folder.without("patients.csv");
    refused("no-patients", "there is no patients.csv and no patients.csv.gz");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> CsvFolder.at(Path.of("nowhere-at-all")).load())
        .isInstanceOf(LoadException.class)
        .hasMessage(
            "nowhere-at-all: there is no such folder. Name the folder that holds patients.csv.");
  }

  @Test
  void recordsBothSystemsHoldAreCountedOnce() {
    LoadReport report = folder
        .with(
            "diagnoses.csv",
            "patient_id,date,code,system",
            "A,2020-01-01,1,gp",
            "A,2020-01-01,1,hospital",
            "A,2020-01-01,2,gp")
        .report();
    assertThat(report.duplicates()).containsExactly(java.util.Map.entry("diagnoses", 1));
    assertThat(report.toText())
        .contains("Left out because another system holds the same record: 1 diagnoses\n");
  }

  @Test
  void progressIsToldByFile() {
    List<String> told = new ArrayList<>();
    folder.with("themes.csv", "patient_id,theme", "A,money", "B,housing");
    Load.of(CsvFolder.at(temporary))
        .withProgress((n, file) -> told.add(n + " " + file))
        .load();
    assertThat(told).containsExactly("3 patients.csv", "5 themes.csv");
  }

  private void refused(String code, String message) {
    assertThatThrownBy(() -> folder.load())
        .isInstanceOfSatisfying(LoadException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(message)
        .hasNoCause();
  }
}
