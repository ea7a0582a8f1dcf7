package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.core.json.PlanJson;
import io.muster.core.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs are told: one JSON document on the output, and nothing else. */
class JsonTest {
  private static final Path COHORTS = Tool.RESOURCES.resolve("cohorts");

  @TempDir
  private static Path folder;

  private static Path cohort;
  private static Path data;

  @BeforeAll
  static void somethingToAsk() {
    Tool.run("new", folder.resolve("clinic"));
    cohort = folder.resolve("clinic/clinic.cohort");
    data = folder.resolve("clinic/practice");
  }

  private static String json(int exitCode, Object... arguments) throws IOException {
    Tool tool = Tool.run(arguments);
    assertThat(tool.exitCode()).as(tool.err()).isEqualTo(exitCode);
    JsonNode document = new ObjectMapper()
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .readTree(tool.out());
    assertThat(document.fieldNames().next()).isIn("format", "muster_plan");
    return tool.out().replace(folder + "/", "").replace(COHORTS + "/", "");
  }

  @Test
  void problemsOfFiles() throws IOException {
    Path none = folder.resolve("clinic/none.cohort");
    Golden.check(
        "check.json",
        json(1, "check", "--json", cohort, COHORTS.resolve("misspelt_code_list.cohort"), none));
    json(0, "check", "--json", cohort);
  }

  @Test
  void whatBecameOfExamples() throws IOException {
    Golden.check("test.json", json(0, "test", cohort, "--json"));
    Path wrong = folder.resolve("wrong.cohort");
    Files.writeString(wrong, """
        cohort adults
          index 2024-01-01
          include "adult": age >= 18
        example "a child" of adults
          born 2010-05-05
          expect included
        """);
    assertThat(json(1, "test", wrong, "--json"))
        .contains("\"failed\" : 1", "expected to be included, but left at");
  }

  @Test
  void whySomebodyIsInOrOut() throws IOException {
    String explained = json(0, "explain", cohort, "smokers", "P0000012", "--data", data, "--json");
    assertThat(explained).doesNotContain("P0000012");
    Golden.check("explain.json", explained);
  }

  @Test
  void whatAFileMeansIsItsPlan() throws IOException {
    String plan = json(0, "describe", cohort, "one_you_kent", "--json");
    assertThat(PlanJson.readProgram(plan, Schema.standard()).outreach("one_you_kent"))
        .isPresent();
  }

  @Test
  void whatCountsAndWhatCameOfIt() throws IOException {
    json(0, "run", cohort, "--data", data, "--json");
    json(0, "run", cohort, "--data", data, "--json", "--profile");
    json(0, "evaluate", cohort, "--data", data, "--json");
  }

  @Test
  void whatBecameOfTheRecords() throws IOException {
    assertThat(json(0, "load", "--data", data, "--json"))
        .contains("\"format\" : \"muster-load/1\"");
  }
}
