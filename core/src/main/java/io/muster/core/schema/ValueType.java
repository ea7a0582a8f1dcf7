package io.muster.core.schema;

/** The types a column, an attribute or an expression can have. */
public enum ValueType {
  TRUTH("a yes-or-no answer"),
  NUMBER("a number"),
  TEXT("a text"),
  DATE("a date"),
  CODE("a code");

  private final String words;

  ValueType(String words) {
    this.words = words;
  }

  /** The type as a reader would say it, such as {@code a number}. */
  public String words() {
    return words;
  }
}
