package io.muster.core.engine.columnar;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;

/** Thrown while a question is made ready, where no node knows a part of it; caught where that part's condition is asked one by one. */
final class NotColumnar extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotColumnar() {
    super("no node answers this", null, false, false);
  }

  /** Refused: it never leaves the work that it ends. */
  @SuppressWarnings("unused") // Java calls it.
  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("a fault is told where it happens, and never read back");
  }
}
