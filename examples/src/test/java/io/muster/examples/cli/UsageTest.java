package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the tool is called, and what it tells the shell. */
class UsageTest {
  private static final Path DIABETES =
      Tool.RESOURCES.resolve(Path.of("cohorts", "diabetes.cohort"));
  private static final Path TWO = Tool.RESOURCES.resolve(Path.of("cohorts", "two_cohorts.cohort"));
  private static final Path DATA = Tool.RESOURCES.resolve("bad_date");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "new",
        "check",
        "format",
        "describe",
        "test",
        "run",
        "explain",
        "evaluate",
        "load",
        "sample",
        "completion"
      })
  void helpIsShownWhereItIsAskedFor(String command) {
    Tool help = command.isEmpty() ? Tool.run("--help") : Tool.run(command, "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).startsWith(("Usage: muster " + command).strip());
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void theVersionIsShown() {
    assertThat(Tool.run("--version").out()).matches("muster \\d.*\\R");
  }

  @Test
  void aWrongCallIsToldInTwoLines() {
    assertUsage(
        "There is no command frobnicate; there are new, check, format, describe, test, run,"
            + " explain, evaluate, load, sample, completion.\n",
        "frobnicate");
    assertUsage("There is no command chek; did you mean check?\n", "chek", DIABETES);
    assertUsage(
        "There is no option --jsn; did you mean --json?\n",
        "run",
        DIABETES,
        "--data",
        DATA,
        "--jsn");
    assertUsage("There is no option --dta; did you mean --data?\n", "run", DIABETES, "--dta", DATA);
    assertUsage(
        "--layout is not followed by one of muster, synthea, fhir-ndjson, fhir-bundles, omop; did you mean synthea?\n",
        "run",
        DIABETES,
        "--data",
        DATA,
        "--layout",
        "synhtea");
    assertUsage(
        "--set is followed by NAME=VALUE, a value in place of that of a parameter in the file.\n",
        "run",
        DIABETES,
        "--data",
        DATA,
        "--set",
        "age");
    assertUsage("There is no option --frobnicate.\n", "check", DIABETES, "--frobnicate");
    assertUsage(
        "run needs --data DIR, the folder of records, or a file that load --save wrote.\n",
        "run",
        DIABETES);
    assertUsage(
        "explain needs FILE, the cohort file; and COHORT, the cohort's name; and PERSON, the"
            + " person's id; and --data DIR, the folder of records, or a file that load --save"
            + " wrote.\n",
        "explain");
    assertUsage(
        "--data is followed by DIR, the folder of records, or a file that load --save wrote.\n",
        "run",
        DIABETES,
        "--data");
    assertUsage(
        "Invalid value for option '--as-of': write a day of the calendar as 2024-03-31",
        "run",
        DIABETES,
        "--data",
        DATA,
        "--as-of",
        "31/03/2024");
    assertUsage(
        "Invalid value for option '--people': write a whole number",
        "sample",
        folder,
        "--people",
        "many");
  }

  @Test
  void whoeverSaysNothingIsTold() {
    Tool tool = Tool.run();
    assertThat(tool.exitCode()).isEqualTo(2);
    assertThat(tool.out()).isEmpty();
    assertThat(tool.err()).isEqualTo(Tool.run("--help").out());
  }

  @Test
  void anIdTooManyIsNotRepeated() {
    Tool run = Tool.run("explain", DIABETES, "diabetes", "p1", "ZZPHI0001", "--data", DATA);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.seen()).doesNotContain("ZZPHI0001");
  }

  @Test
  void aParameterIsSetFromOutside(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("grown.cohort"), """
        parameter grown = 18
        cohort grown_up
          index 2024-01-01
          population everyone
          include age >= grown
        """);
    assertThat(Tool.run("run", file, "--data", DATA, "--set", "grown=200").seen())
        .contains("0 members");
    Tool misspelt = Tool.run("run", file, "--data", DATA, "--set", "grwon=200");
    assertThat(misspelt.exitCode()).isEqualTo(1);
    assertThat(misspelt.err()).contains("did you mean `grown`?");
  }

  @Test
  void theExamplesOfAFileAreRun(@TempDir Path folder) throws IOException {
    String adults = """
        cohort adults
          index 2024-01-01
          include "adult": age >= 18
        example "a child" of adults
          born 2010-05-05
          expect %s
        """;
    Path file = folder.resolve("adults.cohort");
    Files.writeString(file, adults.formatted("not included"));
    assertThat(Tool.run("test", file).seen())
        .isEqualTo("passed  a child\n\n1 passed, 0 failed\nexit code 0\n");
    Files.writeString(file, adults.formatted("included"));
    Tool failing = Tool.run("test", file);
    assertThat(failing.exitCode()).isEqualTo(1);
    assertThat(failing.out())
        .startsWith("FAILED  a child\n  expected to be included, but left at \"adult\"")
        .endsWith("0 passed, 1 failed\n");
  }

  @Test
  void aFileOfTwoCohortsAsksWhich() {
    Tool run = Tool.run("run", TWO, "--data", DATA);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("Which cohort? Name one: the file has older, younger.\n");
    assertThat(Tool.run("run", TWO, "older", "--data", DATA).exitCode()).isZero();
    assertThat(Tool.run("run", TWO, "oldest", "--data", DATA).err())
        .isEqualTo("There is no cohort called oldest: the file has older, younger.\n");
  }

  @Test
  void aFileWithoutOutreachCannotBeEvaluated() {
    Tool run = Tool.run("evaluate", DIABETES, "--data", DATA);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("There is no outreach in the file.\n");
  }

  @Test
  void anIndexDateFromOutsideTakesThePlaceOfTheOneInTheFile() {
    assertThat(
            Tool.run("run", DIABETES, "--data", DATA, "--index", "2020-02-29").out())
        .contains("Index date  2020-02-29\n");
  }

  @Test
  void dataThatAreNotThereAreExitCodeThree() {
    Tool run = Tool.run("run", DIABETES, "--data", folder);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().count()).isEqualTo(1);
  }

  @Test
  void dataThatDoNotSayTheirDayAskForTheOption() {
    Tool run = Tool.run("run", DIABETES, "--data", DATA, "--layout", "Synthea");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).endsWith("Here that is the option --as-of.\n");
  }

  @Test
  void dataWithoutRegistrationsAreExitCodeThreeForTheDefaultPopulation() throws IOException {
    Path cohort = folder.resolve("registered.cohort");
    Files.writeString(
        cohort, "cohort registered_adults\n  index 2024-01-01\n  include age >= 18\n");
    Tool run = Tool.run("run", cohort, "--data", DATA);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("population everyone");
  }

  @Test
  void aPersonWhoIsNotThereIsNotNamed() {
    Tool run = Tool.run("explain", DIABETES, "diabetes", "ZZPHI0001", "--data", DATA);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("The data hold nobody with that id. Ids are compared letter by letter.\n");
    assertThat(run.seen()).doesNotContain("ZZPHI0001");
  }

  @Test
  void membersNeedAFolderToStandIn() {
    Path members = folder.resolve("nowhere").resolve("members.csv");
    Tool run = Tool.run("run", DIABETES, "--data", DATA, "--members", members);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("There is no folder");
  }

  @Test
  void aSampleIsNotWrittenOverOtherFilesUnlessTold() throws IOException {
    Path other = folder.resolve("other.txt");
    Files.writeString(other, "mine\n");
    Tool refused = Tool.run("sample", folder, "--people", "10", "--seed", "7");
    assertThat(refused.seen())
        .isEqualTo(
            folder
                + " holds files already; choose another folder, or say --force to write among them.\nexit code 2\n");
    Tool forced = Tool.run("sample", folder, "--people", "10", "--seed", "7", "--force");
    assertThat(forced.exitCode()).isZero();
    assertThat(forced.out()).startsWith("Wrote 10 invented people and ");
    assertThat(other).hasContent("mine\n");
  }

  @Test
  void aSampleHasFromOneToAMillionPeople() {
    assertThat(Tool.run("sample", folder, "--people", "0").err())
        .isEqualTo("A sample has 1 to 1,000,000 people.\n");
    assertThat(Tool.run("sample", folder, "--people", "1000001").exitCode()).isEqualTo(2);
  }

  @Test
  void aMistakeOfTheToolItselfIsToldWithoutAStackOrData() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    IllegalStateException mistake = new IllegalStateException("of ZZPHI0001");
    assertThat(Main.failed(mistake, Terminal.file(stream, stream))).isEqualTo(70);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("This is a mistake of the tool itself, IllegalStateException in ")
        .doesNotContain("ZZPHI0001")
        .hasLineCount(1);
  }

  private static void assertUsage(String message, Object... arguments) {
    Tool run = Tool.run(arguments);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(message).contains("How it is used: muster");
    assertThat(run.err().lines().count()).isEqualTo(2);
  }

  @Test
  void aReportForNobodyIsRefused() {
    assertRefused(
        "There is no profile nsh to release by; there are nhs, opensafely, midpoint6; did you mean"
            + " nhs?",
        "--release",
        "nsh");
    assertRefused(
        "Say --release or --internal, not both: a report is for one or the other.",
        "--release",
        "nhs",
        "--internal",
        "audit");
    assertRefused(
        "--internal takes what the raw numbers are needed for, such as \"team meeting\".",
        "--internal",
        " ");
    assertRefused(
        "--beside is about reports for those outside, and this one has raw numbers: say --release too.",
        "--beside",
        "earlier");
  }

  @Test
  void aReportNeedsANameAndAPlaceThatSayHowAndWhere() {
    assertRefused(
        "A report is written as its name ends: .html, .md, .json, .txt, or .csv for a folder of"
            + " tables. out.pdf ends in none of these.",
        "--report",
        "out.pdf");
    assertRefused(
        "Say --json or --report, not both: a file that ends in .json is JSON.",
        "--json",
        "--report",
        "out.html");
    Path nowhere = folder.resolve("nowhere");
    assertRefused(
        "There is no folder " + nowhere
            + " to write out.html into. Make it first, or name another.",
        "--report",
        nowhere.resolve("out.html"));
  }

  private static void assertRefused(String message, Object... options) {
    List<Object> arguments = new ArrayList<>(List.of("evaluate", DIABETES, "--data", DATA));
    arguments.addAll(List.of(options));
    assertThat(Tool.run(arguments.toArray()).seen()).isEqualTo(message + "\nexit code 2\n");
  }
}
