package io.muster.dsl.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.reading.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

class FormatterLawsTest {
  private static final List<String> TEXTS = Stream.of(
          "texts", "layout", "../../../../examples/cohorts")
      .flatMap(folder -> Texts.in(folder, ".cohort").stream())
      .map(Path::normalize)
      .map(Texts::text)
      .toList();

  @Example
  void everyTextKeepsWhatItSaysAndItsLayout() {
    assertThat(TEXTS).hasSizeGreaterThan(9);
    TEXTS.forEach(FormatterLawsTest::keepsWhatItSays);
  }

  @Property(tries = 400)
  void aTextWrittenAnyHowKeepsWhatItSaysAndItsComments(@ForAll Random random) {
    keepsWhatItSays(writtenAnyHow(text(random), random, true));
  }

  @Property(tries = 200)
  void howATextIsWrittenDoesNotShow(@ForAll Random random) {
    String text =
        TEXTS.get(random.nextInt(TEXTS.size())).replaceAll("//[^\n]*|/\\*(.|\n)*?\\*/", "");
    assertThat(withoutBlankLines(format(writtenAnyHow(text, random, false))))
        .isEqualTo(withoutBlankLines(format(text)));
  }

  @Property(tries = 100)
  void manyShortLinesStayAndNoLineIsLongerThanItMustBe(@ForAll Random random) {
    for (String line : format(text(random)).lines().toList()) {
      boolean isComment = line.contains("//") || line.contains("*/");
      assertThat(isComment || line.length() <= 120).as(line).isTrue();
      assertThat(isComment || line.equals(line.stripTrailing())).as(line).isTrue();
    }
  }

  /** A few lines of a text, or all. */
  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static void keepsWhatItSays(String text) {
    String formatted = format(text);
    assertThat(Texts.shape(formatted)).isEqualTo(Texts.shape(text));
    assertThat(format(formatted)).isEqualTo(formatted);
    assertThat(formatted).endsWith("\n").doesNotContain("\n\n\n");
  }

  /** The same words in other letter case, on other lines, with comments among them. */
  private static String writtenAnyHow(String text, Random random, boolean comments) {
    CommonTokenStream tokens = new CommonTokenStream(new CohortLexer(CharStreams.fromString(text)));
    tokens.fill();
    StringBuilder written = new StringBuilder();
    int end = 0;
    for (Token word : tokens.getTokens()) {
      String between = word.getType() == Token.EOF
          ? "\n"
          : text.substring(Math.min(end, word.getStartIndex()), word.getStartIndex());
      boolean anew = !between.isBlank() || !between.isEmpty();
      written.append(anew ? between(between, random, comments) : between);
      written.append(
          word.getType() == Token.EOF
              ? ""
              : isKeyword(word) && random.nextInt(3) == 0
                  ? word.getText().toUpperCase(Locale.ROOT)
                  : word.getText());
      end = word.getStopIndex() + 1;
    }
    return written.toString();
  }

  private static String between(String between, Random random, boolean comments) {
    // The end of a line comment has to stay the end of a line.
    String blank = between.contains("\n") ? "\n" : " ";
    List<String> choices = new ArrayList<>(
        List.of(between, between, blank, blank + "\t", "\n", "\r\n   ", blank + "\n\n\n"));
    if (comments) {
      choices.addAll(List.of(
          blank + "// a line\n",
          "\n\n // a line\n  /* and a\n   * block */\n",
          blank + "/* within */ ",
          blank + "/* two */ /* and\n lines */ ",
          " /* at its end */\n",
          " // at its end\n\n"));
    }
    return blank.equals("\n") && random.nextInt(4) > 0
        ? between
        : (blank.equals("\n") ? "\n" : "") + choices.get(random.nextInt(choices.size()));
  }

  private static boolean isKeyword(Token word) {
    return word.getChannel() == Token.DEFAULT_CHANNEL && word.getType() < CohortLexer.COMMA;
  }

  private static String withoutBlankLines(String text) {
    return text.replaceAll("\n+", "\n");
  }

  private static String format(String text) {
    return Muster.format(CohortText.of("test.cohort", text));
  }
}
