package io.muster.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {
  private final Tool tool = new Tool();

  @Test
  void theTableAndTheJsonTellTheSame(@TempDir Path folder) throws IOException {
    Path json = folder.resolve("out.json");
    int exitCode = tool.run(
        "compare",
        "--people=400",
        "--rounds=2",
        "--warm-up=0",
        "--peers=scan,duckdb-by-code",
        "--queries=Q5,Q6",
        "--heap=512m",
        "--json=" + json);
    assertThat(exitCode).as(tool.err()).isZero();
    JsonNode told = new JsonMapper().readTree(Files.readString(json));
    assertThat(told.at("/workload/people").asInt()).isEqualTo(400);
    assertThat(told.get("duels")).hasSize(4);
    for (JsonNode duel : told.get("duels")) {
      assertThat(duel.get("found").asInt()).isPositive();
      assertThat(duel.get("muster_rounds_ns")).hasSize(2);
      assertThat(tool.out()).contains(duel.get("name").asText() + " ");
    }
    assertThat(tool.out())
        .contains(
            "400 people, %,d records".formatted(told.at("/workload/records").asInt()))
        .contains("people found", "How many times as long as Muster");
  }

  @Test
  void aWrongCommandIsToldAsSuch() {
    assertThat(tool.run("compare", "--people=0")).isEqualTo(ExitCode.USAGE);
    assertThat(tool.run("compare", "--peers=postgres")).isEqualTo(ExitCode.USAGE);
    assertThat(tool.err()).contains("postgres");
  }
}
