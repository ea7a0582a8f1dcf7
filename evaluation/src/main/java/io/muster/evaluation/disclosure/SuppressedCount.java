package io.muster.evaluation.disclosure;

/** A count that is withheld: because it is small, or because one that is small could be worked out from it. Which of the two is not told. */
public final class SuppressedCount implements ReleasedCount {
  /** What is printed in the place of a number, in every format. */
  public static final String MARK = "*";

  static final SuppressedCount WITHHELD = new SuppressedCount();

  private SuppressedCount() {}

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitSuppressed(this);
  }

  @Override
  public String toString() {
    return MARK;
  }
}
