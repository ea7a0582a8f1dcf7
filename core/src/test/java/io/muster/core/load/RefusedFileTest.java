package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be used as a whole; ids are those of the fault catalogue. */
class RefusedFileTest {
  private static final String HEADER = "patient_id,theme\n";

  @TempDir
  private Path temporary;

  private TestFolder folder;

  @BeforeEach
  void threePeople() {
    folder = TestFolder.of(temporary);
  }

  // D01
  @Test
  void anEmptyFileIsRefusedAndAHeaderAloneIsNoRecords() {
    refused("themes.csv", new byte[0], "csv-empty", "themes.csv: the file is empty.");
    folder.with("themes.csv", HEADER);
    assertThat(folder.report().of("themes").orElseThrow().read()).isZero();
  }

  // D02
  @Test
  void aByteOrderMarkIsSkipped() {
    folder.with("themes.csv", "\ufeffpatient_id,theme", "A,money");
    assertThat(folder.report().of("themes").orElseThrow().accepted()).isEqualTo(1);
  }

  // D03
  @Test
  void latin1IsRefusedWithItsLine() {
    byte[] latin1 = (HEADER + "A,ok\nA,Jos\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
    refused(
        "themes.csv",
        latin1,
        "encoding",
        "themes.csv, line 3: the file holds bytes that are not UTF-8 text. Save the file as UTF-8");
  }

  @Test
  void aFileThatEndsWithinACharacterIsRefused() {
    byte[] whole = (HEADER + "A,Jos\u00e9").getBytes(StandardCharsets.UTF_8);
    refused("themes.csv", Arrays.copyOf(whole, whole.length - 1), "encoding", "line 2");
  }

  // D04
  @Test
  void nulIsRefused() {
    refused("themes.csv", HEADER + "A,a\nA,b\0c\n", "encoding", "themes.csv, line 3");
  }

  // D06
  @Test
  void aQuoteLeftOpenIsRefusedWhereItOpens() {
    refused(
        "themes.csv",
        HEADER + "A,\"open\nA,b\n",
        "csv-quote",
        "themes.csv, line 2: a quoted cell opens here");
    String long1 = HEADER + "A,\"open\n" + "A,money\n".repeat(300_000);
    refused("themes.csv", long1, "csv-quote", "themes.csv, line 2");
    refused("themes.csv", HEADER + "A,\"a\nb\"\nA,\"x\"y\n", "csv-quote", "themes.csv, line 4");
  }

  // D09, D10, D11
  @Test
  void aHeaderHasItsKeyAndNoNameTwice() {
    refused(
        "themes.csv", "patient,theme\nA,b\n", "csv-header", "the header has no column patient_id");
    refused(
        "themes.csv",
        "patient_id,theme,theme\nA,b,c\n",
        "csv-header",
        "columns 2 and 3 have the same name");
    assertThatThrownBy(() -> folder.with("themes.csv", "ZZPHI0001,money\n").load())
        .hasMessageNotContaining("ZZPHI")
        .hasMessageContaining("themes.csv, line 1");
  }

  // D12
  @Test
  void aFileThatEndsInTheMiddleOfARowIsRefused() {
    refused(
        "themes.csv",
        "patient_id,date,theme\nA,2020-01-01,a\nA,2020-0",
        "csv-truncated",
        "themes.csv, line 3");
    folder.with(
        "themes.csv", (HEADER + "A,last line without an end").getBytes(StandardCharsets.UTF_8));
    assertThat(folder.report().of("themes").orElseThrow().accepted()).isEqualTo(1);
  }

  @Test
  void aNarrowRowBeforeTheLastIsNoEndOfTheFile() {
    folder.with("themes.csv", (HEADER + "A,a\nA\nA,b\nA,c").getBytes(StandardCharsets.UTF_8));
    FileReport themes = folder.report().of("themes").orElseThrow();
    assertThat(themes.read()).isEqualTo(4);
    assertThat(themes.accepted()).isEqualTo(3);
    assertThat(themes.quarantined().get(Reason.CSV_WIDTH).first())
        .containsExactly(Place.of("themes.csv", 3));
  }

  // D13
  @Test
  void aHeaderOfThousandsOfColumnsIsRefused() {
    refused(
        "themes.csv",
        "patient_id" + ",x".repeat(100_000) + "\n",
        "csv-limit",
        "more than 4096 columns");
    folder.with("themes.csv", HEADER + "A,a" + ",x".repeat(100_000));
    assertThat(folder.report().of("themes").orElseThrow().count(Reason.CSV_WIDTH))
        .isEqualTo(1);
  }

  // D17
  @Test
  void aBombIsNotUnpacked() {
    byte[] bomb = TestFolder.gzip(HEADER + "\n".repeat(100 << 20));
    refused("themes.csv.gz", bomb, "gzip-limit", "themes.csv.gz, line");
  }

  // D18
  @Test
  void aDamagedGzipFileIsRefusedByName() {
    byte[] packed = TestFolder.gzip(HEADER + "A,money\n".repeat(10_000));
    refused("themes.csv.gz", Arrays.copyOf(packed, packed.length - 9), "gzip", "themes.csv.gz");
    byte[] wrongSum = packed.clone();
    wrongSum[packed.length - 6] ^= 1;
    refused("themes.csv.gz", wrongSum, "gzip", "themes.csv.gz");
    refused(
        "themes.csv.gz", "plain text".getBytes(StandardCharsets.UTF_8), "gzip", "themes.csv.gz");
  }

  // R4
  @Test
  void noFileStaysOpenAfterAFailure() throws IOException {
    Path open = Path.of("/proc/self/fd");
    assumeTrue(Files.isDirectory(open));
    refused("themes.csv", HEADER + "A,\"open\nA,b\n", "csv-quote", "line 2");
    refused("themes.csv", "", "csv-empty", "themes.csv");
    try (Stream<Path> handles = Files.list(open)) {
      assertThat(handles.map(RefusedFileTest::target)).noneMatch(t -> t.endsWith("themes.csv"));
    }
  }

  private static String target(Path handle) {
    try {
      return Files.readSymbolicLink(handle).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private void refused(String file, String text, String code, String message) {
    refused(file, text.getBytes(StandardCharsets.UTF_8), code, message);
  }

  private void refused(String file, byte[] bytes, String code, String message) {
    folder.with(file, bytes);
    assertThatThrownBy(() -> folder.load())
        .isInstanceOfSatisfying(LoadException.class, e -> {
          assertThat(e.code()).isEqualTo(code);
          assertThat(e.place().file()).isEqualTo(file);
        })
        .hasMessageContaining(message)
        .hasNoCause();
    folder.without(file);
  }
}
