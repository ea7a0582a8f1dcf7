package io.muster.core.engine.columnar;

/** Thrown while a question is made ready, where no node knows a part of it; caught where that part's condition is asked one by one. */
final class NotColumnar extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotColumnar() {
    super("no node answers this", null, false, false);
  }
}
