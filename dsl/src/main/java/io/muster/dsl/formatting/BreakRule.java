package io.muster.dsl.formatting;

import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.grammar.CohortParser.BetweenColumnContext;
import io.muster.dsl.grammar.CohortParser.BetweenPredicateContext;
import io.muster.dsl.grammar.CohortParser.BranchContext;
import io.muster.dsl.grammar.CohortParser.ClauseContext;
import io.muster.dsl.grammar.CohortParser.CodeItemContext;
import io.muster.dsl.grammar.CohortParser.CodeOperatorContext;
import io.muster.dsl.grammar.CohortParser.ComparatorsContext;
import io.muster.dsl.grammar.CohortParser.ConjunctionContext;
import io.muster.dsl.grammar.CohortParser.DisjunctionContext;
import io.muster.dsl.grammar.CohortParser.FilterContext;
import io.muster.dsl.grammar.CohortParser.ItemContext;
import io.muster.dsl.grammar.CohortParser.PeriodsValueContext;
import io.muster.dsl.grammar.CohortParser.PredicateContext;
import io.muster.dsl.grammar.CohortParser.ProductContext;
import io.muster.dsl.grammar.CohortParser.RecordFactContext;
import io.muster.dsl.grammar.CohortParser.ReplacementContext;
import io.muster.dsl.grammar.CohortParser.SequenceContext;
import io.muster.dsl.grammar.CohortParser.SilenceItemContext;
import io.muster.dsl.grammar.CohortParser.TotalContext;
import io.muster.dsl.grammar.CohortParser.ValuesPredicateContext;
import io.muster.dsl.grammar.CohortParser.WindowContext;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Between which parts of a sentence a line may end. */
final class BreakRule {
  /** Words that link one condition or term to the next. */
  private static final Set<Integer> LINKS = Set.of(
      CohortLexer.AND,
      CohortLexer.OR,
      CohortLexer.PLUS,
      CohortLexer.MINUS,
      CohortLexer.TIMES,
      CohortLexer.DIVIDED,
      CohortLexer.OTHERWISE);
  /** Words that go on with a sentence. */
  private static final Set<Integer> GOING_ON = Set.of(
      CohortLexer.IF,
      CohortLexer.OVER,
      CohortLexer.MONTHLY,
      CohortLexer.AT,
      CohortLexer.WITHIN,
      CohortLexer.BY,
      CohortLexer.AMONG,
      CohortLexer.UNTIL,
      CohortLexer.INTERRUPTED,
      CohortLexer.GROUPED,
      CohortLexer.ASSUME,
      CohortLexer.COLUMN,
      CohortLexer.SYSTEM,
      CohortLexer.TAKE,
      CohortLexer.WITH,
      CohortLexer.FOR);

  private static final Set<Class<? extends ParserRuleContext>> CHAINS = Set.of(
      ConjunctionContext.class,
      DisjunctionContext.class,
      ProductContext.class,
      TotalContext.class,
      ReplacementContext.class);

  private BreakRule() {}

  /**
   * Whether a line may end before a part of a sentence that is not its first.
   *
   * @param depth how deep the sentence is in its statement
   */
  static Break before(ParserRuleContext sentence, int part, int depth) {
    return kind(sentence, part)
        .map(kind -> new Break(2 * depth + (isInner(sentence, kind) ? 2 : 1), kind))
        .orElse(Break.NONE);
  }

  /** Whether a break is made only where those before the larger parts of the same sentence do not help. */
  private static boolean isInner(ParserRuleContext sentence, Break.Kind kind) {
    return kind == Break.Kind.ITEM
        || kind == Break.Kind.BRACKETED_ITEM
        || (kind == Break.Kind.LINK && sentence instanceof RecordFactContext);
  }

  private static Optional<Break.Kind> kind(ParserRuleContext sentence, int part) {
    ParseTree before = sentence.getChild(part - 1);
    ParseTree after = sentence.getChild(part);
    if (before instanceof TerminalNode comma && comma.getSymbol().getType() == CohortLexer.COMMA) {
      return Optional.of(isList(sentence) ? Break.Kind.ITEM : Break.Kind.BRACKETED_ITEM);
    }
    if (isWhole(sentence)) {
      return Optional.empty();
    }
    if (after instanceof TerminalNode word && before instanceof ParserRuleContext) {
      int type = word.getSymbol().getType();
      return LINKS.contains(type)
          ? Optional.of(Break.Kind.LINK)
          : GOING_ON.contains(type) ? Optional.of(Break.Kind.PART) : Optional.empty();
    }
    if (after instanceof CodeOperatorContext || after instanceof BranchContext) {
      return Optional.of(Break.Kind.LINK);
    }
    boolean goesOn = after instanceof FilterContext
        || after instanceof WindowContext
        || after instanceof SequenceContext
        || (after instanceof PredicateContext && !(after instanceof ValuesPredicateContext))
        || after instanceof ComparatorsContext;
    return goesOn ? Optional.of(Break.Kind.PART) : Optional.empty();
  }

  /** Whether a sentence is one more link of the chain it stands in: {@code a and b and c} is one chain of three. */
  static boolean goesOnWithChain(ParserRuleContext sentence) {
    return CHAINS.contains(sentence.getClass())
        && sentence.getClass().equals(sentence.getParent().getClass());
  }

  private static boolean isList(ParserRuleContext sentence) {
    return sentence instanceof ClauseContext || sentence instanceof ItemContext;
  }

  /** Whether the words of a sentence make one phrase, as {@code between 1 and 2} do. */
  private static boolean isWhole(ParserRuleContext sentence) {
    return sentence instanceof BetweenPredicateContext
        || sentence instanceof BetweenColumnContext
        || sentence instanceof PeriodsValueContext
        || sentence instanceof CodeItemContext
        || sentence instanceof SilenceItemContext;
  }
}
