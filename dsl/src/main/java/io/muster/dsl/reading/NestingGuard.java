package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.Token;

/**
 * How deep the words read so far stand within one another, and how long the list is that is being read. Counts whatever makes
 * the parser go deeper: brackets, twice behind {@code where} and before the records of a sequence, {@code not}, minus signs,
 * {@code when} before its {@code then}, {@code band}, and one {@code before} or {@code after} shifting another.
 */
final class NestingGuard {
  private final Deque<Level> outer = new ArrayDeque<>();
  private Level level = new Level(0);

  void enter(Token word) {
    switch (word.getType()) {
      case CohortLexer.OPEN -> {
        outer.push(level);
        level = new Level(level.depth() + 1);
      }
      case CohortLexer.CLOSE -> {
        if (!outer.isEmpty()) {
          level = outer.pop();
        }
        level.prefixes = 0;
      }
      case CohortLexer.NOT,
          CohortLexer.MINUS,
          CohortLexer.BAND,
          CohortLexer.BEFORE,
          CohortLexer.AFTER,
          CohortLexer.WHERE,
          CohortLexer.DURING,
          CohortLexer.BY -> level.prefixes++;
      case CohortLexer.WHEN -> level.whens++;
      case CohortLexer.THEN -> {
        level.whens = Math.max(0, level.whens - 1);
        level.prefixes = 0;
      }
      case CohortLexer.INTEGER,
          CohortLexer.DAY,
          CohortLexer.DAYS,
          CohortLexer.WEEK,
          CohortLexer.WEEKS,
          CohortLexer.MONTH,
          CohortLexer.MONTHS,
          CohortLexer.YEAR,
          CohortLexer.YEARS -> {}
      case CohortLexer.COMMA -> {
        level.commas++;
        level.prefixes = 0;
      }
      default -> {
        level.prefixes = 0;
        if (Words.alwaysBeginsClause(word)) {
          outer.clear();
          level = new Level(0);
        }
      }
    }
  }

  int depth() {
    return level.depth();
  }

  int listLength() {
    return level.commas + 1;
  }

  private static final class Level {
    private final int base;
    private int prefixes;
    private int whens;
    private int commas;

    Level(int base) {
      this.base = base;
    }

    int depth() {
      return base + prefixes + whens;
    }
  }
}
