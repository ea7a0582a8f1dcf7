package io.muster.dsl.syntax;

/**
 * One record out of several.
 *
 * @param choice which
 * @param position the place counted from the first: 3 for {@code third}, 1 for every other choice
 */
public record PickSyntax(Choice choice, int position, RecordsSyntax records, SourceRange range)
    implements Syntax {
  /** The word that says which. */
  public enum Choice {
    FIRST,
    FIRST_EVER,
    EARLIEST,
    LAST,
    LATEST,
    HIGHEST,
    LOWEST,
    NTH
  }
}
