package io.muster.core.schema;

/**
 * The answer to a yes-or-no question: true, false, or unknown.
 *
 * <p>Kleene's strong logic of three values (S. C. Kleene, Introduction to Metamathematics, 1952, section 64): an answer is
 * known when the known parts settle it.
 */
public enum Truth implements Value {
  TRUE,
  FALSE,
  UNKNOWN;

  public static Truth of(boolean truth) {
    return truth ? TRUE : FALSE;
  }

  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
  }

  public Truth or(Truth other) {
    if (this == TRUE || other == TRUE) {
      return TRUE;
    }
    return this == FALSE && other == FALSE ? FALSE : UNKNOWN;
  }

  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  @Override
  public ValueType type() {
    return ValueType.TRUTH;
  }

  @Override
  public String toString() {
    return switch (this) {
      case TRUE -> "true";
      case FALSE -> "false";
      case UNKNOWN -> "unknown";
    };
  }
}
