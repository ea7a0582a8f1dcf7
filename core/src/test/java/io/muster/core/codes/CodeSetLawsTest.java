package io.muster.core.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sets over a small alphabet, asked about every code that any of them could tell from another. */
class CodeSetLawsTest {
  private static final String LEFT_OUT = "left out";
  private static final List<Code> CODES = codes();

  /** Every text of at most four characters. No pattern has the 9, so it stands for all that none speaks of. */
  private static List<Code> codes() {
    List<String> texts = new ArrayList<>(List.of(""));
    for (int at = 0; at < texts.size(); at++) {
      String text = texts.get(at);
      if (text.length() < 4) {
        List.of("A", "B", "9").forEach(next -> texts.add(text + next));
      }
    }
    return texts.stream()
        .filter(text -> !text.isEmpty())
        .map(text -> new Code(CodeSystem.ICD10, text))
        .toList();
  }

  /** Patterns with the group each is under, or that it is left out. */
  @Provide
  Arbitrary<Map<CodePattern, String>> patterns() {
    Arbitrary<String> texts =
        Arbitraries.strings().withChars("AB").ofMinLength(1).ofMaxLength(3);
    Arbitrary<CodePattern> patterns = Combinators.combine(texts, Arbitraries.of(true, false))
        .as((text, prefix) -> new CodePattern(CodeSystem.ICD10, text, prefix));
    return Arbitraries.maps(patterns, Arbitraries.of("", "x", "y", LEFT_OUT)).ofMaxSize(8);
  }

  private static CodeSet set(Map<CodePattern, String> patterns) {
    Map<CodePattern, String> included = new HashMap<>(patterns);
    included.values().removeIf(LEFT_OUT::equals);
    Set<CodePattern> excluded = new HashSet<>(patterns.keySet());
    excluded.removeAll(included.keySet());
    return CodeSet.of(included, excluded);
  }

  private static String told(CodeSet set, Code code) {
    return set.contains(code) ? set.group(code).orElse("") : LEFT_OUT;
  }

  private static List<String> told(CodeSet set) {
    return CODES.stream().map(code -> told(set, code)).toList();
  }

  @Property
  void theLongestPatternDecides(@ForAll("patterns") Map<CodePattern, String> patterns) {
    CodeSet set = set(patterns);
    for (Code code : CODES) {
      String expected = patterns.getOrDefault(CodePattern.exactly(code), LEFT_OUT);
      boolean named = patterns.containsKey(CodePattern.exactly(code));
      for (int length = code.text().length(); length > 0 && !named; length--) {
        CodePattern prefix =
            CodePattern.beginning(CodeSystem.ICD10, code.text().substring(0, length));
        named = patterns.containsKey(prefix);
        expected = patterns.getOrDefault(prefix, LEFT_OUT);
      }
      assertThat(told(set, code)).as(code.text()).isEqualTo(expected);
    }
  }

  @Property
  void orHoldsWhatEitherHolds(
      @ForAll("patterns") Map<CodePattern, String> one,
      @ForAll("patterns") Map<CodePattern, String> other) {
    CodeSet both = set(one).or(set(other));
    for (Code code : CODES) {
      String mine = told(set(one), code);
      String theirs = told(set(other), code);
      boolean takesTheirs = mine.equals(LEFT_OUT) || (mine.isEmpty() && !theirs.equals(LEFT_OUT));
      assertThat(told(both, code)).as(code.text()).isEqualTo(takesTheirs ? theirs : mine);
    }
  }

  @Property
  void exceptHoldsWhatOnlyTheFirstHolds(
      @ForAll("patterns") Map<CodePattern, String> one,
      @ForAll("patterns") Map<CodePattern, String> other) {
    CodeSet left = set(one).except(set(other));
    for (Code code : CODES) {
      String expected = set(other).contains(code) ? LEFT_OUT : told(set(one), code);
      assertThat(told(left, code)).as(code.text()).isEqualTo(expected);
    }
  }

  @Property
  void aSetIsWithinAnotherThatHasAllItsCodes(
      @ForAll("patterns") Map<CodePattern, String> one,
      @ForAll("patterns") Map<CodePattern, String> other) {
    for (CodeSet more : List.of(set(other), set(one).or(set(other)))) {
      boolean all = CODES.stream().allMatch(c -> !set(one).contains(c) || more.contains(c));
      assertThat(set(one).isWithin(more)).isEqualTo(all);
    }
  }

  @Property
  void setsOfTheSameCodesAreEqual(
      @ForAll("patterns") Map<CodePattern, String> one,
      @ForAll("patterns") Map<CodePattern, String> other) {
    CodeSet first = set(one);
    CodeSet second = set(other);
    assertThat(first.equals(second)).isEqualTo(told(first).equals(told(second)));
    CodeSet there = first.or(second);
    CodeSet back = second.or(first);
    assertThat(there.equals(back)).isEqualTo(told(there).equals(told(back)));
    assertThat(first.except(first)).isEqualTo(set(Map.of()));
    assertThat(first.except(second).except(second)).isEqualTo(first.except(second));
  }

  @Property
  void whatASetIsMadeOfMakesItAgain(@ForAll("patterns") Map<CodePattern, String> patterns) {
    CodeSet set = set(patterns);
    CodeSet again = CodeSet.of(set.included(), set.excluded());
    assertThat(again).isEqualTo(set).hasSameHashCodeAs(set);
    assertThat(set.size()).isEqualTo(set.included().size() + set.excluded().size());
  }

  @Property
  void itsFirstCodeIsOneOfIts(@ForAll("patterns") Map<CodePattern, String> patterns) {
    CodeSet set = set(patterns);
    assertThat(set.first(Optional.empty()).isPresent()).isEqualTo(!set.isEmpty());
    set.first(Optional.empty()).ifPresent(code -> assertThat(set.contains(code)).isTrue());
    for (String group : set.groupNames()) {
      Code code = set.first(Optional.of(group)).orElseThrow();
      assertThat(set.group(code)).contains(group);
    }
  }
}
