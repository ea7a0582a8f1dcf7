package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** How many threads load a folder, how they cut its files, and who reads a row of them never shows. */
class BlocksLawsTest {
  private static final List<String> IDS =
      List.of("A", "B", "C", "\"D\"", "\"E,\"\"e\"\"\"", "zz", "");
  private static final List<String> DAYS = List.of(
      "2020-01-01", "2020-01-02", "\"2021-05-05\"", " 2019-12-31 ", "2023-02-29", "", "soon");
  private static final List<String> TEXTS = List.of(
      "plain",
      "",
      "\"two\nlines\"",
      "\"two\r\nlines\"",
      "\"a \"\"quoted\"\" word, and more\"",
      "\"\"",
      "5\" pipe",
      "\uff0c\" odd",
      "\u00e9t\u00e9 \ud83d\ude00",
      "\"\n\n\"",
      "x".repeat(300),
      "\"" + "y\n".repeat(60) + "\"");
  private static final List<String> NUMBERS = List.of("1", "2.5", "\"-3\"", "", "1e5", "100000");
  private static final List<String> SYSTEMS = List.of("gp", "hospital", "");

  @Property(tries = 300)
  void anyNumberOfThreadsAndAnySizeOfBlocksLoadTheSame(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 16) int threads,
      @ForAll @IntRange(min = 1, max = 400) int block)
      throws IOException {
    Path folder = Files.createTempDirectory("muster");
    try {
      write(folder, new Random(seed));
      Load csv = Load.of(CsvFolder.at(folder));
      assertThat(outcome(csv.inBlocksOf(block).withThreads(threads)))
          .isEqualTo(outcome(csv.withThreads(1)));
    } finally {
      delete(folder);
    }
  }

  @Property(tries = 100)
  void anyNumberOfThreadsAndAnySizeOfBlocksLoadTwoSourcesTheSame(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 16) int threads,
      @ForAll @IntRange(min = 1, max = 400) int block)
      throws IOException {
    Path folder = Files.createTempDirectory("muster");
    Path other = Files.createTempDirectory("muster");
    try {
      write(folder, new Random(seed));
      write(other, new Random(~seed));
      Load csv = Load.of(CsvFolder.at(folder).named("gp"), CsvFolder.at(other));
      assertThat(outcome(csv.inBlocksOf(block).withThreads(threads)))
          .isEqualTo(outcome(csv.withThreads(1)));
    } finally {
      delete(folder);
      delete(other);
    }
  }

  /** A cell of three bytes that nobody asks for is quoted, or not ASCII, in some rows and in none: so they are parsed, and plain. */
  @Property(tries = 150)
  void rowsThatAreParsedLoadAsPlainOnes(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 40_000) int block,
      @ForAll @IntRange(min = 1, max = 300) int parsed)
      throws IOException {
    Path folder = Files.createTempDirectory("muster");
    try {
      write(folder, new Random(seed));
      Load csv = Load.of(CsvFolder.at(folder)).inBlocksOf(block);
      Random random = new Random(seed);
      String end = pick(random, List.of("\n", "\r\n", "\r"));
      String tail = pick(
          random,
          List.of(
              "",
              "A,2020-01-01,\"open",
              "A,2020-01-01,cut",
              "B,2020-01-01,NUL \0,2,gp,x",
              "B,not UTF-8 \u00e9,"));
      List<String> rows = new ArrayList<>();
      for (int row = random.nextInt(1_500); row >= 0; row--) {
        rows.add(row(random));
      }
      List<List<String>> outcomes = new ArrayList<>();
      for (int every : new int[] {Integer.MAX_VALUE, parsed, 1}) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        put(bytes, "patient_id,date,text,value,system,note" + end);
        for (int i = 0; i < rows.size(); i++) {
          String note = i % every < every - 1 ? "xyz" : pick(random, List.of("\"x\"", "\u00e9x"));
          put(bytes, rows.get(i).isEmpty() ? end : rows.get(i) + "," + note + end);
        }
        bytes.write(tail.getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("observations.csv"), bytes.toByteArray());
        outcomes.add(outcome(csv));
      }
      assertThat(outcomes.get(1)).isEqualTo(outcomes.get(0));
      assertThat(outcomes.get(2)).isEqualTo(outcomes.get(0));
    } finally {
      delete(folder);
    }
  }

  /** A row, nearly always one that needs no parser; nothing for a blank one. */
  private static String row(Random random) {
    return switch (random.nextInt(60)) {
      case 0 -> "";
      case 1 -> "A,2020-01-01";
      case 2 -> "B,2020-01-01,text,1,gp,one more";
      case 3 ->
        String.join(",", pick(random, IDS), pick(random, DAYS), pick(random, TEXTS), "1", "gp");
      case 4 -> " ";
      default ->
        String.join(
            ",",
            pick(random, List.of("A", "B", "zz", "C", "A ", "\tB")),
            pick(random, List.of("2020-01-01", "2021-12-31", " 2022-02-28", "soon", "")),
            pick(random, List.of("plain", "", "two words", " #'(+", "x".repeat(17))),
            pick(random, List.of("1", "2.5", "-3", "", "1e5")),
            pick(random, SYSTEMS));
    };
  }

  @Property(tries = 200)
  void failingFastTheFirstRecordThatWouldBeQuarantinedIsToldWhoeverReadsIt(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 16) int threads,
      @ForAll @IntRange(min = 1, max = 400) int block)
      throws IOException {
    Path folder = Files.createTempDirectory("muster");
    try {
      write(folder, new Random(seed));
      Load csv = Load.of(CsvFolder.at(folder)).inBlocksOf(block).withThreads(threads);
      List<String> outcome = outcome(csv.failFast());
      assertThat(outcome)
          .isEqualTo(outcome(Load.of(CsvFolder.at(folder)).withThreads(1).failFast()));
      firstQuarantined(csv)
          .ifPresent(place -> assertThat(outcome.get(2)).isEqualTo(place.toString()));
    } finally {
      delete(folder);
    }
  }

  /** Where the first record stands that is quarantined, if the folder can be loaded and one is. */
  private static Optional<Place> firstQuarantined(Load csv) {
    try {
      return csv.load().report().files().stream()
          .flatMap(f -> f.quarantined().values().stream()
              .map(s -> s.first().get(0))
              .min(Comparator.comparing(Place::line))
              .stream())
          .findFirst();
    } catch (LoadException e) {
      return Optional.empty();
    }
  }

  /** All that a load answers: every cell and the whole report, or why it is refused. */
  private static List<String> outcome(Load csv) {
    try {
      Loaded loaded = csv.load();
      List<String> all = new ArrayList<>(StoreText.of(loaded.store()));
      all.add(loaded.report().toText());
      loaded.report().files().forEach(f -> all.add(f + " " + f.quarantined() + f.flagged()));
      return all;
    } catch (LoadException e) {
      return List.of(e.code(), String.valueOf(e.getMessage()), e.place().toString());
    }
  }

  private static void write(Path folder, Random random) throws IOException {
    String end = pick(random, List.of("\n", "\n", "\r\n", "\r"));
    Files.writeString(folder.resolve("dataset.json"), "{\"as_of\": \"2024-03-31\"}");
    List<String> people = new ArrayList<>(List.of(
        "A,1950-01-01",
        "B,1960-02-02",
        "C,1970-03",
        "\"D\",",
        "\"E,\"\"e\"\"\",2020-06-06",
        "C,1970-03"));
    Collections.shuffle(people, random);
    people.add(0, "id,birth_date");
    Files.writeString(folder.resolve("patients.csv"), String.join(end, people) + end);
    Files.write(folder.resolve("observations.csv"), observations(random, end));
  }

  private static byte[] observations(Random random, String end) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    put(bytes, random.nextInt(4) == 0 ? "\ufeff" : "");
    put(bytes, end.repeat(random.nextInt(4) == 0 ? 3 : 0));
    put(
        bytes,
        pick(random, List.of("patient_id", "\"patient_id\"")) + ",date,text,value,system" + end);
    boolean sorted = random.nextBoolean();
    int rows = random.nextInt(60);
    for (int row = 0; row < rows; row++) {
      String id = sorted ? IDS.get(row * 3 / rows) : pick(random, IDS);
      put(
          bytes,
          String.join(
              ",",
              id,
              pick(random, DAYS),
              pick(random, TEXTS),
              pick(random, NUMBERS),
              pick(random, SYSTEMS)));
      put(
          bytes,
          switch (random.nextInt(25)) {
            case 0 -> ",one more" + end;
            case 1 -> end + end;
            case 2 -> end + "A" + end;
            case 3 -> end + " " + end;
            default -> end;
          });
    }
    switch (random.nextInt(12)) {
      case 0 -> bytes.write(0xe9);
      case 1 -> bytes.write(0);
      case 2 -> put(bytes, "A,2020-01-01,\"never closed");
      case 3 -> put(bytes, "A,2020-01-01,\"closed\" too early,1,gp" + end);
      case 4 -> put(bytes, "A,2020-01-0");
      case 5, 6 -> put(bytes, "A,2020-01-01,no line end,1,gp");
      default -> put(bytes, "");
    }
    if (random.nextInt(4) == 0) {
      put(bytes, end + ("B,2020-01-01,later,1,gp" + end).repeat(5));
    }
    return bytes.toByteArray();
  }

  private static void put(ByteArrayOutputStream bytes, String text) throws IOException {
    bytes.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
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
