package io.muster.core.load;

import com.google.common.primitives.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What happens to files of records on their way from one system to another. */
enum Mishap {
  NO_SUCH_DAY(Damage.cell("date", "2023-02-30", "2023-02-29", "2024-13-01", "2024-00-10")),
  DAY_WRITTEN_OTHERWISE(
      Damage.cell("date", "31/12/2023", "01/02/23", "20230131", "45000", "2023-1-1")),
  DAY_OUT_OF_RANGE(Damage.cell("date", "1753-01-01", "9999-12-31", "0001-01-01")),
  WORD_FOR_A_NUMBER(Damage.cell("value", "NULL", "NA", "n/a", "-", "#N/A", "high")),
  NUMBER_NOT_FINITE(Damage.cell("value", "NaN", "Infinity", "-Infinity", "1e999")),
  INEQUALITY(Damage.cell("value", "<5", ">1000", "5-10", "~7")),
  NOBODY(Damage.cell("patient_id", "ZZPHI0009", "zzphi0001", "0001")),
  NO_PERSON(Damage.cell("patient_id", "", " ", "\u00a0")),
  NO_SUCH_CODE_SYSTEM(Damage.csvCell("code_system", "SNOMED CT", "http://snomed.info/sct")),

  CELL_TOO_FEW(new Damage.Line(
      (line, random) -> line.substring(0, line.lastIndexOf(',')),
      (line, random) -> line.substring(0, line.length() - 1 - random.nextInt(2)))),
  CELL_TOO_MANY(new Damage.Line(
      (line, random) -> line + ",",
      (line, random) ->
          line + (random.nextBoolean() ? "," : "{\"resourceType\":\"Observation\"}"))),
  QUOTE_WITHIN_A_CELL(new Damage.Line(
      (line, random) -> line + "\"", (line, random) -> line.replace("final", "fi\"nal"))),
  QUOTE_LEFT_OPEN(new Damage.Line(
      (line, random) -> line.replaceFirst(",(?=[^,]*$)", ",\""),
      (line, random) -> line.replace("final\"", "final"))),
  TEXT_AFTER_A_QUOTE(new Damage.Line(
      (line, random) -> line.replaceFirst(",([^,]*)$", ",\"$1\" more"),
      (line, random) -> line.replace("\"final\"", "\"final\" more"))),

  HEADER_LOST(new Damage.Names(
      (header, random) -> "",
      (line, random) -> line.replace("\"resourceType\":\"Observation\",", ""))),
  KEY_RENAMED(new Damage.Names(
      (header, random) -> header.replace("patient_id", "Patient ID"),
      (line, random) -> line.replace("subject", "Subject"))),
  COLUMN_TWICE(new Damage.Names(
      (header, random) -> header.replace("text", "value"),
      (line, random) -> line.replace("\"status\"", "\"status\":\"final\",\"status\""))),

  LATIN_1(new Damage.Text((text, random) -> with(text, random, 0xe9))),
  NUL(new Damage.Text((text, random) -> with(text, random, 0))),
  HALF_A_CHARACTER(new Damage.Text((text, random) -> {
    int at = random.nextInt(text.length);
    while (text[at % text.length] >= 0) {
      at++;
    }
    return without(text, at % text.length);
  })),
  UTF_16(new Damage.Text((text, random) -> new String(text, StandardCharsets.UTF_8)
      .getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.UTF_16LE))),
  CUT_WITHIN_A_RECORD(new Damage.Text((text, random) -> {
    int start = text.length - 1;
    while (text[start - 1] != '\n') {
      start--;
    }
    int end = start + 1 + random.nextInt(text.length - 2 - start);
    while (text[end] != ',' && end > start + 1) {
      end--;
    }
    return Arrays.copyOf(text, end);
  })),

  PACKED_AND_CUT(
      new Damage.Packed((packed, random) -> Arrays.copyOf(packed, random.nextInt(packed.length)))),
  PACKED_AND_A_BIT_TURNED(new Damage.Packed((packed, random) -> {
    byte[] turned = packed.clone();
    turned[10 + random.nextInt(packed.length - 19)] ^= (byte) (1 << random.nextInt(8));
    return turned;
  })),
  PACKED_WITH_MORE_BEHIND(new Damage.Packed((packed, random) -> {
    byte[] more = new byte[1 + random.nextInt(100)];
    random.nextBytes(more);
    return Bytes.concat(packed, more);
  }));

  @SuppressWarnings("ImmutableEnumChecker") // a kind of damage keeps nothing
  private final Damage damage;

  Mishap(Damage damage) {
    this.damage = damage;
  }

  Damage damage() {
    return damage;
  }

  private static byte[] with(byte[] text, Random random, int more) {
    int at = random.nextInt(text.length);
    return Bytes.concat(
        Arrays.copyOf(text, at),
        new byte[] {(byte) more},
        Arrays.copyOfRange(text, at, text.length));
  }

  private static byte[] without(byte[] text, int at) {
    return Bytes.concat(Arrays.copyOf(text, at), Arrays.copyOfRange(text, at + 1, text.length));
  }
}
