package io.muster.dsl.syntax;

/** A part of a cohort file that was written somewhere. */
public interface Syntax {
  /** Where it was written, from its first character to its last. */
  SourceRange range();
}
