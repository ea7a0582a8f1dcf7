package io.muster.dsl.syntax;

import java.util.Optional;

/** Where the codes of a list come from. */
public sealed interface CodesSource extends Syntax {
  <R> R accept(Visitor<R> visitor);

  /** They are written here. */
  record Here(CodeSyntax codes, SourceRange range) implements CodesSource {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitHere(this);
    }
  }

  /**
   * They are in a file, or for several lists in the files of a folder.
   *
   * @param column the heading of the column with the codes
   * @param system the code system of all of them
   */
  record FromFile(Text path, Optional<Text> column, Optional<Name> system, SourceRange range)
      implements CodesSource {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFromFile(this);
    }
  }

  /** An answer for each source. */
  interface Visitor<R> {
    R visitHere(Here here);

    R visitFromFile(FromFile file);
  }
}
