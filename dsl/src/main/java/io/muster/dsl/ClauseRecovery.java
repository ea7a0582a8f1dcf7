package io.muster.dsl;

import io.muster.dsl.grammar.CohortParser.FileContext;
import io.muster.dsl.grammar.CohortParser.StatementContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Ends a statement at its first mistake and goes on with the next word that begins a clause. No word is ever invented, none
 * that begins a clause is passed over, and nothing is tried twice, so the time is that of one reading.
 */
final class ClauseRecovery extends DefaultErrorStrategy {
  private final SourceText source;
  private final Problems problems;
  /** Where the parser stood when it looked at the word it now stands at: it may have left some of these places since. */
  private final List<Place> places = new ArrayList<>();

  private int placesIndex = -1;
  private int statementStart;

  ClauseRecovery(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  private record Place(int state, ParserRuleContext context) {}

  @Override
  public void sync(Parser parser) {
    int index = parser.getInputStream().index();
    if (index != placesIndex) {
      places.clear();
      placesIndex = index;
    }
    places.add(new Place(parser.getState(), parser.getContext()));
    if (parser.getContext() instanceof FileContext) {
      Token word = parser.getCurrentToken();
      if (word.getType() != Token.EOF && !Words.mayBeginClause(word)) {
        resume(parser, tell(parser, word, lookedFor(parser)));
      }
      statementStart = parser.getInputStream().index();
    }
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void reportError(Parser parser, RecognitionException mistake) {
    // told once, when the whole statement has been given up
  }

  @Override
  public void recover(Parser parser, RecognitionException mistake) {
    if (!(parser.getContext() instanceof StatementContext)) {
      throw mistake;
    }
    resume(parser, tell(parser, mistake.getOffendingToken(), expected(parser, mistake)));
  }

  private Token tell(Parser parser, Token word, IntervalSet expected) {
    return SyntaxAdvice.tell(
        source, problems, parser.getInputStream(), statementStart, word, expected);
  }

  /** Goes on with the first word, from the wrong one on, that begins a clause. */
  private void resume(Parser parser, Token wrong) {
    TokenStream words = parser.getInputStream();
    words.seek(wrong.getTokenIndex());
    while (words.LA(1) != Token.EOF
        && (problems.full() || !Words.beginsClause(words.LT(1), words.LT(-1)))) {
      words.consume();
    }
  }

  private IntervalSet expected(Parser parser, RecognitionException mistake) {
    if (mistake instanceof NoViableAltException none && none.getDeadEndConfigs() != null) {
      IntervalSet expected = new IntervalSet();
      for (ATNConfig config : none.getDeadEndConfigs()) {
        for (Transition transition : config.state.getTransitions()) {
          if (!transition.isEpsilon() && transition.label() != null) {
            expected.addAll(transition.label());
          }
        }
      }
      return alsoLookedFor(parser, mistake, expected);
    }
    return alsoLookedFor(parser, mistake, mistake.getExpectedTokens());
  }

  private IntervalSet alsoLookedFor(
      Parser parser, RecognitionException mistake, IntervalSet expected) {
    return mistake.getOffendingToken().getTokenIndex() == placesIndex
        ? expected.or(lookedFor(parser))
        : expected;
  }

  /** Every kind of word that could have stood where the parser now is. */
  private IntervalSet lookedFor(Parser parser) {
    IntervalSet expected = new IntervalSet();
    for (Place place : places) {
      expected.addAll(parser.getATN().getExpectedTokens(place.state, place.context));
    }
    return expected;
  }
}
