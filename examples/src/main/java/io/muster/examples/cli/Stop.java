package io.muster.examples.cli;

import java.nio.file.Path;

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

  /** A file that was known to have a place turned out not to. */
  static Stop unwritten(Path file) {
    return data(file + " could not be written."
        + " See that there is room, that you may, and that its name is not too long.");
  }

  /** A file is to stand where there is nothing to stand in. */
  static Stop noFolder(Path folder, Path file) {
    return usage("There is no folder " + folder + " to write " + file.getFileName()
        + " into. Make it first, or name another.");
  }

  int exitCode() {
    return exitCode;
  }
}
