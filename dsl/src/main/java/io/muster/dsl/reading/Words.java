package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.grammar.CohortParser;
import io.muster.dsl.syntax.SourceRange;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** What the language knows about single words: which begin a clause, which may be names, how they are written. */
public final class Words {
  private static final ATN RULES = CohortParser._ATN;
  private static final IntervalSet BEGIN_CLAUSE = beginnings(CohortParser.RULE_statement);
  private static final IntervalSet BEGIN_VALUE = beginnings(CohortParser.RULE_value);
  private static final IntervalSet NAMES = beginnings(CohortParser.RULE_name);
  /** These begin a clause but also stand within one. */
  private static final IntervalSet ELSEWHERE_TOO =
      new IntervalSet(CohortLexer.INDEX, CohortLexer.COHORT, CohortLexer.UNTIL);

  private Words() {}

  /** Whether the word begins a clause wherever it stands. */
  static boolean alwaysBeginsClause(Token word) {
    int type = word.getType();
    return BEGIN_CLAUSE.contains(type) && !NAMES.contains(type) && !ELSEWHERE_TOO.contains(type);
  }

  /** Whether the word begins a clause where a clause may begin. */
  static boolean mayBeginClause(Token word) {
    return BEGIN_CLAUSE.contains(word.getType());
  }

  /** Whether the word begins a clause after another word: one that could also be something else does so on a new line only. */
  static boolean beginsClause(Token word, @Nullable Token before) {
    return alwaysBeginsClause(word)
        || (mayBeginClause(word) && (before == null || before.getLine() < word.getLine()));
  }

  /** Whether a value may begin with the word. */
  static boolean beginsValue(Token word) {
    return BEGIN_VALUE.contains(word.getType());
  }

  /** The words that begin a clause. */
  static Set<String> clauseWords() {
    return spelled(BEGIN_CLAUSE);
  }

  /** Those of some kinds of word that are spelt one way only and are made of letters. */
  static Set<String> spelled(IntervalSet kinds) {
    Set<String> words = new TreeSet<>();
    kinds.toList().stream()
        .map(Words::spelling)
        .filter(word -> !word.isEmpty() && Character.isLetter(word.charAt(0)))
        .forEach(words::add);
    return words;
  }

  /** How a kind of word is written, or nothing where it is written in many ways. */
  static String spelling(int kind) {
    Vocabulary vocabulary = CohortParser.VOCABULARY;
    String literal = kind < 0 ? null : vocabulary.getLiteralName(kind);
    return literal == null
        ? ""
        : literal.substring(1, literal.length() - 1).toLowerCase(Locale.ROOT);
  }

  /** Whether a word is a name as it stands. */
  public static boolean isName(String word) {
    CohortLexer lexer = new CohortLexer(CharStreams.fromString(word));
    lexer.removeErrorListeners();
    return mayBeName(lexer.nextToken().getType());
  }

  /** Whether a kind of word may also be a name. */
  static boolean mayBeName(int kind) {
    return NAMES.contains(kind);
  }

  /** Whether the word belongs to the language and so cannot be a name as it stands. */
  static boolean isReserved(Token word) {
    return Character.isLetter(word.getText().codePointAt(0))
        && word.getType() < CohortLexer.COMMA
        && !mayBeName(word.getType());
  }

  static SourceRange range(Token word) {
    return new SourceRange(
        word.getStartIndex(), Math.max(word.getStartIndex(), word.getStopIndex() + 1));
  }

  private static IntervalSet beginnings(int rule) {
    return RULES.nextTokens(RULES.ruleToStartState[rule]);
  }
}
