package io.muster.core.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.files.SourceFile;
import io.muster.core.files.SourceFileException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodeHierarchyTest {
  private static final String DIABETES = "parent,child\n1,2\n1,3\n2,4\n3,4\n4,5\n9,8\n";

  private static CodeHierarchy read(String text) {
    return CodeHierarchy.read(
        CodeSystem.SNOMED, CodeHierarchy.fileName(CodeSystem.SNOMED), (kind, name) -> text);
  }

  private static List<Code> codes(String... texts) {
    return Arrays.stream(texts).map(text -> new Code(CodeSystem.SNOMED, text)).toList();
  }

  @Test
  void allThatStandBelowACodeAreFoundHoweverFar() {
    assertThat(read(DIABETES).withDescendants(codes("2")))
        .containsExactlyElementsOf(codes("2", "4", "5"));
    assertThat(read(DIABETES).withDescendants(codes("3", "9")))
        .containsExactlyElementsOf(codes("3", "4", "5", "8", "9"));
    assertThat(read(DIABETES).withDescendants(codes("5"))).containsExactlyElementsOf(codes("5"));
  }

  @Test
  void aCodeItDoesNotKnowStandsForItself() {
    assertThat(read(DIABETES).withDescendants(codes("7"))).containsExactlyElementsOf(codes("7"));
    assertThat(read(DIABETES).knows(codes("7").get(0))).isFalse();
    assertThat(read(DIABETES).knows(codes("5").get(0))).isTrue();
    assertThat(read(DIABETES).knows(new Code(CodeSystem.ICD10, "5"))).isFalse();
  }

  @Test
  void aCodeBelowItselfDoesNoHarm() {
    CodeHierarchy round = read("child,parent\n1,1\n2,1\n3,2\n1,3\n");
    assertThat(round.withDescendants(codes("2"))).containsExactlyElementsOf(codes("1", "2", "3"));
  }

  @Test
  void theFileIsKnownByItsHash() {
    SourceFile file = read("\ufeffParent , Child,term\n 1,2,x\n").file();
    assertThat(file.name()).isEqualTo("snomed-hierarchy.csv");
    assertThat(file.entries()).isEqualTo(1);
    assertThat(file.trimmed()).isEqualTo(1);
    assertThat(file.sha256()).hasSize(64);
  }

  @Test
  void aFileThatIsNoHierarchyIsRefused() {
    refused("hierarchy-empty", "it is empty", "");
    refused("hierarchy-header", "it has no column parent. Its columns are `a, b`", "a,b\n1,2\n");
    refused("hierarchy-header", "it has no column child", "parent\n1\n");
    refused("hierarchy-no-code", "line 3 has no child", "parent,child\n1,2\n1,\n");
    refused(
        "hierarchy-wrong-system",
        "line 2 has a code that is not SNOMED CT",
        "parent,child\n1,E11\n");
    refused("hierarchy-width", "line 2 has 1 cells and the header 2", "parent,child\n1\n");
  }

  @Test
  void aHierarchyHasAtMostThreeMillionPairs() {
    refused(
        "hierarchy-limit",
        "more than 3,000,000 pairs of codes",
        "parent,child\n" + "1,2\n".repeat(CodeHierarchy.MOST_PAIRS + 1));
  }

  @Test
  void aMillionPairsAndADeepChainAreReadInTime() {
    String pairs = IntStream.range(0, 1_000_000)
        .mapToObj(i -> (i < 200_000 ? i : i % 1000) + "," + (i + 1))
        .collect(Collectors.joining("\n", "parent,child\n", "\n"));
    long start = System.nanoTime();
    assertThat(read(pairs).withDescendants(codes("0"))).hasSize(1_000_001);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }

  private static void refused(String code, String message, String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            SourceFileException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageStartingWith("The hierarchy of codes `snomed-hierarchy.csv` cannot be used: ")
        .hasMessageContaining(message)
        .hasNoCause();
  }
}
