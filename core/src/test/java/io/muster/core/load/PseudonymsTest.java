package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People known by pseudonyms. */
class PseudonymsTest {
  private static final String SECRET = "ZZKEY-of-the-host-32-bytes-long!";
  private static final Pseudonyms NAMES = Pseudonyms.of(SECRET.getBytes(StandardCharsets.UTF_8));

  @TempDir
  private Path temporary;

  private TestFolder folder;

  @BeforeEach
  void threePeople() {
    folder = TestFolder.of(temporary).with("themes.csv", "patient_id,theme", "A,money", "Z,money");
  }

  private Load load() {
    return Load.of(CsvFolder.at(folder.path())).pseudonymised(NAMES);
  }

  /** RFC 4231, test cases 1, 3 and 7. */
  @Test
  void aPseudonymIsTheHmacSha256OfAnId() {
    assertThat(Pseudonyms.of(bytes(0x0b, 20)).of("Hi There"))
        .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    assertThat(Pseudonyms.of(bytes(0xaa, 131))
            .of(
                "This is a test using a larger than block-size key and a larger than block-size data. "
                    + "The key needs to be hashed before being used by the HMAC algorithm."))
        .isEqualTo("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
  }

  private static byte[] bytes(int each, int count) {
    byte[] bytes = new byte[count];
    Arrays.fill(bytes, (byte) each);
    return bytes;
  }

  @Test
  void aStoreKnowsPeopleByTheirPseudonymsAlone() {
    PatientStore store = load().load().store();
    assertThat(IntStream.range(0, store.size()).mapToObj(store::id))
        .containsExactlyElementsOf(
            List.of("A", "B", "C").stream().map(NAMES::of).sorted().toList())
        .allMatch(id -> id.matches("[0-9a-f]{64}"));
  }

  @Test
  void aHostThatKnowsAnIdFindsThePerson() {
    PatientStore store = load().load().store();
    int person = store.person(NAMES.of("B")).orElseThrow();
    assertThat(store.attribute(Schema.standard().attribute("death_date").orElseThrow(), person))
        .hasToString("2023-06-30");
    assertThat(store.person("B")).isEmpty();
    assertThat(store.person(NAMES.of("Z"))).isEmpty();
  }

  @Test
  void nothingButTheNamesChanges() {
    folder.with("patients.csv", "id,sex", "A,female", "a,male", "B,male", "B,female");
    Loaded plain = Load.of(CsvFolder.at(folder.path())).load();
    Loaded pseudonymised = load().load();
    String told = "People are known by pseudonyms; the ids are not kept.\n";
    assertThat(pseudonymised.report().toText()).contains(told);
    assertThat(pseudonymised.report().toText().replace(told, ""))
        .isEqualTo(plain.report().toText());
    assertThat(pseudonymised.report().of("people").orElseThrow().count(Flag.SIMILAR_ID))
        .isEqualTo(1);
    assertThat(pseudonymised.report().of("themes").orElseThrow().count(Reason.ORPHAN))
        .isEqualTo(1);
  }

  @Test
  void sourcesAndLoadsUnderOneKeyMatch() throws IOException {
    Path other = Files.createDirectory(temporary.resolve("other"));
    new TestFolder(other)
        .with("dataset.json", "{\"as_of\": \"2024-03-31\"}")
        .with("patients.csv", "id", "C", "D");
    Load both = Load.of(CsvFolder.at(folder.path()), CsvFolder.at(other)).pseudonymised(NAMES);
    assertThat(both.load().store().size()).isEqualTo(4);
    PatientStore alone =
        Load.of(CsvFolder.at(other)).pseudonymised(NAMES).load().store();
    assertThat(alone.person(NAMES.of("C"))).isPresent();
    Pseudonyms others = Pseudonyms.of(bytes(7, 16));
    assertThat(alone.person(others.of("C"))).isEmpty();
  }

  @Test
  void nothingOfAnIdIsMadeAlike() {
    assertThat(List.of("9434765919", "943 476 5919", "09434765919", "9434765919 ", "x", "X"))
        .extracting(NAMES::of)
        .doesNotHaveDuplicates();
  }

  @Test
  void listsOfWhoOptedOutHaveIds() {
    OptOuts list = OptOuts.of(List.of("B", NAMES.of("C")));
    PatientStore store = load().withOptOuts(list).load().store();
    assertThat(store.optedOut().stream().mapToObj(store::id)).containsExactly(NAMES.of("B"));
  }

  @Test
  void aListIsForASavedStoreMadeOfPseudonymsToo() {
    Snapshot saved = Snapshot.at(temporary.resolve("practice.muster"));
    saved.save(load().load().store());
    OptOuts list = OptOuts.of(List.of("B"));
    assertThat(list.in(saved.open()).report().found()).isZero();
    assertThat(list.pseudonymised(NAMES).in(saved.open()).report().found()).isEqualTo(1);
  }

  @Test
  void theKeyAndIdsAreNowhere() throws IOException {
    folder.with("patients.csv", "id", "ZZPHI0001");
    Load load = load().withOptOuts(OptOuts.of(List.of("ZZPHI0001")));
    Loaded loaded = load.load();
    Path file = temporary.resolve("practice.muster");
    Snapshot.at(file).save(loaded.store());
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain("ZZKEY")
        .doesNotContain("ZZPHI");
    assertThat(List.of(
            NAMES.toString(),
            load.toString(),
            OptOuts.of(List.of("ZZPHI0001")).toString(),
            loaded.toString(),
            loaded.report().toText()))
        .noneMatch(text -> text.contains("ZZKEY") || text.contains("ZZPHI"));
  }

  @Test
  void aKeyIsLongAndOurs() {
    byte[] key = SECRET.getBytes(StandardCharsets.UTF_8);
    Pseudonyms names = Pseudonyms.of(key);
    Arrays.fill(key, (byte) 0);
    assertThat(names.of("A")).isEqualTo(NAMES.of("A"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pseudonyms.of(new byte[15]))
        .withMessage("a key has at least 16 bytes, this 15");
  }
}
