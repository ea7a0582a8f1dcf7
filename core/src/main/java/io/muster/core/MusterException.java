package io.muster.core;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;

/**
 * Something Muster was given cannot be used: a file, a cohort text, a plan that does not fit the data.
 *
 * <p>The message says what, where and what to do. It never holds a person's id or a value from their records, and
 * it never carries a foreign exception that might.
 */
public abstract class MusterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String message;

  protected MusterException(String code, String message) {
    super(message);
    this.code = code;
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /** A stable word for the kind of fault, such as {@code no-registrations}. */
  public String code() {
    return code;
  }

  /** Refused: of what a fault carries, not all would come back. */
  @SuppressWarnings("unused") // Java calls it.
  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("a fault is told where it happens, and never read back");
  }
}
