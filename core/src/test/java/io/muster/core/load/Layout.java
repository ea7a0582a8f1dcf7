package io.muster.core.load;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A way to write observations into a file, for {@link Damage} to be done to them on the way. */
enum Layout {
  CSV("observations.csv") {
    @Override
    byte[] packed(byte[] text) {
      return text;
    }
  },
  PACKED_CSV("observations.csv.gz") {
    @Override
    byte[] packed(byte[] text) {
      return TestFolder.gzip(text);
    }
  };

  static final int RECORDS = 40;

  private final String file;

  Layout(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  Source at(Path folder) {
    return CsvFolder.at(folder);
  }

  abstract byte[] packed(byte[] text);

  /** The lines of a file of records; those of CSV begin with the header. */
  List<String> lines(List<Map<String, String>> records) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", records.get(0).keySet()));
    records.forEach(r -> lines.add(String.join(",", r.values())));
    return lines;
  }

  /** A file of good records, to which damage is done once. */
  byte[] file(Damage damage, Random random) {
    List<Map<String, String>> records = records(random);
    damage.record(records.get(random.nextInt(RECORDS)), random);
    List<String> lines = lines(records);
    damage.lines(lines, 1 + random.nextInt(RECORDS), random);
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return damage.packed(packed(damage.text(text, random)), random);
  }

  private static List<Map<String, String>> records(Random random) {
    List<Map<String, String>> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      Map<String, String> record = new LinkedHashMap<>();
      record.put("patient_id", "ZZPHI000" + (1 + random.nextInt(3)));
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
