package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.problem.Limit;
import io.muster.dsl.problem.Limits;
import io.muster.dsl.text.Problems;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Counts the words of a text as they are read, and refuses the first that is one too many. */
final class LimitCheck {
  private static final Set<Integer> LITERALS = Set.of(
      CohortLexer.INTEGER,
      CohortLexer.DECIMAL,
      CohortLexer.PERCENT,
      CohortLexer.DATE,
      CohortLexer.CODE,
      CohortLexer.STRING);

  private final Limits limits;
  private final Problems problems;
  private final NestingGuard nesting = new NestingGuard();
  private int words;
  private int literals;
  private int deepest;

  LimitCheck(Limits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /** Whether the word is within the limits; if not, that is reported. */
  boolean allows(Token word) {
    nesting.enter(word);
    words++;
    literals += isLiteral(word) ? 1 : 0;
    deepest = Math.max(deepest, nesting.depth());
    return allows(
            Limit.WORDS, words, "too-many-words", word, "a file has at most %,d words and signs")
        && allows(
            Limit.DEPTH,
            nesting.depth(),
            "too-deep",
            word,
            "brackets, `not` and `-` stand at most %,d deep within one another")
        && allows(
            Limit.LIST_LENGTH,
            nesting.listLength(),
            "too-long-list",
            word,
            "a list has at most %,d parts")
        && allows(
            Limit.LITERALS,
            literals,
            "too-many-literals",
            word,
            "a file has at most %,d codes, numbers, dates and texts of its own");
  }

  private boolean allows(Limit limit, int count, String code, Token word, String sentence) {
    int most = limits.most(limit);
    if (count > most) {
      problems.error(code, Words.range(word), String.format(Locale.ROOT, sentence, most));
    }
    return count <= most;
  }

  static boolean isLiteral(Token word) {
    return LITERALS.contains(word.getType());
  }

  /** How deep the words stood within one another at most. */
  int deepest() {
    return deepest;
  }
}
