package io.muster.dsl.syntax;

/** How far a window reaches. */
public sealed interface SpanSyntax extends Syntax {
  <R> R accept(Visitor<R> visitor);

  /** As far as it says. */
  record Written(DurationSyntax duration, SourceRange range) implements SpanSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitWritten(this);
    }
  }

  /** As far as a parameter says. */
  record Named(Name name, SourceRange range) implements SpanSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNamed(this);
    }
  }

  /** An answer for each kind of span. */
  interface Visitor<R> {
    R visitWritten(Written written);

    R visitNamed(Named named);
  }
}
