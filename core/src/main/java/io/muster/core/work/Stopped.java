package io.muster.core.work;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.concurrent.CancellationException;

/** Thrown to end work that was interrupted, or had no time left; nothing of it is kept. */
public final class Stopped extends CancellationException {
  private static final long serialVersionUID = 1;

  private final boolean interrupted;

  /** An end that was asked for, by an interruption or because the time is over. */
  public Stopped(boolean interrupted) {
    super("the work was stopped");
    this.interrupted = interrupted;
  }

  /** Whether the thread that asked was interrupted; else the time was over. */
  public boolean interrupted() {
    return interrupted;
  }

  /** None: it is no fault, and it may come from any thread. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  /** Refused: it never leaves the work that it ends. */
  @SuppressWarnings("unused") // Java calls it.
  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("a fault is told where it happens, and never read back");
  }
}
