package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.schema.Column;
import io.muster.core.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several sources into one store. */
class LoadTest {
  @TempDir
  private Path temporary;

  private TestFolder gp;
  private TestFolder hospital;

  @BeforeEach
  void twoSystems() throws IOException {
    gp = folder("gp");
    hospital = folder("hospital");
  }

  private TestFolder folder(String name) throws IOException {
    return new TestFolder(Files.createDirectory(temporary.resolve(name)))
        .with("dataset.json", "{\"as_of\": \"2024-03-31\"}");
  }

  private Load both() {
    return Load.of(
        CsvFolder.at(gp.path()).named("gp"), CsvFolder.at(hospital.path()).named("hospital"));
  }

  private static Column attribute(String name) {
    return Schema.standard().attribute(name).orElseThrow();
  }

  private static List<String> attributes(Loaded loaded, String... names) {
    List<String> all = new ArrayList<>();
    for (int person = 0; person < loaded.store().size(); person++) {
      StringBuilder line = new StringBuilder(loaded.store().id(person));
      for (String name : names) {
        line.append(' ').append(loaded.store().attribute(attribute(name), person));
      }
      all.add(line.toString());
    }
    return all;
  }

  private void refused(Load load, String code, String message) {
    assertThatThrownBy(load::load)
        .isInstanceOfSatisfying(LoadException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(message)
        .hasNoCause();
  }

  @Test
  void peopleOfTwoSystemsAreMatchedById() {
    gp.with("patients.csv", "id,sex", "A,female", "B,male");
    hospital.with("patients.csv", "id,sex", "B,male", "C,female");
    Loaded loaded = both().load();
    assertThat(attributes(loaded, "sex")).containsExactly("A female", "B male", "C female");
    assertThat(loaded.report().files())
        .extracting(FileReport::toString)
        .containsExactly(
            "gp/patients.csv: 2 read, 2 accepted", "hospital/patients.csv: 2 read, 2 accepted");
    assertThat(loaded.report().duplicates()).containsExactly(Map.entry("people", 1));
  }

  @Test
  void whatOneSystemDoesNotSayOfSomebodyAnotherFillsIn() {
    gp.with(
        "patients.csv",
        "id,sex,birth_date,language,carer",
        "A,,1980-05,Polish,",
        "B,unknown,1955-01-31,,yes");
    hospital.with(
        "patients.csv",
        "id,death_date,birth_date,sex,carer",
        "A,,1980-05-03,female,no",
        "B,2023-06-30,1955-01,male,");
    String[] names = {"sex", "birth_date", "death_date", "language", "carer"};
    List<String> filled = List.of(
        "A female 1980-05-03 missing Polish false", "B male 1955-01-31 2023-06-30 missing true");
    Loaded loaded = both().load();
    assertThat(attributes(loaded, names)).isEqualTo(filled);
    assertThat(loaded.report().quarantined()).isZero();
    assertThat(loaded.report().files()).allMatch(f -> f.count(Flag.BIRTH_MONTH) == 0);
    assertThat(attributes(
            Load.of(CsvFolder.at(hospital.path()), CsvFolder.at(gp.path())).load(), names))
        .isEqualTo(filled);
  }

  @Test
  void whereSystemsContradictEachOtherAllRowsOfThatPersonAreSetAside() {
    gp.with(
        "patients.csv", "id,sex,birth_date", "A,female,", "B,male,1955-01", "C,male,", "C,male,");
    hospital
        .with(
            "patients.csv", "id,sex,birth_date", "A,male,", "B,male,1955-02-03", "C,female,", "D,,")
        .with("themes.csv", "patient_id,theme", "A,money", "D,housing");
    Loaded loaded = both().load();
    assertThat(attributes(loaded)).containsExactly("D");
    FileReport first = loaded.report().files().get(0);
    FileReport second = loaded.report().files().get(1);
    assertThat(first.quarantined().get(Reason.CONFLICT).first())
        .extracting(Place::toString)
        .containsExactly(
            "gp/patients.csv, line 2",
            "gp/patients.csv, line 3",
            "gp/patients.csv, line 4",
            "gp/patients.csv, line 5");
    assertThat(second.count(Reason.CONFLICT)).isEqualTo(3);
    assertThat(loaded.report().of("themes").orElseThrow().count(Reason.ORPHAN)).isEqualTo(1);
  }

  @Test
  void rowsOfOneFileThatDifferAreAConflictWhateverAnotherSays() {
    gp.with("patients.csv", "id,sex", "A,female", "A,");
    hospital.with("patients.csv", "id,sex", "A,female", "B,");
    assertThat(attributes(both().load())).containsExactly("B");
  }

  @Test
  void aRecordBelongsToWhoeverAnySystemKnows() {
    gp.with("patients.csv", "id", "A").with("themes.csv", "patient_id,theme", "A,money", "B,money");
    hospital
        .with("patients.csv", "id", "B")
        .with("themes.csv", "patient_id,theme", "A,housing", "Z,housing");
    Loaded loaded = both().load();
    assertThat(loaded
            .store()
            .records(Schema.standard().kind("theme").orElseThrow())
            .rows())
        .isEqualTo(3);
    assertThat(loaded.report().files().get(3).quarantined().get(Reason.ORPHAN).first())
        .extracting(Place::toString)
        .containsExactly("hospital/themes.csv, line 3, column patient_id");
  }

  @Test
  void aSpreadsheetOfContactsHasNoPeopleOfItsOwn() {
    gp.with("patients.csv", "id", "A");
    TestFolder contacts = hospital.with("contacts.csv", "patient_id,channel", "A,letter", "B,sms");
    Loaded loaded = both().load();
    assertThat(StoreText.of(loaded.store()))
        .anyMatch(l -> l.startsWith("  contact") && l.contains("letter") && l.endsWith("hospital"));
    assertThat(loaded.report().of("contacts").orElseThrow().count(Reason.ORPHAN))
        .isEqualTo(1);
    refused(
        Load.of(CsvFolder.at(contacts.path())),
        "no-patients",
        "there is no patients.csv and no patients.csv.gz");
  }

  @Test
  void recordsGetTheSystemOfTheirSourceUnlessTheyNameOne() {
    gp.with("patients.csv", "id", "A")
        .with("themes.csv", "patient_id,theme,system", "A,money,", "A,housing,pharmacy");
    hospital.with("goals.csv", "patient_id,domain", "A,walking");
    assertThat(StoreText.of(both().load().store()).stream().filter(l -> l.startsWith("  ")))
        .satisfiesExactly(
            l -> assertThat(l).contains("goal").endsWith("| hospital"),
            l -> assertThat(l).contains("housing").endsWith("| pharmacy"),
            l -> assertThat(l).contains("money").endsWith("| gp"));
  }

  @Test
  void theSameContactFromTwoSystemsCountsOnce() {
    String[] contacts = {
      "patient_id,date,channel,direction", "A,2024-01-05,letter,out", "A,2024-02-05,phone,out"
    };
    gp.with("patients.csv", "id", "A").with("contacts.csv", contacts);
    hospital.with("contacts.csv", contacts[0], contacts[1]);
    Loaded loaded = both().load();
    assertThat(loaded
            .store()
            .records(Schema.standard().kind("contact").orElseThrow())
            .rows())
        .isEqualTo(2);
    assertThat(loaded.report().duplicates()).containsExactly(Map.entry("contacts", 1));
    Loaded nameless =
        Load.of(CsvFolder.at(gp.path()), CsvFolder.at(hospital.path())).load();
    assertThat(nameless.report().duplicates()).isEmpty();
  }

  @Test
  void twoSourcesOfOneSystemAreToldApartByTheirNumbers() {
    gp.with("patients.csv", "id", "A");
    hospital.with("patients.csv", "id", "B");
    LoadReport report = Load.of(
            CsvFolder.at(gp.path()).named("emis"), CsvFolder.at(hospital.path()).named("emis"))
        .load()
        .report();
    assertThat(report.files())
        .extracting(FileReport::file)
        .containsExactly("emis 1/patients.csv", "emis 2/patients.csv");
  }

  @Test
  void faultsAreToldWithTheSystem() {
    gp.with("patients.csv", "id", "A");
    hospital.with("themes.csv", "theme", "money");
    refused(
        both(), "csv-header", "hospital/themes.csv, line 1: the header has no column patient_id");
    hospital.with("dataset.json", "{\"as_off\": 1}");
    refused(both(), "dataset-json", "hospital/dataset.json: there is no setting of that name");
  }

  @Test
  void systemsThatAreCompleteToDifferentDaysLeaveTheDayToTheCaller() {
    gp.with("patients.csv", "id", "A");
    hospital.with("dataset.json", "{\"as_of\": \"2024-04-30\"}");
    refused(
        both(),
        "two-as-of",
        "the load of gp, hospital: the sources are complete up to different days");
    assertThat(both().asOf(LocalDate.of(2024, 3, 31)).load().store().asOf())
        .isEqualTo("2024-03-31");
    hospital.without("dataset.json");
    assertThat(both().load().store().asOf()).isEqualTo("2024-03-31");
    gp.without("dataset.json");
    refused(both(), "no-as-of", "Give the as-of date when loading");
  }

  @Test
  void theReportTellsWhatEachSystemCoversAndWhatNoneHolds() {
    gp.with("dataset.json", "{\"as_of\": \"2024-03-31\", \"covers\": \"two practices\"}")
        .with("patients.csv", "id", "A")
        .with("notes.txt", "");
    hospital
        .with("dataset.json", "{\"as_of\": \"2024-03-31\", \"covers\": \"one trust\"}")
        .with("themes.csv", "patient_id,theme", "A,money");
    LoadReport report = both().load().report();
    assertThat(report.covers()).isEqualTo("gp: two practices; hospital: one trust");
    assertThat(report.absent()).contains("goals").doesNotContain("themes");
    assertThat(report.notRead()).containsExactly("gp/notes.txt");
  }

  @Test
  void aSystemHasAName() {
    for (String name : List.of("", " gp", "gp\n", "\t")) {
      assertThatThrownBy(() -> CsvFolder.at(gp.path()).named(name))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
