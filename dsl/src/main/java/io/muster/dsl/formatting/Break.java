package io.muster.dsl.formatting;

/**
 * Whether a line may end before a word. Where a line is too long, the breaks of its outermost part are made first.
 *
 * @param depth how many parts of the sentence the break lies within, from 1; 0 where no line may end
 * @param kind how the next line begins
 */
record Break(int depth, Kind kind) {
  static final Break NONE = new Break(0, Kind.PART);

  /** What is broken, and so how the next line begins. */
  enum Kind {
    /** A chain of conditions or terms: the next link begins in the same column. */
    LINK(0),
    /** A list: short items stand side by side, others have a line each. */
    ITEM(0),
    /** A list in brackets. */
    BRACKETED_ITEM(4),
    /** Anything else that goes on. */
    PART(4);

    private final int indentation;

    Kind(int indentation) {
      this.indentation = indentation;
    }
  }

  boolean isPossible() {
    return depth > 0;
  }

  boolean isBetweenItems() {
    return kind == Kind.ITEM || kind == Kind.BRACKETED_ITEM;
  }

  int indentation() {
    return kind.indentation;
  }
}
