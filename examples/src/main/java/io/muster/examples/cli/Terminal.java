package io.muster.examples.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command writes.
 *
 * @param out what was asked for
 * @param err what goes wrong, and remarks
 * @param watched whether a person is watching {@code err}
 */
record Terminal(PrintStream out, PrintStream err, boolean watched) {
  private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

  /** Whether this process's standard error is a terminal with a person at it, as far as Java can tell. */
  @SuppressWarnings("SystemConsoleNull") // It still is null before Java 22.
  static boolean isWatched() {
    Console console = System.console();
    return console != null && isTerminal(console) && !errorsGoElsewhere();
  }

  /** From Java 22 there is a console without a terminal too, and a method that tells. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Java's console looks at input and output alone; where the system shows its streams, look at the third. */
  private static boolean errorsGoElsewhere() {
    try {
      return Files.isSymbolicLink(ERROR_STREAM)
          && !Files.readSymbolicLink(ERROR_STREAM).startsWith("/dev");
    } catch (IOException e) {
      return true;
    }
  }
}
