package io.muster.evaluation.disclosure;

/** A count that is to be told. Its raw number stays within this package: {@link Release#of} says what may be told of it. */
public final class Cell {
  private final String name;
  private final int number;

  Cell(String name, int number) {
    this.name = name;
    this.number = number;
  }

  /** What it is called in its ledger, such as {@code themes/education/drop in}. */
  public String name() {
    return name;
  }

  int number() {
    return number;
  }

  /** The name alone. */
  @Override
  public String toString() {
    return name;
  }
}
