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
    String text = text(random).replaceAll("//[^\n]*|/\\*(.|\n)*?\\*/", "");
    assertThat(withoutBlankLines(format(writtenAnyHow(text, random, false))))
        .isEqualTo(withoutBlankLines(format(text)));
  }

  @Property(tries = 100)
  void linesFitAndEndWithAWord(@ForAll Random random) {
    for (String line :
        format(writtenAnyHow(text(random), random, false)).lines().toList()) {
      boolean isComment = line.contains("//") || line.contains("*/");
      assertThat(isComment || line.length() <= 120).as(line).isTrue();
      assertThat(isComment || line.equals(line.stripTrailing())).as(line).isTrue();
    }
  }

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
    int previous = Token.EOF;
    for (Token word : tokens.getTokens()) {
      String between = word.getType() == Token.EOF
          ? "\n"
          : text.substring(Math.min(end, word.getStartIndex()), word.getStartIndex());
      boolean endsLine = word.getType() == Token.EOF || previous == CohortLexer.LINE_COMMENT;
      written.append(between.isEmpty() || endsLine ? between : between(between, random, comments));
      previous = word.getType();
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

  /** What may stand between two words in place of the blanks there; a blank line stays, for it may set groups apart. */
  private static String between(String between, Random random, boolean comments) {
    boolean isLine = between.contains("\n");
    if (isLine && (between.indexOf('\n') != between.lastIndexOf('\n') || random.nextInt(4) > 0)) {
      return between;
    }
    List<String> choices = new ArrayList<>(List.of(" ", "\t ", "\n", "\r\n   "));
    if (comments) {
      choices.addAll(List.of(
          "\n\n\n\n",
          "\n// a line\n",
          "\n\n // a line\n  /* and a\n   * block */\n",
          "\n/* one */ /* two */\n\n// and one\n",
          " /* within */ ",
          " /* two */ /* and\n lines */ ",
          "\n/* before */ ",
          " /* at its end */\n",
          " // at its end\n// and below\n\n"));
    }
    String chosen = choices.get(random.nextInt(choices.size()));
    return isLine ? "\n" + chosen.stripLeading() : chosen;
  }

  /** Whether letter case means nothing; {@code group} may be the heading of a column in somebody else's file. */
  private static boolean isKeyword(Token word) {
    return word.getChannel() == Token.DEFAULT_CHANNEL
        && word.getType() < CohortLexer.COMMA
        && word.getType() != CohortLexer.GROUP;
  }

  private static String withoutBlankLines(String text) {
    return text.replaceAll("\n+", "\n");
  }

  private static String format(String text) {
    return Muster.format(CohortText.of("test.cohort", text));
  }
}
