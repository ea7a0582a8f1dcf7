package io.muster.dsl.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.dsl.grammar.CohortParser;
import io.muster.dsl.problem.Problem;
import io.muster.dsl.reading.Texts.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextReaderLawsTest {
  private static final List<String> TEXTS =
      Texts.in("texts", ".cohort").stream().map(Texts::text).toList();
  private static final List<String> WORDS = words();

  @Property(tries = 300)
  void anyWordsInAnyOrderGiveATreeOrProblems(@ForAll("soups") String text) {
    readsOrTells(text);
  }

  @Property(tries = 200)
  void anyTextGivesATreeOrProblems(@ForAll String text) {
    readsOrTells(text);
  }

  @Property(tries = 200)
  void aTextWithSomethingChangedGivesATreeOrProblems(@ForAll Random random) {
    readsOrTells(changed(TEXTS.get(random.nextInt(TEXTS.size())), random));
  }

  @Property(tries = 100)
  void aMistakeInOneClauseCostsThatClauseOnly(@ForAll Random random) {
    List<String> lines = new ArrayList<>(TEXTS.get(0).lines().toList());
    List<Integer> clauses = IntStream.range(0, lines.size())
        .filter(at -> lines.get(at).strip().startsWith("define"))
        .boxed()
        .toList();
    int first = clauses.get(random.nextInt(clauses.size()));
    int second = clauses.get(random.nextInt(clauses.size()));
    lines.set(first, lines.get(first) + " )");
    if (second != first) {
      lines.set(second, lines.get(second) + " and");
    }
    Reading reading = Texts.read(String.join("\n", lines));
    assertThat(reading.problems().stream().map(Problem::line))
        .containsExactlyElementsOf(
            first == second
                ? List.of(first + 1)
                : List.of(Math.min(first, second) + 1, Math.max(first, second) + 1));
  }

  @Property(tries = 100)
  void blanksAndLineBreaksChangeNothing(@ForAll Random random) {
    String text =
        TEXTS.get(random.nextInt(TEXTS.size())).replaceAll("//[^\n]*|/\\*(.|\n)*?\\*/", "");
    StringBuilder spaced = new StringBuilder();
    boolean inText = false;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      inText ^= character == '"';
      spaced.append(character);
      if (character == ' ' && !inText) {
        spaced.append(random.nextBoolean() ? "\r\n\t" : " ");
      }
    }
    assertThat(Texts.shape(spaced.toString())).isEqualTo(Texts.shape(text));
  }

  @Provide
  Arbitrary<String> soups() {
    return Arbitraries.of(WORDS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60)
        .map(words -> String.join(" ", words));
  }

  private static void readsOrTells(String text) {
    Reading reading = Texts.read(text);
    assertThat(reading.file().isPresent() || !reading.problems().isEmpty()).isTrue();
    assertThat(reading.problems()).hasSizeLessThanOrEqualTo(20);
    for (Problem problem : reading.problems()) {
      assertThat(problem.toString())
          .doesNotContainIgnoringCase("token")
          .doesNotContainIgnoringCase("terminal")
          .doesNotContain("null");
    }
  }

  private static String changed(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int change = random.nextInt(4); change >= 0; change--) {
      int at = random.nextInt(changed.length());
      int to = Math.min(changed.length(), at + random.nextInt(12));
      switch (random.nextInt(3)) {
        case 0 -> changed.delete(at, to);
        case 1 -> changed.insert(at, " " + WORDS.get(random.nextInt(WORDS.size())) + " ");
        default -> changed.insert(at, changed.substring(at, to));
      }
    }
    return changed.toString();
  }

  private static List<String> words() {
    List<String> words = new ArrayList<>(List.of(
        "asthma",
        "`index`",
        "\"text\"",
        "\"open",
        "2021-07-19",
        "19/07/2021",
        "2023-02-30",
        "30",
        "2.5",
        "10%",
        "7,5",
        "kg/m2",
        "E11.9",
        "1e9",
        "second",
        "3rd",
        "\n",
        "\n",
        "/*",
        "*/",
        "// x\n",
        "“x”",
        "$",
        "é",
        "\u00A0",
        "{",
        "&&"));
    for (int kind = 1; kind <= CohortParser.VOCABULARY.getMaxTokenType(); kind++) {
      String word = Words.spelling(kind);
      words.addAll(word.isEmpty() ? List.of() : Collections.nCopies(2, word));
    }
    return words;
  }
}
