package io.muster.dsl.formatting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.dsl.problem.CohortTextException;
import io.muster.dsl.reading.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the layout looks like: {@code layout/*.cohort} beside {@code layout/*.expected}. Run with {@code -Dmuster.golden=write}
 * to write down what it looks like now, then read the difference.
 */
class FormatterTest {
  private static final boolean REWRITE = "write".equals(System.getProperty("muster.golden"));

  @TestFactory
  Stream<DynamicTest> eachTextIsLaidOutAsExpected() {
    return Stream.of("layout", "texts")
        .flatMap(folder -> Texts.in(folder, ".cohort").stream())
        .map(file -> DynamicTest.dynamicTest(
            file.getFileName().toString(), () -> isLaidOutAsExpected(file)));
  }

  @Test
  void aTextWithAProblemIsRefusedWhole() {
    assertThatThrownBy(() -> format("cohort  a\n include age >\n include  alive"))
        .isInstanceOfSatisfying(
            CohortTextException.class, refused -> assertThat(refused.problems()).hasSize(1));
    assertThatThrownBy(() -> format("// nothing but this\n"))
        .isInstanceOf(CohortTextException.class);
    assertThatThrownBy(() -> format("include alive")).isInstanceOf(CohortTextException.class);
  }

  @Test
  void whatATextMeansIsNotLookedAt() {
    assertThat(format("define a=diagnosis  of nothing_at_all"))
        .isEqualTo("define a = diagnosis of nothing_at_all\n");
  }

  @Test
  void wordsAreSpeltInOneWay() {
    assertThat(format(
            "DEFINE `Recent` = `Outcome` of LATEST Contact IN LAST 1 MONTHS = \"A \\\\b\\\"\""))
        .isEqualTo("define recent = outcome of latest contact in last 1 month = \"A \\\\b\\\"\"\n");
    assertThat(format("define `index` = contact in 2 week after `first`"))
        .isEqualTo("define `index` = contact in 2 weeks after `first`\n");
    assertThat(format("outreach a for b target c >= 12.50 %\ncost 1.50 per c"))
        .isEqualTo("outreach a for b\n  target c >= 12.50%\n  cost 1.50 per c\n");
  }

  @Test
  void namesNeedNoQuotesWhereTheyCanOnlyBeNames() {
    String text =
        "cohort a index index show `group` example \"e\" of a born 2000-01-01 `note` \"x\""
            + " `weight` 3 `start` -2 `contact` undated expect included";
    assertThat(format(text)).doesNotContain("`");
    assertThat(Texts.shape(format(text))).isEqualTo(Texts.shape(text));
  }

  @Test
  void caseThatMattersIsKept() {
    assertThat(format("CODES A FROM \"X.csv\" COLUMN `SnomedCode` SYSTEM SNOMED ASSUME mmol/L"))
        .isEqualTo("codes a from \"X.csv\" column SnomedCode system snomed assume mmol/L\n");
    assertThat(format("codes a = ICD10 E11 *, XaBVJ")).isEqualTo("codes a = icd10 E11*, XaBVJ\n");
  }

  @Test
  void aLongChainIsLaidOutWithoutALargeStack() {
    String chain = "age" + " or age".repeat(9_000);
    assertThat(format("define a = " + chain).lines()).hasSize(9_001);
  }

  private static void isLaidOutAsExpected(Path file) throws IOException {
    String formatted = format(Texts.text(file));
    Path expected = Path.of("src/test/resources/layout")
        .resolve(file.getFileName().toString().replace(".cohort", ".expected"));
    if (REWRITE) {
      Files.writeString(expected, formatted, UTF_8);
    }
    assertThat(formatted).isEqualTo(Texts.text(expected));
  }

  private static String format(String text) {
    return Muster.format(CohortText.of("test.cohort", text));
  }
}
