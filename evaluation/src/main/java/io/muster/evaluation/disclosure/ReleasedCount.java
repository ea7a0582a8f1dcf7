package io.muster.evaluation.disclosure;

/** What a release tells of a count: a number, or that it is withheld. Only a {@link Release} makes one. */
public sealed interface ReleasedCount permits KnownCount, SuppressedCount {
  <R> R accept(Visitor<R> visitor);

  /** As every writer prints it: digits, or {@code *}. */
  @Override
  String toString();

  /** An answer for each kind. */
  interface Visitor<R> {
    R visitKnown(KnownCount known);

    R visitSuppressed(SuppressedCount suppressed);
  }
}
