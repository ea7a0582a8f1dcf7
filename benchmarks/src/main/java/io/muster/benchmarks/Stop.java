package io.muster.benchmarks;

/** A command cannot go on. Its message is all that the user is told. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  Stop(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
