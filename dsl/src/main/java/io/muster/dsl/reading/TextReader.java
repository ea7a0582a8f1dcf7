package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.grammar.CohortParser;
import io.muster.dsl.problem.Limit;
import io.muster.dsl.problem.Limits;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Text to parse tree. Limits come first, then the words one by one, then the sentences they make. Every mistake is told once
 * and costs the statement it is in.
 */
public final class TextReader {
  /** What nests no deeper than this is read on any stack. */
  private static final int PLAIN_DEPTH = 20;

  private final SourceText source;
  private final Limits limits;
  private final Problems problems;
  private int deepest;

  private TextReader(SourceText source, Limits limits, Problems problems) {
    this.source = source;
    this.limits = limits;
    this.problems = problems;
  }

  /** The words of a text and the tree they make. */
  public record ParsedText(SourceText source, List<Token> words, CohortParser.FileContext file) {
    /** How many words and signs it has, as limits count them. */
    int length() {
      return (int) words.stream()
              .filter(w -> w.getChannel() == Token.DEFAULT_CHANNEL)
              .count()
          - 1;
    }

    /** How many of them are codes, numbers, dates and texts. */
    int literals() {
      return (int) words.stream().filter(LimitCheck::isLiteral).count();
    }
  }

  /** The tree, some statements of it broken where there are problems; empty where the text is over a limit or says nothing. */
  public static Optional<ParsedText> read(SourceText source, Limits limits, Problems problems) {
    return new TextReader(source, limits, problems).read();
  }

  private Optional<ParsedText> read() {
    int most = limits.most(Limit.CHARACTERS);
    if (source.length() > most) {
      problems.error(
          "too-many-characters",
          new SourceRange(source.start() + most, source.start() + most),
          String.format(
              Locale.ROOT,
              "a file has at most %,d characters, and this one has %,d",
              most,
              source.length()));
      return Optional.empty();
    }
    refuseOddCharacters();
    Optional<List<Token>> words = words();
    words.ifPresent(new WordCheck(limits, problems)::check);
    return words.filter(this::saysSomething).map(this::parse);
  }

  private void refuseOddCharacters() {
    for (int offset = source.start(); offset < source.end() && !problems.full(); offset++) {
      int start = offset;
      while (offset < source.end() && SourceText.isOdd(source.characterAt(offset))) {
        offset++;
      }
      if (offset > start) {
        problems.error(
            "odd-character",
            new SourceRange(start, offset),
            "the character U+%04X cannot be seen and has no meaning here"
                .formatted(source.characterAt(start)),
            "take it out");
      }
    }
  }

  private Optional<List<Token>> words() {
    CohortLexer lexer = new CohortLexer(CharStreams.fromString(source.readable(), source.name()));
    lexer.removeErrorListeners();
    List<Token> words = new ArrayList<>();
    LimitCheck check = new LimitCheck(limits, problems);
    for (Token word = lexer.nextToken(); word.getType() != Token.EOF; word = lexer.nextToken()) {
      place((CommonToken) word);
      ((WritableToken) word).setTokenIndex(words.size());
      words.add(word);
      if (word.getChannel() == Token.DEFAULT_CHANNEL && !check.allows(word)) {
        return Optional.empty();
      }
    }
    deepest = check.deepest();
    words.add(endOf(words));
    return Optional.of(words);
  }

  /** Gives a word its place among the texts that this one stands in a row with; the lexer counts from 0. */
  private void place(CommonToken word) {
    if (source.start() > 0) {
      word.setText(word.getText());
      word.setStartIndex(source.start() + word.getStartIndex());
      word.setStopIndex(source.start() + word.getStopIndex());
    }
  }

  private Token endOf(List<Token> words) {
    CommonToken end = new CommonToken(Token.EOF, "");
    end.setTokenIndex(words.size());
    end.setLine(source.line(source.end()));
    end.setStartIndex(source.end());
    end.setStopIndex(source.end() - 1);
    return end;
  }

  private boolean saysSomething(List<Token> words) {
    boolean says = words.stream()
        .anyMatch(
            word -> word.getChannel() == Token.DEFAULT_CHANNEL && word.getType() != Token.EOF);
    if (!says && !problems.hasErrorIn(new SourceRange(source.start(), source.end()))) {
      problems.error(
          "empty-file",
          new SourceRange(source.start(), source.start()),
          "the file says nothing; it holds blanks and comments at most",
          "begin with `cohort` and a name");
    }
    return says;
  }

  /**
   * The quick way of deciding between alternatives is right for every text without mistakes that it takes; the full way is
   * asked only about the others, and finds the mistakes.
   */
  private ParsedText parse(List<Token> words) {
    return deepest > PLAIN_DEPTH ? RoomyStack.run(() -> parseHere(words)) : parseHere(words);
  }

  private ParsedText parseHere(List<Token> words) {
    CohortParser parser = parser(words);
    try {
      parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
      parser.setErrorHandler(new BailErrorStrategy());
      return new ParsedText(source, words, parser.file());
    } catch (ParseCancellationException notSimple) {
      parser = parser(words);
      parser.getInterpreter().setPredictionMode(PredictionMode.LL);
      parser.setErrorHandler(new ClauseRecovery(source, problems));
      return new ParsedText(source, words, parser.file());
    }
  }

  private static CohortParser parser(List<Token> words) {
    CohortParser parser = new CohortParser(new CommonTokenStream(new ListTokenSource(words)));
    parser.removeErrorListeners();
    return parser;
  }
}
