package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Group E of the fault catalogue: what is wrong with JSON and FHIR, and what becomes of it. */
class FhirFaultsTest {
  private static final String PATIENT =
      "{\"resourceType\":\"Patient\",\"id\":\"ZZPHI0001\",\"gender\":\"female\",\"birthDate\":\"1980-05-01\"}";
  private static final String WEIGHT = observation("\"effectiveDateTime\":\"2020-01-02\"", "70.5");

  @TempDir
  private Path temporary;

  @Test
  void e01NestingOf100000ListsIsBeyondTheLimit() {
    assertThat(refused("[".repeat(100_000)).code()).isEqualTo("json-lines");
    assertThat(refused(PATIENT, "[".repeat(100_000)).code()).isEqualTo("json-depth");
    assertThat(refused(PATIENT, "{\"resourceType\":\"Observation\",\"x\":" + "[".repeat(100_000)))
        .hasMessageContaining(
            "Observation.ndjson, line 2: here is objects and lists more than 100 deep");
  }

  @Test
  void e02ANumberOf10000DigitsOrAnEnormousExponentIsBeyondTheLimit() {
    assertThat(refused(PATIENT, value("1".repeat(10_000))).code()).isEqualTo("json-number");
    assertThat(refused(PATIENT, value("0." + "1".repeat(10_000))).code()).isEqualTo("json-number");
    assertThat(refused(PATIENT, value("1e1000000")).code()).isEqualTo("json-number");
  }

  @Test
  void e03ANumberBeyondAllNumbersIsQuarantined() {
    assertThat(quarantined(value("1e400"))).isEqualTo("bad-number, column valueQuantity.value");
    assertThat(quarantined(value("1e-400"))).isEqualTo("bad-number, column valueQuantity.value");
    assertThat(kept(value("1.5e2"))).contains("| 150 kg |");
  }

  @Test
  void e04ANameSaidTwiceIsQuarantined() {
    assertThat(quarantined("{\"resourceType\":\"Observation\",\"id\":\"A\",\"id\":\"B\"}"))
        .isEqualTo("json-duplicate");
    assertThat(quarantined(observation("\"subject\":{}", "1"))).isEqualTo("json-duplicate");
    assertThat(quarantined(observation("\"note\":[{\"text\":\"ZZPHI\",\"text\":\"ZZPHI\"}]", "1")))
        .isEqualTo("json-duplicate");
  }

  @Test
  void e05MoreBehindTheObjectIsQuarantined() {
    assertThat(quarantined(WEIGHT + " ZZPHI")).isEqualTo("json-trailing");
    assertThat(quarantined(WEIGHT + WEIGHT)).isEqualTo("json-trailing");
    assertThat(quarantined(WEIGHT + ",")).isEqualTo("json-trailing");
    assertThat(kept(WEIGHT + " \t\r")).contains("| 70.5 kg |");
  }

  @Test
  void e06ALastLineThatIsCutShortIsQuarantined() {
    LoadReport report =
        load(PATIENT, WEIGHT, WEIGHT.substring(0, WEIGHT.length() / 2)).report();
    assertThat(report.of("observations").orElseThrow().accepted()).isEqualTo(1);
    assertThat(report.of("observations").orElseThrow().quarantined().get(Reason.JSON_TRUNCATED))
        .isEqualTo(new Sightings(1, java.util.List.of(Place.of("Observation.ndjson", 3))));
  }

  @Test
  void e07BlankLinesAreCountedAndALaidOutResourceIsRefused() {
    LoadReport report = load("", PATIENT, "  ", WEIGHT, "\r", "").report();
    assertThat(report.read()).isEqualTo(2);
    assertThat(report.files().stream().mapToLong(FileReport::blankLines).sum()).isEqualTo(4);
    assertThat(refused("{", "  \"resourceType\": \"Patient\"", "}"))
        .hasMessageContaining("line 1: a resource begins here and does not end with its line")
        .hasMessageContaining("Write each resource on a line of its own");
    assertThat(refused("[", PATIENT, "]").code()).isEqualTo("json-lines");
  }

  @Test
  void e08WhatIsNoJsonIsQuarantined() {
    assertThat(quarantined(value("NaN"))).isEqualTo("bad-json");
    assertThat(quarantined(value("+1"))).isEqualTo("bad-json");
    assertThat(quarantined(value("01"))).isEqualTo("bad-json");
    assertThat(quarantined("{'resourceType':'Observation'}")).isEqualTo("bad-json");
    assertThat(quarantined("{\"resourceType\":\"Observation\" /* ZZPHI */}")).isEqualTo("bad-json");
    assertThat(quarantined("// ZZPHI")).isEqualTo("bad-json");
    assertThat(quarantined("\"ZZPHI\"")).isEqualTo("bad-json");
  }

  @Test
  void e09AValueOfAnotherTypeIsQuarantinedAndAnAbsentOneIsMissing() {
    String whole = WEIGHT.replaceAll("\"valueQuantity\":\\{[^}]*}", "\"valueInteger\":");
    assertThat(quarantined(whole.replace("Integer\":", "Integer\":41.9")))
        .isEqualTo("json-type, column valueInteger");
    assertThat(kept(whole.replace("Integer\":", "Integer\":41"))).contains("| 41 | missing |");
    assertThat(quarantined(value("\"\""))).isEqualTo("json-type, column valueQuantity.value");
    assertThat(quarantined(value("true"))).isEqualTo("json-type, column valueQuantity.value");
    assertThat(kept(WEIGHT.replace("\"value\":70.5,", ""))).contains("| missing | kg |");
    assertThat(kept(value("null"))).contains("| missing | kg |");
    assertThat(quarantined(observation("\"effectiveDateTime\":[\"2020-01-02\"]", "1")))
        .isEqualTo("json-type, column effectiveDateTime");
    assertThat(quarantined(observation("\"component\":{}", "1")))
        .isEqualTo("json-type, column component");
  }

  @Test
  void e10AnUnknownTypeIsQuarantinedAndOneThatIsNotUsedIsFiltered() {
    assertThat(quarantined("{}")).isEqualTo("unknown-resource");
    assertThat(quarantined("{\"resourceType\":\"ZZPHI\"}")).isEqualTo("unknown-resource");
    assertThat(quarantined("{\"resourceType\":1}")).isEqualTo("unknown-resource");
    assertThat(quarantined("{\"resourceType\":\"observation\"}")).isEqualTo("unknown-resource");
    LoadReport report = load(PATIENT, "{\"resourceType\":\"CarePlan\"}").report();
    assertThat(report.of("resources").orElseThrow().count(Reason.UNUSED_RESOURCE))
        .isEqualTo(1);
    assertThat(report.filtered()).isEqualTo(1);
  }

  @Test
  void e11ARecordOfNobodyIsQuarantined() {
    assertThat(quarantined(WEIGHT.replace("ZZPHI0001", "ZZPHI0002")))
        .isEqualTo("orphan, column subject.reference");
    assertThat(quarantined(WEIGHT.replace("\"reference\":\"Patient/ZZPHI0001\"", "")))
        .isEqualTo("missing-person-id, column subject.reference");
    assertThat(quarantined(WEIGHT.replace("Patient/ZZPHI0001", "")))
        .isEqualTo("missing-person-id, column subject.reference");
    assertThat(filtered(WEIGHT.replace("Patient/ZZPHI0001", "Group/ZZPHI0001")))
        .isEqualTo(Reason.NOT_A_PERSON);
    assertThat(kept(WEIGHT.replace(
            "Patient/ZZPHI0001", "https://server/fhir/Patient/ZZPHI0001/_history/3")))
        .contains("| 70.5 kg |");
  }

  @Test
  void e12TheOrderOfTheLinesDecidesNothing() {
    Loaded after = load(PATIENT, WEIGHT);
    Loaded before = load(WEIGHT, PATIENT);
    assertThat(StoreText.of(before.store()))
        .isEqualTo(StoreText.of(after.store()))
        .hasSize(2);
    assertThat(before.report().quarantined()).isZero();
  }

  @Test
  void e13ADateThatIsNoneIsQuarantined() {
    for (String date : new String[] {
      "2020-02-30", "20200101", "2020-1-1", "01/02/2020", "2020-01-01T10:00:00", "2020-13", "20"
    }) {
      assertThat(quarantined(observation("\"effectiveDateTime\":\"" + date + "\"", "1")))
          .as(date)
          .isEqualTo("bad-date, column effective[x]");
    }
    assertThat(quarantined(observation("\"effectiveDateTime\":\"1753-01-01\"", "1")))
        .isEqualTo("date-range, column effective[x]");
  }

  @Test
  void e14AnInstantHasTheDayOfTheZoneThatIsAskedFor() {
    String late = observation("\"effectiveDateTime\":\"2020-06-30T23:30:00.25-01:00\"", "1");
    String early = observation("\"effectiveDateTime\":\"2020-07-01T00:30:00+01:00\"", "1");
    assertThat(kept(late)).contains("| 2020-07-01 |");
    assertThat(kept(early)).contains("| 2020-06-30 |");
    write(PATIENT, late);
    assertThat(line(source().in(ZoneId.of("America/New_York")))).contains("| 2020-06-30 |");
    write(PATIENT, early);
    assertThat(line(source().in(ZoneId.of("Europe/London")))).contains("| 2020-07-01 |");
  }

  @Test
  void e15ALineOf30MillionBytesIsBeyondTheLimit() {
    assertThat(refused(PATIENT, WEIGHT + " ".repeat(30_000_000)).code()).isEqualTo("json-line");
    assertThat(refused(PATIENT, WEIGHT + " ".repeat(30_000_000)))
        .hasMessageContaining(
            "Observation.ndjson, line 2: the file has a line of more than 16 million");
  }

  @Test
  void e16AWebPageIsRefused() {
    assertThat(refused("<!DOCTYPE html>", "<p>ZZPHI0001</p>"))
        .hasMessageContaining("Observation.ndjson, line 1: this is XML or a web page and not JSON");
    assertThat(refused("", "  <Bundle xmlns=\"http://hl7.org/fhir\"/>").code())
        .isEqualTo("json-format");
  }

  @Test
  void e17HintsAtClassesAreNamesLikeAnyOther() {
    assertThat(kept(observation("\"@class\":\"java.net.URL\",\"@type\":[\"x\",{}]", "70.5")))
        .contains("| 70.5 kg |");
  }

  @Test
  void e18AMillionNamesAreBeyondTheLimit() {
    assertThat(kept(observation("\"__proto__\":{\"id\":1}", "70.5"))).contains("| 70.5 kg |");
    String names = IntStream.range(0, 1_000_000)
        .mapToObj(i -> "\"n" + i + "\":1")
        .collect(Collectors.joining(","));
    assertThat(
            refused(PATIENT, "{\"resourceType\":\"Observation\"," + names + "}").code())
        .isEqualTo("json-fields");
  }

  private static String observation(String more, String value) {
    return "{\"resourceType\":\"Observation\",\"status\":\"final\","
        + "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"29463-7\"}]},"
        + "\"subject\":{\"reference\":\"Patient/ZZPHI0001\"},"
        + more
        + ",\"valueQuantity\":{\"value\":"
        + value
        + ",\"unit\":\"kg\"}}";
  }

  private static String value(String value) {
    return observation("\"effectiveDateTime\":\"2020-01-02\"", value);
  }

  private void write(String... lines) {
    new TestFolder(temporary).with("Observation.ndjson", lines);
  }

  private FhirNdjson source() {
    return FhirNdjson.at(temporary);
  }

  private Loaded load(String... lines) {
    write(lines);
    return loaded(source());
  }

  private static Loaded loaded(FhirNdjson source) {
    Loaded loaded = Load.of(source).asOf(LocalDate.of(2024, 3, 31)).load();
    assertThat(loaded.report().toText() + loaded).doesNotContain("ZZPHI");
    return loaded;
  }

  private LoadException refused(String... lines) {
    write(lines);
    LoadException e = catchThrowableOfType(LoadException.class, () -> loaded(source()));
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain("ZZPHI").doesNotContain("jackson");
    return e;
  }

  /** The one reason and column of the one record that was set aside. */
  private String quarantined(String line) {
    LoadReport report = load(PATIENT, line).report();
    assertThat(report.quarantined()).isEqualTo(1);
    assertThat(report.accepted()).isEqualTo(1);
    FileReport file = report.files().stream()
        .filter(f -> f.quarantinedRecords() > 0)
        .findFirst()
        .orElseThrow();
    Reason reason = file.quarantined().keySet().iterator().next();
    Place place = file.quarantined().get(reason).first().get(0);
    assertThat(place.line()).isEqualTo(2);
    return reason + (place.column().isEmpty() ? "" : ", column " + place.column());
  }

  private Reason filtered(String line) {
    LoadReport report = load(PATIENT, line).report();
    assertThat(report.filtered()).isEqualTo(1);
    return report
        .of("observations")
        .orElseThrow()
        .filtered()
        .keySet()
        .iterator()
        .next();
  }

  private String kept(String line) {
    write(PATIENT, line);
    return line(source());
  }

  private static String line(FhirNdjson source) {
    Loaded loaded = loaded(source);
    assertThat(loaded.report().accepted()).isEqualTo(2);
    return StoreText.of(loaded.store()).get(1);
  }
}
