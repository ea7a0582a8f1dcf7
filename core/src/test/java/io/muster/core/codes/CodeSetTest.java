package io.muster.core.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodeSetTest {
  private static final CodePattern F40 = CodePattern.beginning(CodeSystem.ICD10, "F40");

  private static Code icd10(String text) {
    return new Code(CodeSystem.ICD10, text);
  }

  private static CodeSet phobias() {
    return CodeSet.of(Map.of(F40, ""), List.of());
  }

  @Test
  void aPrefixTakesInWhatBeginsSoLetterByLetter() {
    assertThat(List.of("F40", "F40.1", "F401", "F40x"))
        .allMatch(text -> phobias().contains(icd10(text)));
    assertThat(List.of("F4", "F41", "f40", "XF40"))
        .noneMatch(text -> phobias().contains(icd10(text)));
    assertThat(phobias().contains(new Code(CodeSystem.OPCS4, "F40"))).isFalse();
  }

  @Test
  void whatIsLeftOutOfAPrefixCanComeBack() {
    CodeSet social =
        CodeSet.of(Map.of(CodePattern.beginning(CodeSystem.ICD10, "F401"), ""), List.of());
    CodeSet set = phobias()
        .except(social)
        .or(CodeSet.of(Map.of(CodePattern.exactly(icd10("F4011")), "back"), List.of()));
    assertThat(set).hasToString("[icd10 F40*, icd10 F4011] except [icd10 F401*]");
    assertThat(set.contains(icd10("F4012"))).isFalse();
    assertThat(set.group(icd10("F4011"))).contains("back");
  }

  @Test
  void aCodeThatAPrefixHoldsAnywayMakesNoDifference() {
    assertThat(phobias().or(CodeSet.of(icd10("F40.1")))).isEqualTo(phobias());
    assertThat(phobias().except(CodeSet.of(icd10("G40")))).isEqualTo(phobias());
  }

  @Test
  void takingTheWholeLeavesNothing() {
    assertThat(CodeSet.of(icd10("F40.1")).except(phobias()).isEmpty()).isTrue();
  }

  @Test
  void theFirstCodeOfAPrefixIsSpeltLikeIt() {
    assertThat(phobias().first(Optional.empty())).contains(icd10("F40"));
    CodeSet without = phobias().except(CodeSet.of(icd10("F40"), icd10("F400")));
    assertThat(without.first(Optional.empty())).contains(icd10("F401"));
    assertThat(phobias().first(Optional.of("x"))).isEmpty();
  }

  @Test
  void onlySystemsWhoseCodesSpellWhereTheyBelongHavePrefixes() {
    assertThat(CodeSystem.known().stream().filter(CodeSystem::hasPrefixes))
        .containsExactly(CodeSystem.ICD10, CodeSystem.READ2, CodeSystem.OPCS4, CodeSystem.LOCAL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CodePattern.beginning(CodeSystem.SNOMED, "4"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CodePattern.beginning(CodeSystem.ICD10, ""));
  }

  @Test
  void aLargeSetIsAskedQuickly() {
    List<Code> codes = IntStream.range(0, 200_000).mapToObj(i -> icd10("A" + i)).toList();
    CodeSet set = CodeSet.of(codes.toArray(Code[]::new)).or(phobias());
    assertThat(codes).allMatch(set::contains);
    assertThat(set.size()).isEqualTo(200_001);
    assertThat(set.systems()).isEqualTo(Set.of(CodeSystem.ICD10));
  }
}
