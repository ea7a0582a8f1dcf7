package io.muster.core.engine.columnar;

/** Thrown to end a run that was interrupted, or had no time left; nothing of it is kept. */
public final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean interrupted;

  Stopped(boolean interrupted) {
    super("the run was stopped", null, false, false);
    this.interrupted = interrupted;
  }

  /** Whether the thread that asked was interrupted; else the time was over. */
  public boolean interrupted() {
    return interrupted;
  }
}
