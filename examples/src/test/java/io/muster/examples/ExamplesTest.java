package io.muster.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.testing.SamplePopulation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples run, and are short enough to be read. */
class ExamplesTest {
  private static final Path SOURCES = Path.of(
      System.getProperty("muster.examples", "."),
      "src",
      "main",
      "java",
      "io",
      "muster",
      "examples");

  @Test
  void gardenCityTellsTheCohortAndWhatBecameOfTheOutreach() throws IOException {
    assertThat(printed(() -> GardenCity.main(new String[0])))
        .contains("Garden City lifestyle offer (garden_city)", "One You Kent", "include obese");
  }

  @Test
  void onePatientIsRecalled() throws IOException {
    assertThat(printed(() -> AskAboutOnePatient.main(new String[0])))
        .startsWith("Recall this patient:\n")
        .contains("diagnosis on 2015-09-02");
  }

  @Test
  void aStoreFilledByHandIsAsked() throws IOException {
    assertThat(printed(() -> StoreByHand.main(new String[0]))).contains("1 member\n");
  }

  @Test
  void aPlanIsKeptAndReadBack(@TempDir Path folder) throws IOException {
    assertThat(printed(() -> keepPlan(folder.resolve("garden_city.json"))))
        .startsWith("garden_city: ")
        .endsWith("The same file: true\n");
  }

  private static void keepPlan(Path file) {
    try {
      KeepPlan.main(new String[] {file.toString()});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFolderIsLoadedAndReportedOn(@TempDir Path folder) throws IOException {
    SamplePopulation.of(20).seed(7).writeTo(folder);
    assertThat(printed(() -> LoadFolder.main(new String[] {folder.toString()})))
        .contains("patients.csv", "In memory: 20 people as of 2022-03-31.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GardenCity", "AskAboutOnePatient", "LoadFolder", "StoreByHand", "KeepPlan"})
  void anExampleIsUnderSixtyLines(String name) throws IOException {
    assertThat(Files.readAllLines(SOURCES.resolve(name + ".java"))).hasSizeLessThan(60);
  }

  /** An example being run. */
  private interface Run {
    void run() throws IOException;
  }

  private static String printed(Run example) throws IOException {
    PrintStream usual = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      example.run();
    } finally {
      System.setOut(usual);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
