package io.muster.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {
  private static final String COMMAND = "java -jar benchmarks/target/benchmarks.jar ";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  @Test
  void theTableAndTheJsonTellTheSame(@TempDir Path folder) throws IOException {
    Path json = folder.resolve("out.json");
    int exitCode = run(
        "compare",
        "--people=400",
        "--rounds=2",
        "--warm-up=0",
        "--peers=scan,duckdb-by-code",
        "--queries=Q5,Q6",
        "--heap=512m",
        "--json=" + json);
    assertThat(exitCode).as(err.toString()).isZero();
    JsonNode told = new JsonMapper().readTree(Files.readString(json));
    assertThat(told.at("/workload/people").asInt()).isEqualTo(400);
    assertThat(told.get("duels")).hasSize(4);
    for (JsonNode duel : told.get("duels")) {
      assertThat(duel.get("found").asInt()).isPositive();
      assertThat(duel.get("muster_rounds_ns")).hasSize(2);
      assertThat(out.toString()).contains(duel.get("name").asText() + " ");
    }
    assertThat(out.toString())
        .contains(
            "400 people, %,d records".formatted(told.at("/workload/records").asInt()))
        .contains("people found", "How many times as long as Muster");
  }

  @Test
  void aWrongCommandIsToldAsSuch() {
    assertThat(run("compare", "--people=0")).isEqualTo(ExitCode.USAGE);
    assertThat(run("compare", "--peers=postgres")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("postgres");
  }

  @Test
  void theCommandsThatReadersAreToldToTypeAreUnderstood() throws IOException {
    Path root = Path.of("").toAbsolutePath().getParent();
    for (String page : new String[] {"README.md", "benchmarks/README.md"}) {
      Stream<String> commands = Files.readString(root.resolve(page))
          .lines()
          .filter(line -> line.startsWith(COMMAND))
          .map(line -> line.substring(COMMAND.length()));
      assertThat(commands).as(page).isNotEmpty().allSatisfy(command -> {
        String[] small = (command.replaceAll("--people \\S+", "")
                + " --people 100 --rounds 1 --warm-up 0 --queries Q3 --peers scan --heap 512m")
            .split(" +");
        assertThat(run(small)).as(command + err).isZero();
      });
    }
  }
}
