package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodePattern;
import io.muster.core.codes.CodeSet;
import io.muster.core.codes.CodeSystem;
import io.muster.core.files.FileKind;
import io.muster.core.files.SourceFile;
import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Program;
import io.muster.core.plan.Records;
import io.muster.core.schema.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What texts about codes mean: text in, plan out. */
class CodesPlanTest {
  private static final Map<String, String> FILES = Map.of(
      "snomed-hierarchy.csv", "parent,child\n1,2\n2,3\n1,4\n",
      "phobias.csv", "code,kind\nF40*,phobia\n F41 ,worry\nF41,worry\n");

  private static CohortText text(String codes, String list) {
    return CohortText.of("test.cohort", codes + """

            cohort c
              index 2021-01-01
              include diagnosis of %s
            example "x" of c
              diagnosis of %s on 2020-01-01
              expect included
            """.formatted(list, list))
        .withFiles((kind, name) -> FILES.getOrDefault(name, ""));
  }

  private static Program program(String codes) {
    return Muster.compile(text(codes, "a"));
  }

  private static CodeList list(Program program) {
    Expression.HasCount any =
        (Expression.HasCount) program.cohorts().get(0).rules().get(0).condition();
    return ((Records.Selection) any.records()).codes().orElseThrow();
  }

  private static CodeSet codes(String codes) {
    return list(program(codes)).codes();
  }

  private static Value example(String codes) {
    ExamplePlan.Event event = program(codes).examples().get(0).events().get(0);
    return event.cells().get(1).value();
  }

  private static CodePattern beginning(String text) {
    return CodePattern.beginning(CodeSystem.ICD10, text);
  }

  private static Code icd10(String text) {
    return new Code(CodeSystem.ICD10, text);
  }

  private static Code[] snomed(String... texts) {
    return Stream.of(texts).map(t -> new Code(CodeSystem.SNOMED, t)).toArray(Code[]::new);
  }

  @Test
  void aStarStandsForAllCodesThatBeginSo() {
    CodeSet codes = codes("codes a = icd10 F40* \"Phobias\", F41.1, \"G4\"*");
    assertThat(codes)
        .isEqualTo(CodeSet.of(
            Map.of(
                beginning("F40"), "", beginning("G4"), "", CodePattern.exactly(icd10("F41.1")), ""),
            List.of()));
    assertThat(codes.contains(icd10("F401"))).isTrue();
  }

  @Test
  void prefixesAreAddedAndTakenFromLeftToRight() {
    assertThat(codes("codes a = icd10 F4* except (icd10 F40* except icd10 F40.1) or icd10 F40.2"))
        .hasToString("[icd10 F4*, icd10 F40.1, icd10 F40.2] except [icd10 F40*]");
  }

  @Test
  void theWordsDoNotMatterOnlyTheCodes() {
    assertThat(codes("codes a = icd10 F40*, F40.1"))
        .isEqualTo(codes("codes a = icd10 F40.2, F40*"));
    assertThat(codes("codes a = icd10 F40*")).isNotEqualTo(codes("codes a = icd10 F40"));
  }

  @Test
  void prefixesInAFileHaveGroups() {
    CodeSet codes = codes("codes a from \"phobias.csv\" system icd10 grouped by kind");
    assertThat(codes.group(icd10("F40.1"))).contains("phobia");
    assertThat(codes.group(icd10("F41"))).contains("worry");
    assertThat(codes.contains(icd10("F41.1"))).isFalse();
  }

  @Test
  void descendantsComeFromTheHierarchyBesideTheFile() {
    assertThat(codes("codes a = snomed 2 and descendants, 7"))
        .isEqualTo(CodeSet.of(snomed("2", "3", "7")));
    assertThat(codes("codes a = snomed 1 and descendants except snomed 2 and descendants"))
        .isEqualTo(CodeSet.of(snomed("1", "4")));
  }

  @Test
  void anExampleTakesThePrefixItselfAsACode() {
    assertThat(example("codes a = icd10 F40*, F41.1")).isEqualTo(new Value.Coded(icd10("F40")));
    assertThat(example("codes a = icd10 F40* except icd10 F40"))
        .isEqualTo(new Value.Coded(icd10("F400")));
  }

  @Test
  void aUnitIsKeptThatAllAssume() {
    String two = "codes b = snomed 1 assume kg\ncodes d = snomed 2 assume kg\n";
    assertThat(list(program(two + "codes a = b or d")).assumedUnit()).contains("kg");
    assertThat(list(program(two + "codes a = b or d or snomed 3")).assumedUnit())
        .isEmpty();
    assertThat(list(program(two + "codes a = b except snomed 3")).assumedUnit()).contains("kg");
  }

  // C10
  @Test
  void theProgramKeepsWhatWasReadForIt() {
    List<SourceFile> files = program(
            "codes a = b or snomed 1 and descendants\ncodes b from \"phobias.csv\" system icd10")
        .files();
    assertThat(files)
        .containsExactly(
            SourceFile.of(
                FileKind.CODE_LIST, "phobias.csv", FILES.getOrDefault("phobias.csv", ""), 2, 1, 1),
            SourceFile.of(
                FileKind.HIERARCHY,
                "snomed-hierarchy.csv",
                FILES.getOrDefault("snomed-hierarchy.csv", ""),
                3));
    assertThat(files.get(0).sha256())
        .isEqualTo("a46e2079dccb0c8669d51572b46d86d5a7b7f2aba38d0e613560d4adc483dfc9");
  }

  // C13
  @Test
  void aPlanKeepsTheCodesOfTheDayItWasMade() {
    Map<String, String> folder = new HashMap<>(Map.of("x.csv", "code\n1\n"));
    CohortText text = text("codes a from \"x.csv\"", "a")
        .withFiles((kind, name) -> folder.getOrDefault(name, ""));
    Program before = Muster.compile(text);
    folder.put("x.csv", "code\n2\n");
    assertThat(list(before).codes()).isEqualTo(CodeSet.of(snomed("1")));
    assertThat(list(Muster.compile(text)).codes()).isEqualTo(CodeSet.of(snomed("2")));
    assertThat(Muster.compile(text).files()).isNotEqualTo(before.files());
  }

  @Test
  void whiteSpaceInAFileChangesItsHashAndNoPlan() {
    CohortText text = text("codes a from \"x.csv\"", "a");
    Program one = Muster.compile(text.withFiles((kind, name) -> "code\n1\n"));
    Program other = Muster.compile(text.withFiles((kind, name) -> "code\n 1\n1\n"));
    assertThat(other.cohorts()).isEqualTo(one.cohorts());
    assertThat(other.files()).isNotEqualTo(one.files());
  }

  // C14
  @Test
  void twoListsOfOneNameAreRefused() {
    assertThat(Muster.check(text("codes a = snomed 1\ncodes a = snomed 2", "a")))
        .extracting("code")
        .containsExactly("duplicate-name");
  }

  @Test
  void aLongSumOfListsIsPlannedInTimeByItsLength() {
    String sum = IntStream.range(0, 8_000)
        .mapToObj(i -> "icd10 A" + i + (i % 100 == 7 ? "*" : ""))
        .collect(Collectors.joining(" or ", "codes a = ", " except icd10 A1*"));
    long start = System.nanoTime();
    assertThat(codes(sum).contains(icd10("A7999"))).isTrue();
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(10_000);
  }
}
