package io.muster.examples.editors;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.grammar.CohortParser;
import io.muster.dsl.grammar.CohortParser.SchemaWordContext;
import io.muster.examples.cli.Golden;
import io.muster.examples.cli.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.junit.jupiter.api.Test;

/** Editors colour a cohort file as Muster reads it. */
class HighlightingTest {
  private static final Path EDITORS = Tool.EXAMPLES.resolve("editors");
  private static final Path REFERENCE = Tool.EXAMPLES.resolve(Path.of("..", "dsl", "LANGUAGE.md"));
  private static final TextMate GRAMMAR = grammar();

  /** The sign that stands for a scope in the page that is kept. */
  private static final Map<String, String> SIGNS = new LinkedHashMap<>();

  static {
    SIGNS.put("comment.", "/");
    SIGNS.put("string.", "'");
    SIGNS.put("constant.character.escape", "\\");
    SIGNS.put("storage.", "D");
    SIGNS.put("entity.name.", "N");
    SIGNS.put("keyword.control", "C");
    SIGNS.put("keyword.operator.word", "o");
    SIGNS.put("keyword.operator", "+");
    SIGNS.put("keyword.other.unit", "u");
    SIGNS.put("keyword.other", "w");
    SIGNS.put("constant.language", "l");
    SIGNS.put("constant.numeric", "9");
    SIGNS.put("constant.other.code", "c");
    SIGNS.put("variable.other", "v");
    SIGNS.put("support.type", "k");
    SIGNS.put("invalid.", "!");
    SIGNS.put("punctuation.", ".");
  }

  /** The words that no published file has needed yet. */
  private static final String RARE_WORDS = """
      codes below = snomed 73211009 and descendants
      cohort rare
        index 2024-01-01
        include "each": all of (age > 17, at most 2 contacts since 2020-01-01)
        include "soon": contact in last 1 day or contact in last 1 week or contact in last 1 month
        rank by value of lowest observation of below ascending
      outreach tried for rare
        order lenient
        outcome visits: encounter over 6 months versus others randomised
      """;

  private static TextMate grammar() {
    try {
      return TextMate.read(EDITORS.resolve("vscode/syntaxes/cohort.tmLanguage.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aPublishedFileIsColouredSo() throws IOException {
    Path file = Tool.EXAMPLES.resolve("cohorts/garden_city.cohort");
    Golden.check(EDITORS.resolve("garden_city.scopes"), page(Files.readString(file)));
  }

  @Test
  void whatIsWrongIsMarkedAndTheRestIsReadOn() {
    assertThat(page(
            "index 19/07/2021\n  include “aged 40”: age ≥ 40 and sex = \"fe\\\"male\n  note \"a\""))
        .isEqualTo("""
            index 19/07/2021
            CCCCC !!!!!!!!!!
              include “aged 40”: age ≥ 40 and sex = "fe\\"male
              CCCCCCC !!!!! !!!. www ! 99 ooo     + '''\\\\''''
              note "a"
              CCCC '''
            """);
  }

  @Test
  void aRemarkOfSeveralLinesEndsWhereItEnds() {
    assertThat(page("/* include\n   exclude */ cohort // index")).isEqualTo("""
        /* include
        // ///////
           exclude */ cohort // index
           /////// // wwwwww // /////
        """);
  }

  @Test
  void wordsThatTheSchemaHasTooAreWordsOnlyWhereTheyAreReadSo() {
    assertThat(page("  outcome falls \"Falls\": contact where outcome = \"declined\""))
        .endsWith("  DDDDDDD NNNNN '''''''. kkkkkkk wwwww         + ''''''''''\n");
    assertThat(page("  themes of theme among met by route\n  include themes = \"x\""))
        .contains("  CCCCCC ww kkkkk wwwww     ww\n")
        .endsWith("  CCCCCCC kkkkkk + '''\n");
  }

  /** Wherever the reader of the language takes a word for one of its own, so does the editor; and nowhere else. */
  @Test
  void everyWordIsColouredAsItIsRead() throws IOException {
    Set<String> seen = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    int texts = 0;
    for (String text : texts()) {
      CohortParser parser =
          new CohortParser(new CommonTokenStream(new CohortLexer(CharStreams.fromString(text))));
      parser.removeErrorListeners();
      ParseTree file = parser.file();
      if (parser.getNumberOfSyntaxErrors() == 0) {
        texts++;
        List<String[]> scopes = GRAMMAR.scopes(text);
        words(file).forEach(word -> {
          Token token = word.getSymbol();
          String scope = scopes.get(token.getLine() - 1)[token.getCharPositionInLine()];
          boolean ours = !(word.getParent() instanceof SchemaWordContext);
          if (ours) {
            seen.add(literal(token.getType()));
          }
          if (ours != isWord(scope)) {
            wrong.add(
                word + " is " + scope + " in: " + text.split("\n")[token.getLine() - 1].strip());
          }
        });
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(texts).isGreaterThan(100);
    assertThat(seen).containsAll(keywords());
  }

  private static boolean isWord(String scope) {
    return Stream.of("keyword.", "storage.", "constant.language").anyMatch(scope::startsWith);
  }

  /** The cohort files there are, and the snippets of the language reference. */
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>(List.of(RARE_WORDS));
    for (String folder : List.of("cohorts", "src/test/resources")) {
      try (Stream<Path> files = Files.walk(Tool.EXAMPLES.resolve(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".cohort")).toList()) {
          texts.add(Files.readString(file));
        }
      }
    }
    Pattern.compile("```cohort\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(REFERENCE))
        .results()
        .forEach(snippet -> texts.add(snippet.group(1)));
    return texts;
  }

  private static Stream<TerminalNode> words(ParseTree tree) {
    if (tree instanceof TerminalNode leaf) {
      return literal(leaf.getSymbol().getType()).isEmpty() ? Stream.empty() : Stream.of(leaf);
    }
    return IntStream.range(0, tree.getChildCount())
        .mapToObj(tree::getChild)
        .flatMap(HighlightingTest::words);
  }

  /** The word a kind of token is; the empty text for those that can be many. */
  private static String literal(int type) {
    String name = type < 0 ? null : CohortLexer.VOCABULARY.getLiteralName(type);
    return name != null && name.matches("'[a-z]+'") ? name.substring(1, name.length() - 1) : "";
  }

  private static List<String> keywords() {
    return IntStream.rangeClosed(1, CohortLexer.VOCABULARY.getMaxTokenType())
        .mapToObj(HighlightingTest::literal)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  @Test
  void everyKindOfRecordIsColouredInBothNumbers() {
    for (RecordKind kind : Schema.standard().kinds()) {
      for (String name : List.of(kind.name(), kind.plural())) {
        assertThat(page("  include " + name + " of x").lines().toList().get(1))
            .startsWith("  CCCCCCC " + "k".repeat(name.length()) + " ww");
      }
    }
  }

  /** The text, and below each line a sign for what each character of it is. */
  private static String page(String text) {
    StringBuilder page = new StringBuilder();
    List<String> lines = List.of(text.split("\n", -1));
    List<String[]> scopes = GRAMMAR.scopes(text);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        StringBuilder signs = new StringBuilder();
        for (int at = 0; at < lines.get(i).length(); at++) {
          signs.append(lines.get(i).charAt(at) == ' ' ? " " : sign(scopes.get(i)[at]));
        }
        page.append(lines.get(i))
            .append('\n')
            .append(signs.toString().stripTrailing())
            .append('\n');
      }
    }
    return page.toString();
  }

  private static String sign(String scope) {
    if (scope.isEmpty()) {
      return " ";
    }
    return SIGNS.entrySet().stream()
        .filter(sign -> scope.startsWith(sign.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no sign stands for the scope " + scope));
  }
}
