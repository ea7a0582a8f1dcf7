package io.muster.dsl;

import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.syntax.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Says in one sentence what is wrong where a statement could not be read on. Knows what could have stood there, and never
 * lists it: a person wants to know the one thing that is missing, or the one word that is too many.
 */
final class SyntaxAdvice {
  /** How far back the word may be that was really wrong. */
  private static final int LOOK_BACK = 2;

  private final SourceText source;
  private final Problems problems;
  private final List<Token> words;
  private final IntervalSet expected;

  private SyntaxAdvice(
      SourceText source, Problems problems, List<Token> words, IntervalSet expected) {
    this.source = source;
    this.problems = problems;
    this.words = words;
    this.expected = expected;
  }

  /**
   * Tells what is wrong with a statement, unless something wrong in it was told before.
   *
   * @param start the place of its first word
   * @param word where it could not be read on
   * @param expected what could have stood there
   * @return the word that was wrong: that one, or one a little before it
   */
  static Token tell(
      SourceText source,
      Problems problems,
      TokenStream stream,
      int start,
      Token word,
      IntervalSet expected) {
    List<Token> words = new ArrayList<>();
    for (int index = start; index <= word.getTokenIndex(); index++) {
      if (stream.get(index).getChannel() == Token.DEFAULT_CHANNEL) {
        words.add(stream.get(index));
      }
    }
    int culprit = culprit(words);
    boolean early = culprit < words.size() - 1;
    SyntaxAdvice advice = new SyntaxAdvice(
        source, problems, words.subList(0, culprit + 1), early ? new IntervalSet() : expected);
    Token wrong = words.get(culprit);
    SourceRange read = Words.range(words.get(0)).to(Words.range(wrong));
    if (!problems.hasErrorIn(read)) {
      advice.tell(wrong);
    }
    return wrong;
  }

  /** A word that begins a clause, or was meant to, may have been taken for something else: the trouble then starts there. */
  private static int culprit(List<Token> words) {
    int last = words.size() - 1;
    for (int at = Math.max(1, last - LOOK_BACK); at < last; at++) {
      Token word = words.get(at);
      boolean begins = word.getLine() > words.get(at - 1).getLine()
          && (Words.mayBeginClause(word) || nearClauseWord(word).isPresent());
      if (begins) {
        return at;
      }
    }
    return last;
  }

  private static Optional<String> nearClauseWord(Token word) {
    return word.getType() == CohortLexer.NAME
        ? Spelling.advice(Spelling.folded(word.getText()), Words.clauseWords())
        : Optional.empty();
  }

  private void tell(Token wrong) {
    boolean first = words.size() == 1;
    boolean newLine = first || before().getLine() < wrong.getLine();
    Optional<String> near = nearClauseWord(wrong);
    if (newLine && near.isPresent()) {
      at(wrong, "unknown-clause", "no clause begins with " + quote(wrong), near);
    } else if (first) {
      at(
          wrong,
          "unknown-clause",
          "a clause cannot begin with " + quote(wrong),
          Optional.of("begin with a word such as `codes`, `define`, `cohort` or `include`"));
    } else if (wrong.getType() == Token.EOF || Words.beginsClause(wrong, before())) {
      tellUnfinished();
    } else {
      tellWrongWord(wrong);
    }
  }

  private void tellUnfinished() {
    Optional<Token> open = openBracket();
    if (open.isPresent() && (expected.isNil() || expected.contains(CohortLexer.CLOSE))) {
      tellOpen(open.get());
    } else {
      missing(
          MissingPart.of(expected).orElse(new MissingPart("unfinished", "something")),
          "after " + quote(before()));
    }
  }

  private void tellOpen(Token open) {
    int offset = open.getStartIndex();
    afterLast(
        "missing-bracket",
        "a closing bracket is missing: the one opened in line %d, column %d, is still open"
            .formatted(source.line(offset), source.column(offset)),
        "put `)` here, or where the brackets end");
  }

  private void tellWrongWord(Token wrong) {
    Optional<String> meant = wrong.getType() == CohortLexer.NAME
        ? Spelling.advice(Spelling.folded(wrong.getText()), Words.spelled(expected))
        : Optional.empty();
    boolean inBrackets = openBracket().isPresent();
    if (wrong.getType() == CohortLexer.CLOSE && !inBrackets) {
      at(
          wrong,
          "stray-bracket",
          "this closing bracket has no opening one",
          Optional.of("take it out"));
    } else if (MisplacedWord.advice(wrong, before()).isPresent()) {
      MisplacedWord advice = MisplacedWord.advice(wrong, before()).orElseThrow();
      at(wrong, advice.code(), advice.message(), Optional.of(advice.suggestion()));
    } else if (meant.isPresent()) {
      at(wrong, "misspelt-word", quote(wrong) + " cannot stand here", meant);
    } else if (expected.contains(CohortLexer.COLON)) {
      missing(MissingPart.COLON, "after " + quote(before()));
    } else if (inBrackets && expected.contains(CohortLexer.COMMA) && MissingPart.isOperand(wrong)) {
      missing(new MissingPart("missing-comma", "a comma"), "before " + quote(wrong));
    } else if (Words.isReserved(wrong) && MissingPart.isNameOnly(expected)) {
      at(
          wrong,
          "reserved-word",
          quote(wrong) + " is a word of the language, and a name is wanted here",
          Optional.of("as a name it takes back-quotes"));
    } else {
      Optional<MissingPart> part =
          expected.contains(Token.EOF) ? Optional.empty() : MissingPart.of(expected);
      if (part.isPresent()) {
        missing(part.get(), "before " + quote(wrong));
      } else {
        at(
            wrong,
            "unexpected-word",
            quote(wrong) + " cannot stand after " + quote(before()),
            ClauseShape.advice(words.get(0)));
      }
    }
  }

  private void missing(MissingPart part, String where) {
    String message = part.noun() + " is missing " + where;
    problems.error(part.code(), afterLast(), message, ClauseShape.advice(words.get(0)));
  }

  private void at(Token word, String code, String message, Optional<String> suggestion) {
    problems.error(code, Words.range(word), message, suggestion);
  }

  private void afterLast(String code, String message, String suggestion) {
    problems.error(code, afterLast(), message, suggestion);
  }

  /** The place directly after the last word that was right. */
  private SourceRange afterLast() {
    int offset = Words.range(before()).end();
    return new SourceRange(offset, offset);
  }

  private Token before() {
    return words.get(words.size() - 2);
  }

  /** The last bracket of the statement that was opened and not closed. */
  private Optional<Token> openBracket() {
    List<Token> open = new ArrayList<>();
    for (Token word : words.subList(0, words.size() - 1)) {
      if (word.getType() == CohortLexer.OPEN) {
        open.add(word);
      } else if (word.getType() == CohortLexer.CLOSE && !open.isEmpty()) {
        open.remove(open.size() - 1);
      }
    }
    return open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1));
  }

  private static String quote(Token word) {
    return word.getType() == Token.EOF ? "the end of the file" : Quote.of(word.getText());
  }
}
