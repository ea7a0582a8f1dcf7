package io.muster.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.generated.GeneratedStores;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
  private static final Schema SCHEMA = Schema.standard();
  private static final RecordKind OBSERVATION = SCHEMA.kind("observation").orElseThrow();
  private static final LocalDate AS_OF = LocalDate.of(2024, 3, 31);

  @TempDir
  Path folder;

  @Provide
  static Arbitrary<PatientStore> stores() {
    return GeneratedStores.stores();
  }

  private static List<Object> everything(PatientStore store) {
    List<Object> all = new ArrayList<>(List.of(store.asOf(), store.size()));
    for (int person = 0; person < store.size(); person++) {
      all.add(store.id(person));
      for (Column attribute : store.schema().attributes()) {
        all.add(store.attribute(attribute, person));
      }
    }
    for (RecordKind kind : store.schema().kinds()) {
      RecordTable table = store.records(kind);
      all.add(kind.name() + " " + table.rows() + " " + table.duplicates());
      for (int person = 0; person < store.size(); person++) {
        all.add(table.firstRow(person));
      }
      for (int row = 0; row < table.rows(); row++) {
        for (Column column : kind.columns()) {
          all.add(table.value(column, row));
        }
      }
    }
    return all;
  }

  private static PatientStore people(int count, Random random) {
    PatientStore.Builder builder = PatientStore.builder(SCHEMA, AS_OF);
    for (int person = 0; person < count; person++) {
      String id = "ZZPHI" + person;
      builder.person(id).set(SCHEMA.attribute("ethnicity").orElseThrow(), "group " + person);
      for (int record = 0; record < 3; record++) {
        builder
            .record(OBSERVATION, id)
            .setDay(RecordKind.DATE, random.nextInt(20_000))
            .set(column("code"), new Code(CodeSystem.SNOMED, "1" + random.nextInt(200_000)))
            .set(column("value"), random.nextInt(100_000) / (random.nextBoolean() ? 10.0 : 1e7));
      }
    }
    return builder.build();
  }

  private static Column column(String name) {
    return OBSERVATION.column(name).orElseThrow();
  }

  private Snapshot saved() {
    Snapshot snapshot = Snapshot.at(folder.resolve("practice.muster"));
    snapshot.save(people(50, new Random(1)));
    return snapshot;
  }

  @Property(tries = 200)
  void aStoreOpensAsItWasSaved(@ForAll("stores") PatientStore store) throws IOException {
    Path file = Files.createTempFile("snapshot", ".muster");
    try {
      Snapshot.at(file).replacing().save(store);
      PatientStore opened = Snapshot.at(file).open();
      assertThat(everything(opened)).isEqualTo(everything(store));
      assertThat(opened.schema()).isSameAs(store.schema());
      assertThat(opened.bytes()).isEqualTo(store.bytes());
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void columnsOfEveryWidthOpenAsTheyWereSaved() {
    PatientStore store = people(50_000, new Random(2));
    Snapshot snapshot = Snapshot.at(folder.resolve("practice.muster"));
    snapshot.save(store);
    assertThat(store.records(OBSERVATION).symbols(column("code")).dictionary())
        .hasSizeGreaterThan(Character.MAX_VALUE);
    assertThat(everything(snapshot.open())).isEqualTo(everything(store));
  }

  @Test
  void aHostsOwnKindsAndAttributesAreKept() {
    RecordKind visit = RecordKind.of("visit", "visits", Column.oneOf("by", "nurse", "doctor"));
    Schema own = SCHEMA.with(visit).with(Column.truth("veteran"));
    PatientStore.Builder builder = PatientStore.builder(own, AS_OF);
    builder.person("a").set(Column.truth("veteran"), true);
    builder.record(visit, "a").set(visit.columns().get(1), "nurse");
    Snapshot snapshot = Snapshot.at(folder.resolve("own.muster"));
    snapshot.save(builder.build());
    PatientStore opened = snapshot.open();
    assertThat(opened.schema().kind("visit")).contains(visit);
    assertThat(opened.records(visit).value(visit.columns().get(1), 0))
        .isEqualTo(new Value.Text("nurse"));
    assertThat(opened.attribute(Column.truth("veteran"), 0).known()).isTrue();
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyWhenThatIsSaid() throws IOException {
    Snapshot snapshot = saved();
    assertThatThrownBy(() -> snapshot.save(people(3, new Random(1))))
        .isInstanceOf(SnapshotException.class)
        .hasMessageStartingWith("practice.muster: there is such a file already");
    assertThat(snapshot.open().size()).isEqualTo(50);
    snapshot.replacing().save(people(3, new Random(1)));
    assertThat(snapshot.open().size()).isEqualTo(3);
    assertThat(files()).containsExactly("practice.muster");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  @Test
  void onlyItsOwnerMayReadIt() throws IOException {
    saved();
    Path file = folder.resolve("practice.muster");
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aFileThatIsNotASnapshotIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("patients.csv"), "id,sex\nZZPHI0001,female\n");
    assertThat(Snapshot.at(file).exists()).isFalse();
    assertThatThrownBy(() -> Snapshot.at(file).open())
        .isInstanceOf(SnapshotException.class)
        .hasMessageStartingWith("patients.csv: this is not a snapshot of records")
        .hasMessageNotContaining("ZZPHI");
    Path empty = Files.createFile(folder.resolve("empty.muster"));
    assertThatThrownBy(() -> Snapshot.at(empty).open()).isInstanceOf(SnapshotException.class);
    assertThatThrownBy(() -> Snapshot.at(folder.resolve("none.muster")).open())
        .hasMessage("none.muster: there is no such file. See that its name is right.");
  }

  @Test
  void aSnapshotThatWasCutAnywhereIsRefused() throws IOException {
    saved();
    byte[] whole = Files.readAllBytes(folder.resolve("practice.muster"));
    for (int length = 0; length < whole.length; length += 1 + length / 20) {
      Path cut = Files.write(folder.resolve("cut.muster"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Snapshot.at(cut).open())
          .as("cut to %s bytes", length)
          .isInstanceOf(SnapshotException.class);
    }
    Path longer =
        Files.write(folder.resolve("longer.muster"), Arrays.copyOf(whole, whole.length + 1));
    assertThatThrownBy(() -> Snapshot.at(longer).open())
        .hasMessageContaining("not as long as it was");
  }

  @Test
  void oneByteThatWasAlteredAnywhereIsNoticed() throws IOException {
    saved();
    Path file = folder.resolve("practice.muster");
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      byte[] altered = whole.clone();
      int at = i < 29 ? i : random.nextInt(whole.length);
      altered[at] ^= (byte) (1 + random.nextInt(255));
      Path other = Files.write(folder.resolve("altered.muster"), altered);
      assertThatThrownBy(() -> Snapshot.at(other).open())
          .as("byte %s", at)
          .isInstanceOf(SnapshotException.class)
          .hasMessageNotContaining("ZZPHI");
    }
  }

  @Test
  void aSnapshotOfANewerFormIsRefusedByName() throws IOException {
    saved();
    Path file = folder.resolve("practice.muster");
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      access.seek("\u0000MUSTER\r\n".getBytes(StandardCharsets.US_ASCII).length);
      access.write(2);
    }
    assertThatThrownBy(() -> Snapshot.at(file).open())
        .hasMessageStartingWith(
            "practice.muster: the snapshot has the form 2 and this Muster reads the form 1.");
  }

  @Test
  void anInterruptedSaveLeavesNothingBehindAndKeepsTheFlag() throws IOException {
    PatientStore store = people(2_000, new Random(4));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Snapshot.at(folder.resolve("late.muster")).save(store))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(files()).isEmpty();
  }

  @Test
  void theFolderThatIsNotThereIsTold() {
    assertThatThrownBy(
            () -> Snapshot.at(folder.resolve("no/such.muster")).save(people(1, new Random(1))))
        .isInstanceOf(SnapshotException.class)
        .hasMessageStartingWith("such.muster: the snapshot cannot be written");
  }
}
