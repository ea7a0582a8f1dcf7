package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.Quote;
import io.muster.dsl.text.SourceText;
import io.muster.dsl.text.Spelling;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
  /** So far into a clause its shape is what helps; further on it is about something else. */
  private static final int SHAPE_REACH = 4;

  private final SourceText source;
  private final Problems problems;
  /** The statement up to the wrong word. */
  private final List<Token> words;
  /** What could have stood at each word. */
  private final List<IntervalSet> readings;

  private SyntaxAdvice(
      SourceText source, Problems problems, List<Token> words, List<IntervalSet> readings) {
    this.source = source;
    this.problems = problems;
    this.words = words;
    this.readings = readings;
  }

  /**
   * Tells what is wrong with the statement that begins at a place, unless something wrong in it was told before.
   *
   * @return the word that was wrong
   */
  static Token tell(SourceText source, Problems problems, TokenStream stream, int start) {
    List<IntervalSet> readings = Foresight.expected(() -> visible(stream, start));
    List<Token> words = new ArrayList<>();
    visible(stream, start).forEachRemaining(word -> {
      if (words.size() < readings.size()) {
        words.add(word);
      }
    });
    int culprit = culprit(words);
    Token wrong = words.get(culprit);
    if (!problems.hasErrorIn(Words.range(words.get(0)).to(Words.range(wrong)))) {
      new SyntaxAdvice(source, problems, words.subList(0, culprit + 1), readings).tell(wrong);
    }
    return wrong;
  }

  /** Tells that a word was meant to begin a clause, if it stands and looks like that. */
  static void tellUnknownClause(Problems problems, Token word, Token before) {
    if (before.getLine() < word.getLine()) {
      nearClauseWord(word)
          .ifPresent(near -> problems.error(
              "unknown-clause", Words.range(word), "no clause begins with " + quote(word), near));
    }
  }

  private static Iterator<Token> visible(TokenStream stream, int start) {
    return IntStream.range(start, stream.size())
        .mapToObj(stream::get)
        .filter(word -> word.getChannel() == Token.DEFAULT_CHANNEL)
        .iterator();
  }

  /** A word that begins a clause, or was meant to, may have been taken for something else: the trouble then starts there. */
  private static int culprit(List<Token> words) {
    int last = words.size() - 1;
    for (int at = Math.max(1, last - LOOK_BACK); at < last; at++) {
      Token word = words.get(at);
      if (word.getLine() > words.get(at - 1).getLine()
          && (Words.mayBeginClause(word) || nearClauseWord(word).isPresent())) {
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
    if (words.size() == 1) {
      tellNoClause(wrong);
    } else if (before().getLine() < wrong.getLine() && nearClauseWord(wrong).isPresent()) {
      tellUnknownClause(problems, wrong, before());
    } else if (wrong.getType() == Token.EOF || Words.beginsClause(wrong, before())) {
      tellUnfinished();
    } else {
      tellWrongWord(wrong);
    }
  }

  private void tellNoClause(Token wrong) {
    Optional<String> near = nearClauseWord(wrong);
    if (near.isPresent()) {
      at(wrong, "unknown-clause", "no clause begins with " + quote(wrong), near);
    } else {
      at(
          wrong,
          "unknown-clause",
          "a clause cannot begin with " + quote(wrong),
          Optional.of("begin with a word such as `codes`, `define`, `cohort` or `include`"));
    }
  }

  private void tellUnfinished() {
    Optional<Token> open = openBracket();
    if (open.isPresent() && expected().contains(CohortLexer.CLOSE)) {
      int offset = open.get().getStartIndex();
      problems.error(
          "missing-bracket",
          afterLast(),
          "a closing bracket is missing: the one opened in line %s, column %s, is still open"
              .formatted(source.line(offset), source.column(offset)),
          "put `)` here, or where the brackets end");
    } else {
      missing(MissingPart.of(expected()).orElse(MissingPart.SOMETHING), "after " + quote(before()));
    }
  }

  private void tellWrongWord(Token wrong) {
    Optional<MisplacedWord> misplaced = MisplacedWord.of(wrong, before(), expected());
    Optional<Misspelt> misspelt = misspelt();
    Optional<Idiom> idiom = Idiom.of(words, expected());
    boolean inBrackets = openBracket().isPresent();
    if (idiom.isPresent()) {
      Idiom said = idiom.get();
      problems.error(said.code(), said.place(), said.message(), said.suggestion());
    } else if (wrong.getType() == CohortLexer.CLOSE && !inBrackets) {
      at(
          wrong,
          "stray-bracket",
          "this closing bracket has no opening one",
          Optional.of("take it out"));
    } else if (misplaced.isPresent()) {
      MisplacedWord advice = misplaced.get();
      at(wrong, advice.code(), advice.message(), Optional.of(advice.suggestion()));
    } else if (misspelt.isPresent()) {
      Token word = misspelt.get().word;
      at(
          word,
          "misspelt-word",
          quote(word) + " cannot stand here",
          Optional.of(misspelt.get().advice));
    } else if (expected().contains(CohortLexer.COLON)) {
      missing(MissingPart.COLON, "after " + quote(before()));
    } else if (inBrackets && expected().contains(CohortLexer.COMMA) && Words.beginsValue(wrong)) {
      missing(MissingPart.COMMA, "before " + quote(wrong));
    } else if (Words.isReserved(wrong)
        && MissingPart.isNameOnly(expected())
        && !MissingPart.isLink(wrong)) {
      at(
          wrong,
          "reserved-word",
          quote(wrong) + " is a word of the language, and a name is wanted here",
          Optional.of("as a name it takes back-quotes"));
    } else {
      Optional<MissingPart> part =
          expected().contains(Token.EOF) ? Optional.empty() : MissingPart.of(expected());
      if (part.isPresent()) {
        missing(part.get(), "before " + quote(wrong));
      } else {
        at(
            wrong,
            "unexpected-word",
            quote(wrong) + " cannot stand after " + quote(before()),
            shape());
      }
    }
  }

  /** A name where a word of the language could have stood that is spelt nearly so: the wrong word, or the one before it. */
  private Optional<Misspelt> misspelt() {
    for (int at = words.size() - 1; at >= Math.max(1, words.size() - LOOK_BACK); at--) {
      Token word = words.get(at);
      if (word.getType() == CohortLexer.NAME) {
        Optional<String> advice =
            Spelling.advice(Spelling.folded(word.getText()), Words.spelled(readings.get(at)));
        if (advice.isPresent()) {
          return advice.map(meant -> new Misspelt(word, meant));
        }
      }
    }
    return Optional.empty();
  }

  private record Misspelt(Token word, String advice) {}

  private void missing(MissingPart part, String where) {
    problems.error(part.code(), afterLast(), part.noun() + " is missing " + where, shape());
  }

  private void at(Token word, String code, String message, Optional<String> suggestion) {
    problems.error(code, Words.range(word), message, suggestion);
  }

  private Optional<String> shape() {
    int within = words.size() - 4;
    if (within > 0 && words.get(within).getType() == CohortLexer.WITHIN) {
      String span =
          words.get(within + 1).getText() + " " + words.get(within + 2).getText();
      return Optional.of("write `in last %s`, or `within %s of` a day".formatted(span, span));
    }
    return ClauseShape.advice(words.get(0), words.size() <= SHAPE_REACH);
  }

  /** What could have stood where the wrong word is. */
  private IntervalSet expected() {
    return readings.get(words.size() - 1);
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
    Deque<Token> open = new ArrayDeque<>();
    for (Token word : words.subList(0, words.size() - 1)) {
      if (word.getType() == CohortLexer.OPEN) {
        open.push(word);
      } else if (word.getType() == CohortLexer.CLOSE) {
        open.poll();
      }
    }
    return Optional.ofNullable(open.peek());
  }

  private static String quote(Token word) {
    return word.getType() == Token.EOF ? "the end of the file" : Quote.of(word.getText());
  }
}
