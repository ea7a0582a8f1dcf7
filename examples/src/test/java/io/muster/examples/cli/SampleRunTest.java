package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tool prints of Garden City in a small sample population. */
class SampleRunTest {
  private static final Path COHORT =
      Tool.EXAMPLES.resolve(Path.of("cohorts", "garden_city.cohort"));

  private static final Path RANKED = Tool.RESOURCES.resolve(Path.of("cohorts", "ranked.cohort"));

  @TempDir
  private static Path folder;

  private static Path data;

  @BeforeAll
  static void sample() {
    data = folder.resolve("sample");
    assertThat(Tool.run("sample", data, "--people", "2000", "--seed", "7").exitCode())
        .isZero();
  }

  @Test
  void runTellsTheAttrition() {
    Golden.check(
        "run.txt", Tool.run("run", COHORT, "garden_city", "--data", data).seen());
  }

  @Test
  void longRulesAreBrokenIntoLinesAndRemarksStandBelow() {
    Path longRules = Tool.RESOURCES.resolve(Path.of("cohorts", "long_rules.cohort"));
    Tool run = Tool.run("run", longRules, "--data", data);
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    Golden.check("long_rules.txt", run.seen());
    Tool explain = Tool.run("explain", longRules, "breathless", "P0000003", "--data", data);
    assertThat(explain.out().lines()).allMatch(line -> line.length() <= 80);
    Golden.check("explain_long_rules.txt", explain.seen());
  }

  @Test
  void runTellsProgramsTheSame() {
    Tool run = Tool.run("run", COHORT, "--data", data, "--json");
    assertThat(run.err()).startsWith("Loaded ");
    Golden.check("run.json", run.out());
  }

  @Test
  void profileTellsHowTheMembersWereFound() {
    Tool run = Tool.run("run", COHORT, "--data", data, "--profile");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    Golden.check("run_profile.txt", run.seen().replaceAll(" +[0-9.,]+ ms", " T ms"));
    assertThat(Tool.run("run", COHORT, "--data", data, "--profile", "--json").out())
        .contains("\"profile\" : {", "\"one_by_one\" : 0");
  }

  @Test
  void membersAreWrittenInOrderOfTheirIds() throws IOException {
    Path members = folder.resolve("members.csv");
    assertThat(Tool.run("run", COHORT, "--data", data, "--members", members).exitCode())
        .isZero();
    Golden.check("members.csv", Files.readString(members));
  }

  @Test
  void explainTellsWhyAMemberIsIn() throws IOException {
    Path members = folder.resolve("explained.csv");
    Tool.run("run", COHORT, "--data", data, "--members", members);
    String member = Files.readAllLines(members).get(1).split(",")[0];
    Tool explain = Tool.run("explain", COHORT, "garden_city", member, "--data", data);
    assertThat(explain.seen()).doesNotContain(member);
    Golden.check("explain_member.txt", explain.seen());
  }

  @Test
  void explainTellsWhereSomebodyLeft() {
    Tool explain = Tool.run("explain", COHORT, "garden_city", "P0000005", "--data", data);
    Golden.check("explain_left.txt", explain.seen());
  }

  @Test
  void explainTellsAnOptOutAndNothingElse() {
    Tool explain = Tool.run("explain", COHORT, "garden_city", "P0000002", "--data", data);
    Golden.check("explain_opted_out.txt", explain.seen());
  }

  @Test
  void membersAreWrittenInTheOrderTheyAreRanked() throws IOException {
    Path members = folder.resolve("ranked.csv");
    Tool run = Tool.run("run", RANKED, "first_calls", "--data", data, "--members", members);
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    Golden.check("ranked.txt", run.seen());
    Golden.check("ranked_members.csv", Files.readString(members));
    Golden.check(
        "ranked_others.txt",
        Tool.run("run", RANKED, "later_calls", "--data", data).seen());
  }

  @Test
  void explainTellsSomebodyNotTakenTheirPlace() {
    Tool explain = Tool.run("explain", RANKED, "first_calls", "P0000507", "--data", data);
    Golden.check("explain_not_taken.txt", explain.seen());
  }

  @Test
  void aCohortTriedWithoutARuleSaysSo() {
    Tool run = Tool.run("run", COHORT, "--data", data, "--without", "obese");
    Golden.check("run_without.txt", run.seen());
    Tool explain = Tool.run(
        "explain", COHORT, "garden_city", "P0000005", "--data", data, "--without", "obese");
    assertThat(explain.out()).contains("tried without \"obese\"").doesNotContain("include obese");
    Tool evaluate = Tool.run(
        "evaluate", COHORT, "--data", data, "--without", "obese", "--without", "smokes now");
    assertThat(evaluate.out())
        .contains("tried without \"obese\", tried without \"smokes now\"")
        .contains("Members             67\n");
    Tool misspelt = Tool.run("run", COHORT, "--data", data, "--without", "obeese");
    assertThat(misspelt.exitCode()).isEqualTo(2);
    assertThat(misspelt.err())
        .contains("has no rule \"obeese\" to leave out; did you mean \"obese\"?")
        .endsWith("\"treated for it\", \"smokes now\".\n");
  }

  @Test
  void evaluateTellsWhatBecameOfTheOutreach() {
    Golden.check("evaluate.txt", Tool.run("evaluate", COHORT, "--data", data).seen());
  }

  @Test
  void evaluateTellsProgramsTheSame() {
    Tool evaluate = Tool.run("evaluate", COHORT, "one_you_kent", "--data", data, "--json");
    Golden.check("evaluate.json", evaluate.out());
  }

  @Test
  void aReportFileIsForReleaseUnlessAPurposeIsGiven() throws IOException {
    Path page = folder.resolve("out.html");
    assertThat(Tool.run("evaluate", COHORT, "--data", data, "--report", page).out())
        .endsWith(
            "\nWritten to " + page
                + "\nRelease, nhs: 1 to 7 hidden, other counts to the nearest 5; checked before rounding\n");
    assertThat(page).content().startsWith("<!DOCTYPE html>").contains("<h1>", "Release, nhs");

    Path raw = folder.resolve("out.json");
    Tool.run("evaluate", COHORT, "--data", data, "--report", raw, "--internal", "team meeting");
    assertThat(raw).content().contains("not for release. Purpose: team meeting");
  }

  @Test
  void aReleaseTellsWhatItGivesAwayBesideAnEarlierOne() throws IOException {
    Path earlier = Files.createDirectory(folder.resolve("earlier"));
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.toList()) {
        Files.copy(file, earlier.resolve(file.getFileName().toString()));
      }
    }
    List<String> contacts = Files.readAllLines(data.resolve("contacts.csv"));
    Files.write(earlier.resolve("contacts.csv"), contacts.subList(0, contacts.size() / 2));
    String both = "With the report by nhs of the records in %s beside it, ";

    Tool later =
        Tool.run("evaluate", COHORT, "--data", data, "--release", "nhs", "--beside", earlier);
    assertThat(later.err())
        .contains(both.formatted(earlier) + "this one also tells:\n* ")
        .contains(" is withheld before and told after: if few came or went in between, ");
    assertThat(later.out()).contains("Release, nhs");
    assertThat(Tool.run("evaluate", COHORT, "--data", data, "--release", "nhs", "--beside", data)
            .err())
        .endsWith(
            both.formatted(data) + "this one tells no more than each of them, count by count.\n");
  }

  @Test
  void aReportIsWrittenInEveryForm() throws IOException {
    for (String ending : List.of("html", "md", "json", "txt", "csv")) {
      Path file = folder.resolve("every." + ending);
      Tool tool =
          Tool.run("evaluate", COHORT, "--data", data, "--report", file, "--release", "midpoint6");
      assertThat(tool.exitCode()).as(ending).isZero();
    }
    assertThat(folder.resolve("every.md")).content().contains("# ", "Release, midpoint6");
    assertThat(folder.resolve("every")).isDirectoryContaining("glob:**/00-header.csv");
    assertThat(folder.resolve("every")).isDirectoryContaining("glob:**/*-conversion-shares.csv");
  }

  @Test
  void l08AReportReplacesNothingUnlessToldTo() throws IOException {
    Path file = Files.writeString(folder.resolve("there.md"), "mine");
    assertThat(Tool.run("evaluate", COHORT, "--data", data, "--report", file).seen())
        .isEqualTo(
            file
                + " is there already; choose another name, or say --force to replace it.\nexit code 2\n");
    assertThat(file).hasContent("mine");
    Tool.run("evaluate", COHORT, "--data", data, "--report", file, "--force");
    assertThat(file).content().contains("Release, nhs");
  }

  @Test
  void theTerminalShowsAReleaseWhereOneIsAskedFor() {
    assertThat(Tool.run("evaluate", COHORT, "--data", data).out())
        .contains("\n\nINTERNAL")
        .doesNotContain("Release");
    assertThat(Tool.run("evaluate", COHORT, "--data", data, "--release", "opensafely")
            .out())
        .contains("\n\nRelease, opensafely")
        .doesNotContain("INTERNAL");
  }
}
