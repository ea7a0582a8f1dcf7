package io.muster.dsl.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.dsl.problem.Limits;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.SourceTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a person reads for each kind of mistake: {@code problems/*.cohort} beside {@code problems/*.expected}. Run with {@code
 * -Dmuster.golden=write} to write down what is told now, then read the difference.
 */
class ProblemsTest {
  private static final boolean REWRITE = "write".equals(System.getProperty("muster.golden"));

  @TestFactory
  Stream<DynamicTest> eachMistakeIsToldAsExpected() {
    return Texts.in("problems", ".cohort").stream()
        .map(file ->
            DynamicTest.dynamicTest(file.getFileName().toString(), () -> isToldAsExpected(file)));
  }

  private static void isToldAsExpected(Path file) throws IOException {
    SourceTexts texts = SourceTexts.of(file.getFileName().toString(), Texts.text(file));
    Problems problems = new Problems(texts, Limits.standard());
    TextReader.read(texts.first(), Limits.standard(), problems)
        .ifPresent(parsed -> TreeBuilder.build(parsed, problems));
    String told =
        problems.sorted().stream().map(problem -> problem + "\n").collect(Collectors.joining("\n"));
    Path expected = Path.of(file.toString().replace(".cohort", ".expected"));
    if (REWRITE) {
      Files.writeString(expected, told, UTF_8);
    }
    assertThat(told).isEqualTo(Texts.text(expected));
  }
}
