package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.dsl.reading.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a person reads who wrote something that can be read but does not mean anything: {@code meaning/*.cohort} beside {@code
 * meaning/*.expected}. Run with {@code -Dmuster.golden=write} to write down what is told now, then read the difference.
 */
class MeaningProblemsTest {
  private static final boolean REWRITE = "write".equals(System.getProperty("muster.golden"));

  @TestFactory
  Stream<DynamicTest> eachMistakeIsToldAsExpected() {
    return Texts.in("meaning", ".cohort").stream()
        .map(file ->
            DynamicTest.dynamicTest(file.getFileName().toString(), () -> isToldAsExpected(file)));
  }

  private static void isToldAsExpected(Path file) throws IOException {
    String told = Muster.check(CohortText.read(file)).stream()
        .map(problem -> problem + "\n")
        .collect(Collectors.joining("\n"));
    Path expected = Path.of(file.toString().replace(".cohort", ".expected"));
    if (REWRITE) {
      Files.writeString(expected, told);
    }
    assertThat(told).isEqualTo(Texts.text(expected));
  }
}
