package io.muster.evaluation.disclosure;

/** A count that is told, exactly or rounded. */
public final class KnownCount implements ReleasedCount {
  private final int number;
  private final boolean exact;

  KnownCount(int number, boolean exact) {
    this.number = number;
    this.exact = exact;
  }

  public int number() {
    return number;
  }

  /** Whether it is the count itself and not what it was rounded to. */
  public boolean exact() {
    return exact;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitKnown(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KnownCount that && number == that.number && exact == that.exact;
  }

  @Override
  public int hashCode() {
    return 2 * number + (exact ? 1 : 0);
  }

  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
