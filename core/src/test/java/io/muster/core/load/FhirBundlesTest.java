package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FhirBundlesTest {
  private static final Path TWO_PEOPLE = Path.of("src", "test", "resources", "fhir-bundles");
  private static final Path TWELVE_PEOPLE =
      Path.of("..", "..", "shared", "data", "synthea-fhir-r4-bundles");

  @TempDir
  private Path temporary;

  @Test
  void readsTwoPeople() {
    LoadReport report = load(TWO_PEOPLE).report();
    assertThat(report.of("people").orElseThrow().accepted()).isEqualTo(2);
    assertThat(report.of("observations").orElseThrow().accepted()).isGreaterThan(100);
    assertThat(report.accepted()).isEqualTo(report.read());
  }

  @Test
  void readsTwelvePeople() {
    assumeTrue(Files.isDirectory(TWELVE_PEOPLE), "the people are not here");
    LoadReport report = load(TWELVE_PEOPLE).report();
    assertThat(report.of("people").orElseThrow().accepted()).isEqualTo(12);
    assertThat(report.read()).isEqualTo(4_868);
    assertThat(report.accepted()).isEqualTo(4_868);
  }

  @Test
  void namesOfFilesAreNeverTold() {
    TestFolder folder = new TestFolder(temporary)
        .with("ZZPHI0002.txt", "x")
        .with("ZZPHI0001_Pi" + letter() + "a.json", bundle("ZZPHI0001", "urn:uuid:u"));
    Loaded loaded = load(temporary);
    assertThat(loaded.store().size()).isEqualTo(1);
    assertThat(loaded.report().notRead()).containsExactly("1 other file");
    assertThat(loaded.report().toText()).doesNotContain("ZZPHI");
    folder.with("ZZPHI0003.json", "{\"resourceType\":\"Bundle\",\"entry\":[");
    assertThat(refused())
        .hasMessageStartingWith("bundle 2, line 2: the file is no whole JSON object up to here")
        .hasMessageNotContaining("ZZPHI")
        .hasNoCause();
  }

  /** A letter not in ASCII, where file names may have one. */
  private static String letter() {
    return "UTF-8".equals(System.getProperty("sun.jnu.encoding")) ? "\u00f1" : "n";
  }

  @Test
  void recordsMayReferToTheUrlOfAnEntry() {
    new TestFolder(temporary)
        .with("a.json", bundle("A", "urn:uuid:u"))
        .with("b.json", bundle("", "urn:uuid:v").replace("Patient/A", "urn:uuid:v"));
    assertThat(StoreText.of(load(temporary).store()))
        .anyMatch(l -> l.startsWith("A |"))
        .anyMatch(l -> l.startsWith("v |"))
        .filteredOn(l -> l.startsWith("  notification"))
        .hasSize(2);
  }

  @Test
  void aFileMayBeOneResource() {
    new TestFolder(temporary)
        .with("a.json", "{", "\"resourceType\": \"Patient\",", "\"id\": \"A\"", "}")
        .with("b.json", "{\"resourceType\":\"Basic\"}");
    LoadReport report = load(temporary).report();
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.filtered()).isEqualTo(1);
  }

  @Test
  void aDamagedBundleIsRefused() {
    TestFolder folder = new TestFolder(temporary);
    for (String broken : new String[] {
      "", "x", "[]", "{}x", "{\"a\":1,\"a\":2}", "<html/>", bundle("A", "x").substring(40)
    }) {
      folder.with("a.json", broken);
      assertThat(refused().code()).as(broken).isEqualTo("bundle-json");
    }
    folder.with("a.json", "{\"a\":" + "[".repeat(200) + "1" + "]".repeat(200) + "}");
    assertThat(refused().code()).isEqualTo("json-depth");
    folder.with("a.json", "{\"a\":\"Jos\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refused().code()).isEqualTo("encoding");
  }

  private LoadException refused() {
    return catchThrowableOfType(LoadException.class, () -> load(temporary));
  }

  private static String bundle(String id, String url) {
    String own = id.isEmpty() ? "" : ",\"id\":\"" + id + "\"";
    String flag = "{\"resourceType\":\"Flag\",\"status\":\"active\",\"subject\":{\"reference\":\""
        + url + "\"}}";
    return "{\"entry\":[{\"resource\":" + flag + "},\n{\"fullUrl\":\"" + url
        + "\",\"resource\":{\"resourceType\":\"Patient\"" + own
        + "}}],\"resourceType\":\"Bundle\"}";
  }

  private static Loaded load(Path folder) {
    return Load.of(FhirBundles.at(folder)).asOf(LocalDate.of(2026, 1, 1)).load();
  }
}
