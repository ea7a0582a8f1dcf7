package io.muster.examples.cli;

/** What the tool tells the shell. */
final class ExitCode {
  static final int OK = 0;

  /** The cohort file has problems, or is not there. */
  static final int PROBLEMS = 1;

  static final int USAGE = 2;

  /** Data could not be read or written, or do not hold what the cohort asks for. */
  static final int DATA = 3;

  /** A mistake of the tool itself; 70 is what sysexits.h calls internal software error. */
  static final int FAULT = 70;

  private ExitCode() {}
}
