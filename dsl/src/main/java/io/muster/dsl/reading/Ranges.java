package io.muster.dsl.reading;

import io.muster.dsl.syntax.SourceRange;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Where the parts of a parse tree stand in the text; or nowhere, for trees that are compared by their shape alone. */
enum Ranges {
  KEPT,
  DROPPED;

  SourceRange of(ParserRuleContext part) {
    return between(part.getStart(), part.getStop());
  }

  SourceRange of(Token word) {
    return between(word, word);
  }

  SourceRange between(Token first, Token last) {
    return this == DROPPED ? SourceRange.NOWHERE : Words.range(first).to(Words.range(last));
  }
}
