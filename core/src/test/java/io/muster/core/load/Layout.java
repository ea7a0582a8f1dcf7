package io.muster.core.load;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A way to write observations into a file, for {@link Damage} to be done to them on the way. */
enum Layout {
  CSV("observations.csv"),
  PACKED_CSV("observations.csv.gz"),
  NDJSON("observations.ndjson"),
  PACKED_NDJSON("observations.ndjson.gz");

  static final int RECORDS = 40;
  private static final int PEOPLE = 3;

  private final String file;

  Layout(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  boolean json() {
    return file.contains(".ndjson");
  }

  private boolean isPacked() {
    return file.endsWith(".gz");
  }

  /** A folder with the people, to which a file of observations comes. */
  Faults in(Path folder) {
    if (!json()) {
      return Faults.in(folder);
    }
    return Faults.in(folder)
        .loadedBy(p -> Load.of(FhirNdjson.at(p)).asOf(LocalDate.of(2024, 3, 31)))
        .with(
            "Patient.ndjson",
            Stream.iterate(1, i -> i + 1)
                .limit(PEOPLE)
                .map(i -> "{\"resourceType\":\"Patient\",\"id\":\"" + person(i)
                    + "\",\"name\":[{\"family\":\"McCanary\"}]}")
                .toArray(String[]::new));
  }

  private static String person(int number) {
    return "ZZPHI000" + number;
  }

  /** The lines of a file of records; those of CSV begin with the header. */
  private List<String> lines(List<Map<String, String>> records) {
    List<String> lines = new ArrayList<>();
    if (!json()) {
      lines.add(String.join(",", records.get(0).keySet()));
    }
    records.forEach(r -> lines.add(json() ? resource(r) : String.join(",", r.values())));
    return lines;
  }

  private static String resource(Map<String, String> record) {
    String system =
        record.get("code_system").equals("loinc") ? "http://loinc.org" : "http://snomed.info/sct";
    return """
        {"resourceType":"Observation","status":"final","subject":{"reference":"Patient/%s"},\
        "effectiveDateTime":"%s","code":{"coding":[{"system":"%s","code":"%s"}]},\
        "valueQuantity":{"value":%s,"unit":"%s"}}""".formatted(
            record.get("patient_id"),
            record.get("date"),
            system,
            record.get("code"),
            record.get("value"),
            record.get("text"));
  }

  /** A file of good records, to which damage is done once. */
  byte[] file(Damage damage, Random random) {
    List<Map<String, String>> records = records(random);
    damage.record(records.get(random.nextInt(RECORDS)), random);
    List<String> lines = lines(records);
    damage.lines(this, lines, lines.size() - RECORDS + random.nextInt(RECORDS), random);
    byte[] text =
        damage.text((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8), random);
    return isPacked() ? damage.packed(TestFolder.gzip(text), random) : text;
  }

  private static List<Map<String, String>> records(Random random) {
    List<Map<String, String>> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      Map<String, String> record = new LinkedHashMap<>();
      record.put("patient_id", person(1 + random.nextInt(PEOPLE)));
      record.put(
          "date",
          "20%02d-0%d-%02d"
              .formatted(random.nextInt(24), 1 + random.nextInt(9), 1 + random.nextInt(28)));
      record.put("code", String.valueOf(100_000 + random.nextInt(900_000)));
      record.put("code_system", random.nextBoolean() ? "snomed" : "loinc");
      record.put("value", String.valueOf(random.nextInt(1_000) / 10.0));
      record.put("text", random.nextBoolean() ? "Jos\u00e9" : "\u00fcber \ud83d\ude00");
      records.add(record);
    }
    return records;
  }
}
