package io.muster.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplePopulationTest {
  private static final SamplePopulation THREE_HUNDRED = SamplePopulation.of(300).seed(7);

  @TempDir
  private Path folder;

  @Test
  void aSeedGivesTheseBytesForEver() throws IOException {
    THREE_HUNDRED.writeTo(folder);

    assertThat(hashOf(folder))
        .as("changes only when somebody means to change the people")
        .isEqualTo("aff656d4307440d864ccf1621e49585a31d31f01e9b4d38be55b96ddd9af0561");
  }

  @Test
  void theMachinesLocaleAndTimeZoneDoNotShow() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    THREE_HUNDRED.writeTo(folder.resolve("here"));
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      THREE_HUNDRED.writeTo(folder.resolve("there"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(hashOf(folder.resolve("there"))).isEqualTo(hashOf(folder.resolve("here")));
  }

  @Test
  void anotherSeedGivesOtherPeople() throws IOException {
    THREE_HUNDRED.writeTo(folder.resolve("seven"));
    THREE_HUNDRED.seed(8).writeTo(folder.resolve("eight"));

    assertThat(hashOf(folder.resolve("eight"))).isNotEqualTo(hashOf(folder.resolve("seven")));
  }

  @Test
  void morePeopleLeaveTheEarlierOnesAsTheyWere() throws IOException {
    SamplePopulation.of(40).writeTo(folder.resolve("few"));
    SamplePopulation.of(60).writeTo(folder.resolve("more"));

    for (String file : List.of("patients.csv", "observations.csv", "contacts.csv")) {
      assertThat(Files.readString(folder.resolve("more").resolve(file)))
          .startsWith(Files.readString(folder.resolve("few").resolve(file)));
    }
  }

  @Test
  void theFolderAndTheStoreHoldTheSame() throws IOException {
    THREE_HUNDRED.writeTo(folder);

    PatientStore store = THREE_HUNDRED.toStore();
    PatientStore read = CsvStore.read(folder, LocalDate.of(2022, 3, 31));
    assertThat(contents(read)).isEqualTo(contents(store));
  }

  @Test
  void itCountsTheRecordsItWrote() throws IOException {
    long records = THREE_HUNDRED.writeTo(folder);

    long lines = 0;
    for (RecordKind kind : Schema.standard().kinds()) {
      lines += Files.readAllLines(folder.resolve(kind.plural() + ".csv")).size() - 1;
    }
    assertThat(lines).isEqualTo(records);
  }

  @Test
  void theDatasetSaysAsOfWhenItIs() throws IOException {
    LocalDate asOf = LocalDate.of(2024, 2, 29);
    SamplePopulation.of(5).asOf(asOf).writeTo(folder);

    assertThat(Files.readString(folder.resolve("dataset.json")))
        .contains("\"as_of\": \"2024-02-29\"")
        .contains("\"covers\": \"Invented people");
    assertThat(SamplePopulation.of(5).asOf(asOf).toStore().asOf()).isEqualTo(asOf);
  }

  @Test
  void aFolderWithSomethingInItIsLeftAlone() throws IOException {
    Path letter = Files.writeString(folder.resolve("patients.csv"), "somebody's own");

    assertThatThrownBy(() -> THREE_HUNDRED.writeTo(folder))
        .isInstanceOf(SampleException.class)
        .hasMessageContaining("holds files already");
    assertThat(letter).hasContent("somebody's own");

    THREE_HUNDRED.overwriting().writeTo(folder);
    assertThat(Files.readString(letter)).startsWith("id,birth_date,sex");
  }

  @Test
  void aFolderThatIsAFileIsSaidSo() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "");

    assertThatThrownBy(() -> THREE_HUNDRED.writeTo(file))
        .isInstanceOf(SampleException.class)
        .hasMessageContaining("could not be written");
  }

  @Test
  void thereIsAtLeastOnePersonAndAtMostAMillion() {
    assertThat(SamplePopulation.of(1).toStore().size()).isEqualTo(1);
    assertThatThrownBy(() -> SamplePopulation.of(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SamplePopulation.of(1_000_001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Every value of every person, attributes first. */
  private static List<String> contents(PatientStore store) {
    List<String> contents = new ArrayList<>();
    for (int person = 0; person < store.size(); person++) {
      contents.add(store.id(person));
      for (Column attribute : store.schema().attributes()) {
        contents.add(attribute + " " + store.attribute(attribute, person));
      }
      for (RecordKind kind : store.schema().kinds()) {
        RecordTable table = store.records(kind);
        for (int row = table.firstRow(person); row < table.endRow(person); row++) {
          for (Column column : kind.columns()) {
            contents.add(kind + "." + column + " " + table.value(column, row));
          }
        }
      }
    }
    return contents;
  }

  private static String hashOf(Path folder) throws IOException {
    Hasher hasher = Hashing.sha256().newHasher();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        hasher.putUnencodedChars(file.getFileName().toString());
        hasher.putBytes(Files.readAllBytes(file));
      }
    }
    return hasher.hash().toString();
  }
}
