package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaRowsTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 3, 31);
  private static final JavaRows ANNA = JavaRows.of(
      "people", List.of(Map.of("id", "A", "birth_date", LocalDate.of(1980, 5, 1), "carer", true)));

  private static Loaded load(Source first, Source... others) {
    return Load.of(first, others).asOf(AS_OF).load();
  }

  private static Map<String, Object> observation(Object value) {
    return Map.of("patient_id", "A", "date", "2024-01-01", "code", "1", "value", value);
  }

  @Test
  void rowsFromJavaReadLikeThoseOfFiles() {
    Loaded loaded = load(ANNA.and(
            "diagnoses",
            List.of(
                Map.of("patient_id", "A", "date", LocalDate.of(2020, 2, 29), "code", "44054006"),
                Map.of("patient_id", "A", "code", "E11", "code_system", "icd10")))
        .named("gp"));
    assertThat(StoreText.of(loaded.store()))
        .containsExactlyInAnyOrder(
            "A | 1980-05-01 | missing | missing | missing | missing | unknown | true | unknown | missing | missing | missing | missing",
            "  diagnosis | 2020-02-29 | missing | snomed 44054006 | missing | missing | gp",
            "  diagnosis | missing | missing | icd10 E11 | missing | missing | gp");
    assertThat(loaded.report().files())
        .extracting(FileReport::toString)
        .containsExactly("people: 1 read, 1 accepted", "diagnoses: 2 read, 2 accepted");
  }

  @Test
  void numbersOfEveryTypeAreReadExactly() {
    Loaded loaded = load(ANNA.and(
        "observation",
        List.of(
            observation(7),
            observation(8L),
            observation(1e7),
            observation(0.1f),
            observation(new BigDecimal("1E+2")),
            observation("-0.25"),
            observation(Double.NaN))));
    assertThat(loaded.report().of("observations").orElseThrow().count(Reason.BAD_NUMBER))
        .isEqualTo(1);
    assertThat(StoreText.of(loaded.store()).stream()
            .filter(l -> l.startsWith("  "))
            .map(l -> l.split(" \\| ", -1)[3]))
        .containsExactlyInAnyOrder("7", "8", "10000000", "0.1", "100", "-0.25");
  }

  @Test
  void rowsThatCannotBeUsedAreSetAsideByTheirNumber() {
    List<Map<String, String>> themes = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      themes.add(Map.of("patient_id", "A", "theme", " money ", "colour", "red"));
    }
    themes.set(2_199, Map.of("theme", "money"));
    themes.set(2_299, Map.of("patient_id", "Z"));
    FileReport report = load(ANNA.and("themes", themes)).report().of("themes").orElseThrow();
    assertThat(report.read()).isEqualTo(2_500);
    assertThat(report.accepted()).isEqualTo(2_498);
    assertThat(report.quarantined().get(Reason.MISSING_PERSON_ID).first())
        .containsExactly(new Place("themes", 2_200, "patient_id"));
    assertThat(report.quarantined().get(Reason.ORPHAN).first())
        .containsExactly(new Place("themes", 2_300, "patient_id"));
    assertThat(report.trimmed()).isEqualTo(2_498);
    assertThat(report.unusedColumns()).containsExactly("colour");
  }

  @Test
  void contactsOfPeopleWhomAnotherSourceKnows() {
    JavaRows contacts =
        JavaRows.of("contacts", List.of(Map.of("patient_id", "A", "channel", "letter")));
    assertThat(load(ANNA, contacts).report().accepted()).isEqualTo(2);
    assertThatThrownBy(() -> load(contacts))
        .isInstanceOf(LoadException.class)
        .hasMessage(
            "the rows from Java: there is no row of people. See that this is where the people and their records are.");
  }

  @Test
  void whatBecomesOfAMapLaterNeverShows() {
    Map<String, String> row = new HashMap<>(Map.of("id", "A"));
    List<Map<String, String>> rows = new ArrayList<>(List.of(row));
    JavaRows people = JavaRows.of("people", rows);
    row.put("id", "B");
    rows.clear();
    assertThat(load(people).store().id(0)).isEqualTo("A");
  }

  @Test
  void aKindTheSchemaDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> load(ANNA.and("visits", List.of())))
        .isInstanceOf(LoadException.class)
        .hasMessage("visits: the schema has no kind of record of that name."
            + " Name people or one of its kinds, such as diagnoses.");
  }

  @Test
  void aValueOfAnotherTypeIsRefusedWithoutTellingIt() {
    assertThatThrownBy(() -> JavaRows.of("people", List.of(Map.of("id", List.of("ZZPHI")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id: a value is a text, a number, a LocalDate or a truth");
  }

  @Test
  void aTextBeyondAllMeasureIsRefused() {
    String text = "x".repeat(CsvRow.MOST_CHARACTERS + 1);
    assertThatThrownBy(
            () -> load(ANNA.and("themes", List.of(Map.of("patient_id", "A", "theme", text)))))
        .isInstanceOf(LoadException.class)
        .hasMessageStartingWith("themes, line 1: a cell has more than 1048576 characters");
  }
}
