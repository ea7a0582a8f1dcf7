package io.muster.dsl.syntax;

/**
 * How many.
 *
 * @param number the number written; 0 where the kind says it all
 */
public record Tally(Kind kind, int number, SourceRange range) implements Syntax {
  /** How the number is meant. */
  public enum Kind {
    AT_LEAST,
    AT_MOST,
    EXACTLY,
    ANY,
    ALL,
    NONE
  }
}
