package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortParser.FileContext;
import io.muster.dsl.grammar.CohortParser.StatementContext;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.SourceText;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * Ends a statement at its first mistake and goes on with the next word that begins a clause. No word is ever invented, and none
 * that begins a clause is passed over.
 */
final class ClauseRecovery extends DefaultErrorStrategy {
  private final SourceText source;
  private final Problems problems;
  private int statementStart;

  ClauseRecovery(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  @Override
  public void sync(Parser parser) {
    if (parser.getContext() instanceof FileContext) {
      Token word = parser.getCurrentToken();
      if (word.getType() != Token.EOF && !Words.mayBeginClause(word)) {
        giveUp(parser);
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
    giveUp(parser);
  }

  private void giveUp(Parser parser) {
    TokenStream words = parser.getInputStream();
    Token wrong = SyntaxAdvice.tell(source, problems, words, statementStart);
    words.seek(wrong.getTokenIndex());
    while (words.LA(1) != Token.EOF
        && (problems.full() || !Words.beginsClause(words.LT(1), words.LT(-1)))) {
      if (words.index() > wrong.getTokenIndex()) {
        SyntaxAdvice.tellUnknownClause(problems, words.LT(1), words.LT(-1));
      }
      words.consume();
    }
  }
}
