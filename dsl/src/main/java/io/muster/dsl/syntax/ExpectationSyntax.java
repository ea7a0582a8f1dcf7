package io.muster.dsl.syntax;

import java.time.LocalDate;
import java.util.Optional;

/** What an example expects of the cohort or the outreach. */
public sealed interface ExpectationSyntax extends Syntax {
  <R> R accept(Visitor<R> visitor);

  /** The person is in, or is not. */
  record Included(boolean negated, Optional<Because> because, SourceRange range)
      implements ExpectationSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIncluded(this);
    }
  }

  /** The person reached a step, or did not. */
  record Reached(boolean negated, Name step, Optional<LocalDate> day, SourceRange range)
      implements ExpectationSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitReached(this);
    }
  }

  /** The person left by an exit. */
  record LeftBy(Name exit, SourceRange range) implements ExpectationSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitLeftBy(this);
    }
  }

  /** The rule that decides, and how it comes out. */
  record Because(Text rule, Outcome outcome, SourceRange range) implements Syntax {}

  /** How a rule comes out. */
  enum Outcome {
    MET,
    NOT_MET,
    UNKNOWN
  }

  /** An answer for each kind of expectation. */
  interface Visitor<R> {
    R visitIncluded(Included included);

    R visitReached(Reached reached);

    R visitLeftBy(LeftBy leftBy);
  }
}
