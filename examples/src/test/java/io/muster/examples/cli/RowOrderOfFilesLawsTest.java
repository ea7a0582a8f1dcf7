package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
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
import net.jqwik.api.ShrinkingMode;

/** The order of the rows in the files is no part of the question. */
class RowOrderOfFilesLawsTest {
  private static final Path COHORT =
      Tool.EXAMPLES.resolve(Path.of("cohorts", "garden_city.cohort"));

  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void shufflingTheRowsOfEveryFileChangesNoByte(@ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "shuffled");
    Path sample = folder.resolve("sample");
    assertThat(Tool.run("sample", sample, "--people", "300", "--seed", "13").exitCode())
        .isZero();
    Path shuffled = shuffle(sample, folder.resolve("other"), new Random(seed));

    List<String> answers = answers(sample);
    assertThat(answers(sample)).as("asked twice").isEqualTo(answers);
    assertThat(answers(shuffled)).as("after shuffling").isEqualTo(answers);
  }

  /** Every byte of what the tool says and writes. */
  private static List<String> answers(Path data) throws IOException {
    Path members = data.resolveSibling(data.getFileName() + ".members");
    List<String> answers = new ArrayList<>();
    answers.add(
        Tool.run("run", COHORT, "--data", data, "--members", members, "--force").seen());
    answers.add(Files.readString(members));
    answers.add(Tool.run("run", COHORT, "--data", data, "--json").seen());
    answers.add(Tool.run("evaluate", COHORT, "--data", data).seen());
    answers.add(Tool.run("evaluate", COHORT, "--data", data, "--json").seen());
    assertThat(answers).filteredOn(a -> a.contains("exit code")).allMatch(a -> a.endsWith(" 0\n"));
    return answers;
  }

  private static Path shuffle(Path from, Path to, Random random) throws IOException {
    Files.createDirectories(to);
    List<Path> files;
    try (Stream<Path> listed = Files.list(from)) {
      files = listed.sorted().toList();
    }
    for (Path file : files) {
      Path copy = to.resolve(file.getFileName());
      if (file.toString().endsWith(".csv")) {
        shuffleRows(file, copy, random);
      } else {
        Files.copy(file, copy);
      }
    }
    return to;
  }

  private static void shuffleRows(Path file, Path copy, Random random) throws IOException {
    List<List<String>> rows;
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      rows = new ArrayList<>(reader.stream().map(CsvRecord::getFields).toList());
    }
    Collections.shuffle(rows.subList(1, rows.size()), random);
    try (CsvWriter writer = CsvWriter.builder().build(copy)) {
      rows.forEach(writer::writeRecord);
    }
  }
}
