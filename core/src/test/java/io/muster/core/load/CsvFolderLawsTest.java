package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CsvFolderLawsTest {
  private static final List<String> DATES =
      List.of("2020-01-01", "2020-01-02", "2023-02-29", "", "2024-06-01", "1950-01-01");
  private static final List<String> NUMBERS = List.of("1", "2.5", "", "1e5", "-3");
  private static final List<String> SYSTEMS = List.of("gp", "hospital", "");

  @Property(tries = 60)
  void shufflingTheRowsOfEveryFileChangesNothing(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Path path = Files.createTempDirectory("muster");
    try {
      List<String> people = people(random);
      List<String> observations = observations(random);
      List<String> appointments = appointments(random);
      Loaded first = load(path, people, observations, appointments);
      Collections.shuffle(people.subList(1, people.size()), random);
      Collections.shuffle(observations.subList(1, observations.size()), random);
      Collections.shuffle(appointments.subList(1, appointments.size()), random);
      Loaded second = load(path, people, observations, appointments);

      assertThat(StoreText.of(second.store())).isEqualTo(StoreText.of(first.store()));
      assertThat(counts(second.report())).isEqualTo(counts(first.report()));
    } finally {
      delete(path);
    }
  }

  @Property(tries = 60)
  void everyRowIsAcceptedOrSetAside(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Path path = Files.createTempDirectory("muster");
    try {
      List<String> observations = observations(random);
      Loaded loaded = load(path, people(random), observations, appointments(random));
      FileReport report = loaded.report().of("observations").orElseThrow();
      assertThat(report.read()).isEqualTo(observations.size() - 1);
      int stored = loaded
          .store()
          .records(loaded.store().schema().kind("observation").orElseThrow())
          .rows();
      int duplicates = loaded.report().duplicates().getOrDefault("observations", 0);
      assertThat(report.accepted()).isEqualTo(stored + duplicates);
    } finally {
      delete(path);
    }
  }

  private static List<String> people(Random random) {
    List<String> lines = new ArrayList<>(List.of("id,birth_date,sex,carer"));
    for (int i = random.nextInt(20); i >= 0; i--) {
      lines.add("P" + random.nextInt(8) + ",1970-01-0" + (1 + random.nextInt(2)) + ",female,"
          + pick(random, List.of("yes", "yes", "yes", "perhaps")));
    }
    return lines;
  }

  private static List<String> observations(Random random) {
    List<String> lines = new ArrayList<>(List.of("patient_id,date,code,value,unit,system"));
    for (int i = random.nextInt(60); i > 0; i--) {
      lines.add(String.join(
          ",",
          "P" + random.nextInt(9),
          pick(random, DATES),
          String.valueOf(random.nextInt(3) + 1),
          pick(random, NUMBERS),
          pick(random, List.of("kg", "", "mmol/L")),
          pick(random, SYSTEMS)));
    }
    return lines;
  }

  private static List<String> appointments(Random random) {
    List<String> lines = new ArrayList<>(List.of("status,patient_id,booked,date"));
    for (int i = random.nextInt(30); i > 0; i--) {
      lines.add(String.join(
          ",",
          pick(random, List.of("attended", "booked", "late", "")),
          "P" + random.nextInt(9),
          pick(random, DATES),
          pick(random, DATES)));
    }
    return lines;
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static Loaded load(
      Path path, List<String> people, List<String> observations, List<String> appointments)
      throws IOException {
    Files.writeString(path.resolve("dataset.json"), "{\"as_of\": \"2024-03-31\"}");
    Files.write(path.resolve("patients.csv"), people);
    Files.write(path.resolve("observations.csv"), observations);
    Files.write(path.resolve("appointments.csv"), appointments);
    return CsvFolder.at(path).load();
  }

  private static List<String> counts(LoadReport report) {
    List<String> counts = new ArrayList<>();
    for (FileReport file : report.files()) {
      counts.add(file.toString());
      file.quarantined().forEach((reason, seen) -> counts.add(reason + " " + seen.count()));
      file.filtered().forEach((reason, seen) -> counts.add(reason + " " + seen.count()));
      file.flagged().forEach((flag, seen) -> counts.add(flag + " " + seen.count()));
    }
    counts.add(report.duplicates().toString());
    return counts;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
