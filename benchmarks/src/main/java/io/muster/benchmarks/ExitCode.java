package io.muster.benchmarks;

/** What the commands tell the shell. */
final class ExitCode {
  static final int OK = 0;

  /** Two contenders found different people. */
  static final int DIFFERENT = 1;

  static final int USAGE = 2;

  /** A contender failed. */
  static final int FAULT = 70;

  private ExitCode() {}
}
