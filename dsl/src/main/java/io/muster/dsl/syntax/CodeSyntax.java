package io.muster.dsl.syntax;

import java.util.List;
import java.util.Optional;

/** A set of codes. */
public sealed interface CodeSyntax extends Syntax {
  <R> R accept(Visitor<R> visitor);

  /** Codes of one system, one by one. */
  record Listing(Name system, List<Item> items, SourceRange range) implements CodeSyntax {
    public Listing {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitListing(this);
    }
  }

  /** The code list of that name. */
  record Named(Name name, SourceRange range) implements CodeSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNamed(this);
    }
  }

  /** Brackets. */
  record Bracketed(CodeSyntax codes, SourceRange range) implements CodeSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBracketed(this);
    }
  }

  /** One set, then others added to it or taken from it, from left to right. */
  record Combination(CodeSyntax first, List<Change> changes, SourceRange range)
      implements CodeSyntax {
    public Combination {
      changes = List.copyOf(changes);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCombination(this);
    }
  }

  /**
   * One code with what belongs to it.
   *
   * @param prefix whether every code that begins so is meant
   * @param title what the code is called, for readers
   * @param descendants whether everything below it in the hierarchy is meant too
   */
  record Item(
      Text code, boolean prefix, Optional<Text> title, boolean descendants, SourceRange range)
      implements Syntax {}

  /** Codes added ({@code or}) or taken away ({@code except}). */
  record Change(boolean taken, CodeSyntax codes) {}

  /** An answer for each kind of code set. */
  interface Visitor<R> {
    R visitListing(Listing listing);

    R visitNamed(Named named);

    R visitBracketed(Bracketed bracketed);

    R visitCombination(Combination combination);
  }
}
