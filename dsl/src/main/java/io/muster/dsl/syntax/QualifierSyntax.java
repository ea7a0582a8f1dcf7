package io.muster.dsl.syntax;

/** What narrows records down: a filter on a column, or a window of days. */
public sealed interface QualifierSyntax extends Syntax
    permits QualifierSyntax.Filter, WindowSyntax {
  <R> R accept(Visitor<R> visitor);

  /**
   * {@code where …}: a test of one column, or anything in brackets.
   *
   * @param condition an {@link ExpressionSyntax.Tested} or a {@link ValueSyntax.Bracketed}
   */
  record Filter(ExpressionSyntax condition, SourceRange range) implements QualifierSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFilter(this);
    }
  }

  /** An answer for each kind of qualifier. */
  interface Visitor<R> {
    R visitFilter(Filter filter);

    R visitWindow(WindowSyntax window);
  }
}
