package io.muster.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.json.Fingerprint;
import io.muster.core.plan.Program;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From a description alone the rules can be written again: {@code described/*.cohort} and their code lists were written from {@code
 * golden/describe/*.md}, under names of their own, and mean the same.
 */
class WrittenBackTest {
  private static final Path EXAMPLES = Path.of(System.getProperty("muster.examples", "."));

  @ParameterizedTest
  @ValueSource(strings = {"garden_city", "medway_central", "east_kent"})
  void whatWasWrittenFromADescriptionHasTheFingerprintOfWhatItDescribes(String name) {
    Program original = program(Path.of("cohorts"), name);
    Program written = program(Path.of("src", "test", "resources", "described"), name);
    assertThat(written.cohorts().get(0).name())
        .isNotEqualTo(original.cohorts().get(0).name());
    assertThat(Fingerprint.of(written)).isEqualTo(Fingerprint.of(original));
  }

  private static Program program(Path folder, String name) {
    return Muster.compile(CohortText.read(EXAMPLES.resolve(folder).resolve(name + ".cohort")));
  }
}
