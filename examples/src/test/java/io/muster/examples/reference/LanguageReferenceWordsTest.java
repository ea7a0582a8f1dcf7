package io.muster.examples.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.problem.Limit;
import io.muster.examples.cli.Tool;
import io.muster.examples.reference.Page.Fence;
import io.muster.examples.reference.Page.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The prose of the language reference: its words exist, its links lead somewhere, and its index is whole. */
class LanguageReferenceWordsTest {
  private static final Path REFERENCE = Tool.EXAMPLES.resolve(Path.of("..", "dsl", "LANGUAGE.md"));

  /** Headings of files, units, states of a journey, and names that stand for any other. */
  private static final Set<String> OTHERS = Set.of(
      "CTV3Code",
      "id",
      "snomedcode",
      "mL",
      "min",
      "_m2",
      "cm2",
      "lb_av",
      "score",
      "completed",
      "open",
      "pending",
      "left_practice",
      "th",
      "fourth",
      "fifth",
      "garden_city",
      "referred");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]+");

  private String text = "";
  private Page page = new Page(List.of());

  @BeforeEach
  void read() throws IOException {
    text = Files.readString(REFERENCE);
    page = Page.read(text);
  }

  private static Set<String> keywords() {
    return IntStream.rangeClosed(1, CohortLexer.VOCABULARY.getMaxTokenType())
        .mapToObj(CohortLexer.VOCABULARY::getLiteralName)
        .filter(name -> name != null && name.matches("'[a-z]+'"))
        .map(name -> name.substring(1, name.length() - 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theIndexHasEveryWordThatMeansSomething() {
    String index = text.substring(text.indexOf("## Words and where to find them"));
    Set<String> listed = Pattern.compile("`(\\w+)` \\[")
        .matcher(index)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).containsAll(keywords());
  }

  @Test
  void everyLinkLeadsToAHeadingOrAFile() throws IOException {
    Links.hold(REFERENCE);
  }

  @Test
  void everyWordOfCodeInTheProseIsOneOfTheLanguageTheSchemaOrATestedSnippet() {
    Set<String> known = new TreeSet<>(keywords());
    known.addAll(schemaWords());
    known.addAll(OTHERS);
    page.blocks().stream()
        .filter(Fence.class::isInstance)
        .forEach(block -> words(block.text()).forEach(known::add));
    Set<String> unknown = page.blocks().stream()
        .filter(block -> !(block instanceof Fence))
        .filter(
            block -> !(block instanceof Table table && table.header().get(0).equals("Expression")))
        .flatMap(block -> CODE.matcher(block.text()).results())
        .map(found -> found.group(1))
        .filter(
            code -> !code.startsWith("muster ") && !code.startsWith("//") && !code.startsWith("@"))
        .flatMap(code -> words(code.replaceAll("\"[^\"]*\"", "")))
        .filter(word -> !known.contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unknown).isEmpty();
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group);
  }

  private static Set<String> schemaWords() {
    Set<String> words = new TreeSet<>(Set.of("imd_quintile"));
    CodeSystem.known().forEach(system -> words.add(system.name()));
    for (RecordKind kind : Schema.standard().kinds()) {
      words.addAll(List.of(kind.name(), kind.plural()));
      kind.columns().stream().map(Column::name).forEach(words::add);
    }
    Schema.standard().attributes().stream().map(Column::name).forEach(words::add);
    return words;
  }

  @Test
  void theLimitsAreThoseOfTheReader() {
    List<String> told = page.blocks().stream()
        .filter(block -> block instanceof Table table && table.header().get(1).equals("At most"))
        .flatMap(block -> ((Table) block).rows().stream())
        .map(row -> row.get(1))
        .toList();
    assertThat(told)
        .containsExactly(Arrays.stream(Limit.values())
            .map(limit -> String.format(Locale.ROOT, "%,d", limit.standard()))
            .toArray(String[]::new));
  }
}
