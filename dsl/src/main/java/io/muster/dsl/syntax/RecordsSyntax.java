package io.muster.dsl.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Records of one person: which, narrowed down how, and how they stand to others.
 *
 * @param source what they are before anything is narrowed down
 * @param qualifiers filters and windows, in the order written; all must hold
 * @param sequences none, or one; two are for the checker to refuse
 */
public record RecordsSyntax(
    Source source,
    List<QualifierSyntax> qualifiers,
    List<SequenceSyntax> sequences,
    SourceRange range)
    implements Syntax {
  public RecordsSyntax {
    qualifiers = List.copyOf(qualifiers);
    sequences = List.copyOf(sequences);
  }

  /** What the records are before anything is narrowed down. */
  public sealed interface Source extends Syntax {
    <R> R accept(Visitor<R> visitor);

    /** A kind of record, with the codes they carry, or a definition. */
    record Named(Name name, Optional<CodeSyntax> codes, SourceRange range) implements Source {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.visitNamed(this);
      }
    }

    /** A union of records in brackets. */
    record Bracketed(ExpressionSyntax expression, SourceRange range) implements Source {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.visitBracketed(this);
      }
    }

    /** An answer for each kind of source. */
    interface Visitor<R> {
      R visitNamed(Named named);

      R visitBracketed(Bracketed bracketed);
    }
  }
}
