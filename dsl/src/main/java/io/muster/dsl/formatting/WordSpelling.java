package io.muster.dsl.formatting;

import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.grammar.CohortParser.CodeContext;
import io.muster.dsl.grammar.CohortParser.CodeItemContext;
import io.muster.dsl.grammar.CohortParser.DurationContext;
import io.muster.dsl.grammar.CohortParser.HeaderContext;
import io.muster.dsl.grammar.CohortParser.NegativeConstantContext;
import io.muster.dsl.grammar.CohortParser.OppositeContext;
import io.muster.dsl.grammar.CohortParser.PeriodContext;
import io.muster.dsl.grammar.CohortParser.UnitContext;
import io.muster.dsl.reading.Words;
import io.muster.dsl.text.Spelling;
import java.math.BigInteger;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** How words are spelt: in lower case where case means nothing, without quotes and escapes that mean nothing. */
final class WordSpelling {
  private WordSpelling() {}

  static String of(TerminalNode word) {
    String text = word.getText();
    ParseTree parent = word.getParent();
    return switch (word.getSymbol().getType()) {
      case CohortLexer.STRING -> quoted(text);
      case CohortLexer.PERCENT -> text.substring(0, text.length() - 1).strip() + "%";
      case CohortLexer.QUOTED_NAME -> name(text, isHeading(parent));
      default ->
        parent instanceof PeriodContext period
            ? period(text, period)
            : keepsItsCase(parent) ? text : Spelling.folded(text);
    };
  }

  /** Whether a word follows the one before without a blank, whatever that is. */
  static boolean isTight(TerminalNode word) {
    return switch (word.getSymbol().getType()) {
      case CohortLexer.COMMA, CohortLexer.COLON, CohortLexer.CLOSE -> true;
      case CohortLexer.TIMES -> word.getParent() instanceof CodeItemContext;
      default -> false;
    };
  }

  /** Whether the next word follows this one without a blank. */
  static boolean bindsNext(TerminalNode word) {
    return switch (word.getSymbol().getType()) {
      case CohortLexer.OPEN -> true;
      case CohortLexer.MINUS ->
        word.getParent() instanceof OppositeContext
            || word.getParent() instanceof NegativeConstantContext;
      default -> false;
    };
  }

  private static boolean keepsItsCase(ParseTree parent) {
    return parent instanceof CodeContext || parent instanceof UnitContext || isHeading(parent);
  }

  /** Whether a word is the heading of a column in somebody else's file. */
  private static boolean isHeading(ParseTree parent) {
    ParseTree above = parent;
    for (int steps = 0; above != null && steps < 3; steps++) {
      if (above instanceof HeaderContext) {
        return true;
      }
      above = above.getParent();
    }
    return false;
  }

  private static String quoted(String text) {
    String meant = text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
    return "\"" + meant.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String name(String text, boolean keepsItsCase) {
    String bare = text.substring(1, text.length() - 1);
    String spelt = keepsItsCase ? bare : Spelling.folded(bare);
    return Words.isName(spelt) ? spelt : "`" + spelt + "`";
  }

  private static String period(String text, PeriodContext period) {
    String singular = Spelling.folded(text).replaceFirst("s$", "");
    boolean one = period.getParent() instanceof DurationContext duration
        && new BigInteger(duration.INTEGER().getText()).equals(BigInteger.ONE);
    return one ? singular : singular + "s";
  }
}
