package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Group D of the fault catalogue: CSV files that are not what they should be. */
class CsvFaultsTest {
  private static final String HEADER = "patient_id,theme\n";

  @TempDir
  private Path temporary;

  private Faults faults;

  @BeforeEach
  void threePeople() {
    faults = Faults.in(temporary);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Place line(long line) {
    return Place.of("themes.csv", line);
  }

  private Faults themes(String text) {
    return faults.with("themes.csv", utf8(HEADER + text));
  }

  @Test
  void d01AnEmptyFileIsRefused() {
    faults
        .with("themes.csv", new byte[0])
        .refused("csv-empty", "themes.csv: the file is empty. Its first line names the columns");
    faults.with("themes.csv", utf8("\n\n\r\n")).refused("csv-empty", "the file is empty");
  }

  @Test
  void d01AHeaderAloneIsNoRecords() {
    FileReport report = themes("").report("themes");
    assertThat(report).hasToString("themes.csv: 0 read, 0 accepted");
    assertThat(faults.loaded().report().toText())
        .containsPattern("themes.csv +themes +0 +0 +0 +0\n");
  }

  @Test
  void d02AByteOrderMarkIsNoPartOfTheFirstName() {
    faults.with("themes.csv", utf8("\ufeff" + HEADER + "ZZPHI0001,money\n"));
    assertThat(faults.report("themes").accepted()).isEqualTo(1);
    faults.with("themes.csv", utf8("\ufeff\"patient_id\",theme\nZZPHI0001,money\n"));
    assertThat(faults.report("themes").accepted()).isEqualTo(1);
  }

  @Test
  void d03BytesThatAreNotUtf8AreRefusedWithTheirLineAndTheirByte() {
    faults
        .with(
            "themes.csv",
            (HEADER + "ZZPHI0001,ok\nZZPHI0001,Jos\u00e9\n").getBytes(StandardCharsets.ISO_8859_1))
        .refused(
            "encoding",
            "themes.csv, line 3: the file holds bytes that are not UTF-8 text, the first of them"
                + " byte 44. Save the file as UTF-8");
    byte[] whole = utf8(HEADER + "ZZPHI0001,Jos\u00e9");
    faults
        .with("themes.csv", Arrays.copyOf(whole, whole.length - 1))
        .refused("encoding", "themes.csv, line 2: the file holds bytes that are not UTF-8 text");
  }

  @Test
  void d04NulIsRefused() {
    themes("ZZPHI0001,a\nZZPHI0001,b\0c\n")
        .refused("encoding", "themes.csv, line 3: the file holds bytes that are not UTF-8 text");
  }

  @Test
  void d05ARowOfAnotherWidthIsSetAside() {
    themes("ZZPHI0001\nZZPHI0002,ok\n").setAside("themes", Reason.CSV_WIDTH, line(2));
    themes("ZZPHI0001,b,c\nZZPHI0002,ok\n").setAside("themes", Reason.CSV_WIDTH, line(2));
    assertThat(faults.report("themes").accepted()).isEqualTo(1);
  }

  @Test
  void d06AQuoteLeftOpenIsRefusedWhereItOpens() {
    String message = "themes.csv, line 2: a quoted cell opens here and is not closed";
    themes("ZZPHI0001,\"open\nZZPHI0001,b\n").refused("csv-quote", message);
    themes("ZZPHI0001,\"open\n" + "ZZPHI0001,money\n".repeat(1_000_000))
        .refused("csv-quote", message);
    themes("ZZPHI0001,\"open\n" + "ZZPHI0001,\"money\"\n".repeat(10_000))
        .refused("csv-quote", message);
    themes("ZZPHI0001,\"a\nb\"\nZZPHI0001,\"x\"y\n").refused("csv-quote", "themes.csv, line 4");
  }

  @Test
  void d07AQuoteInTheMiddleOfACellSetsItsRecordAside() {
    themes("ZZPHI0001,ab\"c\nZZPHI0001,ok\n").setAside("themes", Reason.CSV_QUOTE, line(2));
    themes("ZZPHI0001,abc\"\nZZPHI0001,ok\n").setAside("themes", Reason.CSV_QUOTE, line(2));
  }

  @Test
  void d08LinesAreCountedAsAnEditorDoes() {
    faults
        .with(
            "themes.csv",
            "patient_id,theme,date",
            "ZZPHI0001,\"one\r\ntwo\nthree\",2020-01-01",
            "",
            "ZZPHI0001,money,never")
        .setAside("themes", Reason.BAD_DATE, new Place("themes.csv", 6, "date"));
    assertThat(faults.store()).anyMatch(l -> l.contains("| one\r\ntwo\nthree |"));
  }

  @Test
  void d09AMissingKeyIsRefusedAndOtherColumnsMayBeMissingStandAnywhereOrBeMore() {
    faults
        .with("themes.csv", "patient,theme", "ZZPHI0001,money")
        .refused("csv-header", "themes.csv, line 1: the header has no column patient_id");
    faults.with("themes.csv", "colour,theme,patient_id", "red,money,ZZPHI0001");
    assertThat(faults.report("themes").accepted()).isEqualTo(1);
    assertThat(faults.report("themes").unusedColumns()).containsExactly("colour");
  }

  @Test
  void d10TwoColumnsOfOneNameAreRefused() {
    faults
        .with("themes.csv", "patient_id,theme,theme", "ZZPHI0001,b,c")
        .refused(
            "csv-header",
            "themes.csv, line 1, column theme: columns 2 and 3 have the same name. Remove one");
  }

  @Test
  void d11APersonInThePlaceOfTheHeaderIsRefusedAndNotNamed() {
    faults
        .with("themes.csv", "ZZPHI0001,Canary McCanary", "ZZPHI0002,money")
        .refused("csv-header", "themes.csv, line 1: the header has no column patient_id");
    faults
        .without("themes.csv")
        .with("patients.csv", "ZZPHI0001,1980-01-01", "ZZPHI0002,1980-01-01")
        .refused("csv-header", "patients.csv, line 1: the header has no column id");
  }

  @Test
  void d12AFileThatEndsInTheMiddleOfARowIsRefused() {
    faults
        .with("themes.csv", utf8("patient_id,date,theme\nZZPHI0001,2020-01-01,a\nZZPHI0001,2020-0"))
        .refused("csv-truncated", "themes.csv, line 3: the file ends in the middle of a row");
    assertThat(themes("ZZPHI0001,a last line without an end").report("themes").accepted())
        .isEqualTo(1);
    themes("ZZPHI0001,a\nZZPHI0001\nZZPHI0001,b\nZZPHI0001,c")
        .setAside("themes", Reason.CSV_WIDTH, line(3));
  }

  @Test
  void d13ACellOrARowOfManyMegabytesIsRefused() {
    String cell = "x".repeat(50 << 20);
    themes("ZZPHI0001,ok\nZZPHI0001," + cell + "\n")
        .refused("csv-limit", "themes.csv, line 3: the file has a row of more than 16 million");
    themes("ZZPHI0001,ok\nZZPHI0001," + cell.substring(0, 3 << 20) + "\n")
        .refused("csv-limit", "line 3: a cell here has more than 1048576 characters");
    themes("ZZPHI0001,ok\nZZPHI0001,\"" + cell.substring(0, 3 << 20) + "\"\n")
        .refused("csv-limit", "line 3: a cell here has more than 1048576 characters");
    themes("ZZPHI0001,ok\nZZPHI0001,\"" + cell.substring(0, 1 << 20) + "\n\"\n")
        .refused("csv-limit", "line 3: a cell here has more than 1048576 characters");
    themes("ZZPHI0001,ok\nZZPHI0001,\"" + cell + "\"\n")
        .refused("csv-quote", "and a cell has at most 1048576 characters");
  }

  @Test
  void d13AHundredThousandColumnsAreRefusedAndSoManyCellsSetTheirRecordAside() {
    faults
        .with("themes.csv", "patient_id" + ",x".repeat(100_000))
        .refused("csv-limit", "themes.csv, line 1: there are more than 4096 columns");
    themes("ZZPHI0001,a" + ",x".repeat(100_000) + "\n")
        .setAside("themes", Reason.CSV_WIDTH, line(2));
  }

  @Test
  void d14BlankLinesAreNoRecordsAndAreCounted() {
    FileReport report = themes("\nZZPHI0001,a\n\r\n\nZZPHI0001,b\n\n\n").report("themes");
    assertThat(report.read()).isEqualTo(2);
    assertThat(report.blankLines()).isEqualTo(5);
  }

  @Test
  void d15OnlyAnEmptyCellIsAMissingNumber() {
    for (String word : new String[] {"NULL", "NA", "N/A", "-", "null", "?"}) {
      faults
          .with("observations.csv", "patient_id,value", "ZZPHI0001," + word, "ZZPHI0001, ")
          .setAside("observations", Reason.BAD_NUMBER, new Place("observations.csv", 2, "value"));
      assertThat(faults.report("observations").accepted()).isEqualTo(1);
    }
  }

  @Test
  void d16BlanksAroundACodeAreRemovedAndCounted() {
    faults.with("diagnoses.csv", "patient_id,code", " ZZPHI0001 ,\u00a044054006\u2003");
    assertThat(faults.store()).anyMatch(l -> l.contains("| snomed 44054006 |"));
    assertThat(faults.report("diagnoses").trimmed()).isEqualTo(2);
  }

  @Test
  void d17ABombIsNotUnpacked() {
    assertBomb("\0", 256, "encoding", "themes.csv.gz, line 2: the file holds bytes that are not");
    assertBomb("x", 32, "csv-limit", "line 2: the file has a row of more than 16 million bytes");
    assertBomb("\n", 32, "gzip-limit", "the file unpacks to more than 250 times its size");
  }

  private void assertBomb(String of, int megabytes, String code, String message) {
    byte[] bomb = TestFolder.gzip(HEADER, of.repeat(1 << 20), megabytes);
    assertThat(bomb.length).isLessThan(300_000);
    faults.with("themes.csv.gz", bomb).refused(code, message);
  }

  @Test
  void d18ADamagedGzipFileIsRefusedAndNoRowOfItStays() {
    String text = HEADER + "ZZPHI0001,money\n".repeat(10_000);
    byte[] packed = TestFolder.gzip(text);
    String damaged = "the file is cut short or damaged as a gzip file, after byte ";
    byte[] cut = Arrays.copyOf(packed, packed.length - 9);
    faults.with("themes.csv.gz", cut).refused("gzip", damaged);
    byte[] wrongSum = packed.clone();
    wrongSum[packed.length - 6] ^= 1;
    faults.with("themes.csv.gz", wrongSum).refused("gzip", damaged + "160,017 of its text");
    faults.with("themes.csv.gz", utf8(HEADER)).refused("gzip", damaged + "0 of its text");
    byte[] twice = Arrays.copyOf(packed, 2 * packed.length);
    System.arraycopy(packed, 0, twice, packed.length, packed.length);
    twice[packed.length] ^= 1;
    faults.with("themes.csv.gz", twice).refused("gzip", damaged + "160,017 of its text");
    faults.with("themes.csv.gz", new byte[0]).refused("gzip", "themes.csv.gz: " + damaged);
  }

  @Test
  void d19AZipFileIsNoCsvFileWhateverItIsCalled() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : new String[] {"../themes.csv", "themes.csv"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(utf8(HEADER + "ZZPHI0001,money\n"));
      }
    }
    byte[] zip = bytes.toByteArray();
    faults.with("themes.csv.gz", zip).refused("gzip", "themes.csv.gz: ");
    faults
        .without("themes.csv.gz")
        .with("themes.csv", zip)
        .refused("encoding", "themes.csv, line 1");
    faults.without("themes.csv").with("themes.zip", zip);
    assertThat(faults.loaded().report().notRead()).containsExactly("themes.zip");
    assertThat(temporary.resolveSibling("themes.csv")).doesNotExist();
  }

  @Test
  @Tag("long")
  void d20AFileOfMoreThanTwoGigabytesIsReadToItsEnd() throws IOException {
    Random random = new Random(20);
    StringBuilder megabyte = new StringBuilder();
    for (int row = 0; row < 16; row++) {
      megabyte.append("ZZPHI0001,money,");
      random.ints(2_000, 'a', 'z').forEach(megabyte::appendCodePoint);
      megabyte.append(".".repeat(65_536 - 2_000 - 17)).append('\n');
    }
    byte[] packed = TestFolder.gzip(megabyte.toString());
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.write(TestFolder.gzip("patient_id,theme,note\n"));
    for (int i = 0; i <= 2048; i++) {
      members.write(packed);
    }
    faults.with("themes.csv.gz", members.toByteArray());
    assertThat(faults.report("themes").accepted()).isEqualTo(2049 * 16);
  }
}
