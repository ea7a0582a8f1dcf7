package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muster.core.schema.Column;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Truth;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Snapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that tell who opted out; ids are those of the fault catalogue, where M01, M05 and M06 are a matter of the engines. */
class OptOutsTest {
  private static final Column OPT_OUT = Schema.standard().attribute("opt_out").orElseThrow();

  @TempDir
  private Path temporary;

  private TestFolder folder;
  private Path list;

  @BeforeEach
  void threePeople() {
    folder = TestFolder.of(temporary);
    list = temporary.resolve("choices.csv");
  }

  private Load load() {
    return Load.of(CsvFolder.at(folder.path()));
  }

  private static List<String> out(PatientStore store) {
    List<String> out = new ArrayList<>();
    store.optedOut().stream().forEach(person -> out.add(store.id(person)));
    return out;
  }

  private void refused(OptOuts optOuts, String message) {
    LoadException e = catchThrowableOfType(
        LoadException.class, () -> load().withOptOuts(optOuts).load());
    assertThat(e.code()).isEqualTo("optout-missing");
    assertThat(e).hasMessageStartingWith(message).hasNoCause();
    assertThat(e.toString()).doesNotContain("ZZPHI");
  }

  @Test
  void whoeverIsOnTheListOptedOut() {
    folder.with("choices.csv", "id", "C", "A");
    Loaded loaded = load().withOptOuts(OptOuts.of(list)).load();
    assertThat(out(loaded.store())).containsExactly("A", "C");
    assertThat(loaded.store().attribute(OPT_OUT, 0)).isEqualTo(Truth.TRUE);
    assertThat(loaded.store().attribute(OPT_OUT, 1)).isEqualTo(Truth.UNKNOWN);
    assertThat(loaded.report().optOuts())
        .containsExactly(new OptOutReport("choices.csv", false, 2, 0, 2, 3));
    assertThat(loaded.report().toText())
        .contains(
            "Opt-outs: choices.csv lists 2 who opted out (2 in the data, 0 unknown to it).\n",
            "Opted out: 2 of the people, of whom nothing is asked.\n");
  }

  @Test
  void m02AListThatIsNotThereIsAnErrorAndNeverNobody() {
    refused(
        OptOuts.of(list),
        "choices.csv: the list of those who opted out is not there or cannot be read. Without it nobody's"
            + " choice is known; see that it is there and may be read.");
    refused(
        OptOuts.allBut(temporary),
        temporary.getFileName()
            + ", line 1: the list of those who are allowed is not there or cannot be read.");
  }

  @Test
  void m02AnEmptyListIsAnErrorAndNeverNobody() {
    String message =
        "choices.csv: the list of those who opted out is empty. A list of nobody has a first"
            + " line all the same, which names its column id.";
    folder.with("choices.csv", new byte[0]);
    refused(OptOuts.of(list), message);
    folder.with("choices.csv", "\n\n");
    refused(OptOuts.of(list), message);
    refused(OptOuts.allBut(list), "choices.csv: the list of those who are allowed is empty.");
  }

  @Test
  void m02AListThatCannotBeReadToItsEndIsAnErrorAtItsPlace() {
    folder.with("choices.csv", "id\nA\nJos\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    refused(OptOuts.of(list), "choices.csv, line 3: the file holds bytes that are not UTF-8 text");
    folder.with("choices.csv", "id", "A", "\"ZZPHI0001");
    refused(OptOuts.of(list), "choices.csv, line 3: a quoted cell opens here and is not closed");
    byte[] packed = TestFolder.gzip("id\nA\n" + "B\n".repeat(10_000));
    folder.with("choices.csv.gz", java.util.Arrays.copyOf(packed, packed.length - 9));
    refused(OptOuts.of(temporary.resolve("choices.csv.gz")), "choices.csv.gz");
  }

  @Test
  void m02AListWithoutItsHeaderIsAnErrorAndItsFirstLineIsNotRepeated() {
    folder.with("choices.csv", "ZZPHI0001", "A");
    refused(OptOuts.of(list), "choices.csv, line 1: the header has no column id.");
    folder.with("choices.csv", "id,id", "A,B");
    refused(OptOuts.of(list), "choices.csv, line 1, column id: columns 1 and 2 have the same name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A,", "\"\"", "B,ZZPHI0001", "ZZ\"PHI"})
  void m02ARowThatCannotBeUsedIsAnErrorForItMayMeanAnybody(String row) {
    folder.with("choices.csv", "id", "A", row, "B");
    refused(OptOuts.of(list), "choices.csv, line 3");
  }

  @Test
  void m02IsToldBeforeAnyRecordIsRead() {
    folder.with("themes.csv", "no header");
    refused(OptOuts.of(list), "choices.csv: ");
  }

  @Test
  void aHeaderAloneIsAListOfNobodyAndTheReportSaysSo() {
    folder.with("choices.csv", "id");
    Loaded loaded = load().withOptOuts(OptOuts.of(list)).load();
    assertThat(out(loaded.store())).isEmpty();
    assertThat(loaded.report().toText()).contains("Opt-outs: choices.csv lists nobody.\n");
    Loaded none = load().withOptOuts(OptOuts.allBut(list)).load();
    assertThat(out(none.store())).containsExactly("A", "B", "C");
    assertThat(none.report().toText())
        .contains("Opt-outs: choices.csv lists nobody; left out as not on it: 3.\n");
  }

  @Test
  void m03IdsOfNobodyInTheDataAreCountedAndIgnored() {
    folder
        .with("patients.csv", "id,sex", "A,female", "B,male", "C,male", "C,female")
        .with("choices.csv", "id", "Z", "C", "a", "B", "Z");
    Loaded loaded = load().withOptOuts(OptOuts.of(list)).load();
    assertThat(out(loaded.store())).containsExactly("B");
    OptOutReport report = loaded.report().optOuts().get(0);
    assertThat(report).isEqualTo(new OptOutReport("choices.csv", false, 4, 1, 1, 2));
    assertThat(report.unknown()).isEqualTo(3);
    assertThat(report)
        .hasToString(
            "choices.csv lists 4 who opted out (1 in the data, 3 unknown to it); repeated rows: 1");
  }

  @Test
  void m04WhoeverIsAbsentFromAnAllowListIsOut() {
    folder.with("choices.csv", "id", "B", "Z");
    Loaded loaded = load().withOptOuts(OptOuts.allBut(list)).load();
    assertThat(out(loaded.store())).containsExactly("A", "C");
    assertThat(loaded.report().optedOut()).isEqualTo(2);
    assertThat(loaded.report().optOuts())
        .containsExactly(new OptOutReport("choices.csv", true, 2, 0, 1, 3))
        .allMatch(r -> r.out() == 2);
  }

  @Test
  void m04WhatTheDataSayIsNotUndoneByAnAllowList() {
    folder
        .with("patients.csv", "id,opt_out", "A,yes", "B,no", "C,")
        .with("choices.csv", "id", "A", "B");
    assertThat(out(load().withOptOuts(OptOuts.allBut(list)).load().store()))
        .containsExactly("A", "C");
  }

  @Test
  void whoeverIsOutByOneOfSeveralListsIsOut() {
    folder
        .with("patients.csv", "id,opt_out", "A,no", "B,", "C,", "D,", "E,yes")
        .with("choices.csv", "id", "A");
    Load load = load()
        .withOptOuts(OptOuts.of(list))
        .withOptOuts(OptOuts.allBut(List.of("A", "B", "D", "E")))
        .withOptOuts(OptOuts.of(List.of("D")));
    assertThat(out(load.load().store())).containsExactly("A", "C", "D", "E");
    assertThat(load.load().report().optedOut()).isEqualTo(4);
  }

  @Test
  void aListMayHaveMoreColumnsAndBePackedAndHaveLinesWithNothingOnThem() {
    folder.with(
        "choices.csv.gz",
        TestFolder.gzip("\ufefffrom,patient_id\n2020-01-01,  A\u00a0\n\n2021-01-01,\"B\"\n"));
    OptOuts packed = OptOuts.of(temporary.resolve("choices.csv.gz"));
    assertThat(out(load().withOptOuts(packed).load().store())).containsExactly("A", "B");
    folder.with("choices.csv", "nhs_number,id", "A,x", "C,y");
    OptOuts named = OptOuts.of(list).inColumn("nhs_number");
    assertThat(out(load().withOptOuts(named).load().store())).containsExactly("A", "C");
    refused(OptOuts.of(list).inColumn("nhs"), "choices.csv, line 1: the header has no column nhs.");
  }

  @Test
  void aListFromJavaMayBeOfNobodyButHasNoBlankId() {
    assertThat(out(load().withOptOuts(OptOuts.of(List.of())).load().store())).isEmpty();
    assertThat(out(load().withOptOuts(OptOuts.allBut(List.of())).load().store()))
        .hasSize(3);
    assertThatIllegalArgumentException().isThrownBy(() -> OptOuts.of(List.of("A", " ")));
  }

  @Test
  void aSchemaThatKnowsNoOptOutsIsRefused() {
    Schema schema = Schema.of(List.of(), Schema.standard().kinds());
    LoadException e = catchThrowableOfType(
        LoadException.class,
        () -> load().withSchema(schema).withOptOuts(OptOuts.of(List.of("A"))).load());
    assertThat(e.code()).isEqualTo("no-opt-outs");
  }

  @Test
  void peopleOfAStoreThatWasSavedCanOptOutLater() {
    Snapshot saved = Snapshot.at(temporary.resolve("practice.muster"));
    saved.save(load().load().store());
    OptedOut marked = OptOuts.of(List.of("B", "Z")).in(saved.open());
    assertThat(out(marked.store())).containsExactly("B");
    assertThat(marked.report().unknown()).isEqualTo(1);
    assertThat(out(saved.open())).isEmpty();
    assertThat(out(marked.store().liftingOptOuts("their own care"))).isEmpty();
  }

  @Test
  void aListOfManyIsReadInOneGo() {
    List<Map<String, String>> people = new ArrayList<>();
    List<String> odd = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      people.add(Map.of("id", "P" + i));
      if (i % 2 == 1) {
        odd.add("P" + i);
      }
    }
    folder.with("choices.csv", ("id\n" + String.join("\n", odd) + "\n" + "Q\n".repeat(50_000)));
    Loaded loaded = Load.of(JavaRows.of("people", people))
        .asOf(LocalDate.of(2024, 3, 31))
        .withOptOuts(OptOuts.of(list))
        .load();
    assertThat(out(loaded.store())).hasSize(15_000).contains("P29999").doesNotContain("P0");
    assertThat(loaded.report().optOuts())
        .containsExactly(new OptOutReport("choices.csv", false, 15_001, 49_999, 15_000, 30_000));
  }
}
