package io.muster.examples.cli;

/** A command cannot go on. Its message is all that the user is told. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final String message;

  private Stop(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /** The cohort file cannot be used. */
  static Stop problems(String message) {
    return new Stop(ExitCode.PROBLEMS, message);
  }

  /** What was asked for does not make sense. */
  static Stop usage(String message) {
    return new Stop(ExitCode.USAGE, message);
  }

  /** Data could not be read or written. */
  static Stop data(String message) {
    return new Stop(ExitCode.DATA, message);
  }

  int exitCode() {
    return exitCode;
  }
}
