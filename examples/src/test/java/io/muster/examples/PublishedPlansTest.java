package io.muster.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.json.Fingerprint;
import io.muster.core.json.PlanJson;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plans of the published projects, as JSON and by their fingerprints. */
class PublishedPlansTest {
  private static final Path FOLDER = Path.of(System.getProperty("muster.examples", "."), "cohorts");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".cohort")).sorted().toList();
    }
  }

  private static Program compiled(Path file) {
    return Muster.compile(CohortText.read(file));
  }

  @Test
  void thereAreEight() throws IOException {
    assertThat(files()).hasSize(8);
    assertThat(files().stream().map(f -> Fingerprint.of(compiled(f)))).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("files")
  void aPlanIsReadBackFromJsonAsItWas(Path file) {
    Program program = compiled(file);
    String json = PlanJson.write(program);
    Program back = PlanJson.readProgram(json, Schema.standard());
    assertThat(back).isEqualTo(program);
    assertThat(PlanJson.write(back)).isEqualTo(json);
    assertThat(Fingerprint.of(back)).isEqualTo(Fingerprint.of(program));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileCompiledTwiceIsOnePlan(Path file) {
    assertThat(compiled(file)).isEqualTo(compiled(file));
    assertThat(Fingerprint.of(compiled(file))).isEqualTo(Fingerprint.of(compiled(file)));
  }
}
