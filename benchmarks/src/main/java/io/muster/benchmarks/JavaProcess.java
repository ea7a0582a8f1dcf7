package io.muster.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another Java with the classes of this one, which runs one of our commands. */
final class JavaProcess {
  private final ProcessBuilder process;

  /**
   * A process that was not started yet.
   *
   * @param heap the memory it may use, as for -Xmx
   */
  JavaProcess(String heap, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heap,
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName()));
    command.addAll(arguments);
    process = new ProcessBuilder(command);
  }

  /** Starts it; what it complains of goes where our complaints go. */
  Process start() {
    try {
      return process.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new Stop(ExitCode.FAULT, "No second Java could be started.");
    }
  }

  /** Runs it to its end, and answers with the last line it printed; nothing if it failed. What it complains of is dropped. */
  Optional<String> lastLine() {
    try {
      Process running = process.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String printed =
          new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return running.waitFor() == 0
          ? printed.lines().reduce((earlier, later) -> later)
          : Optional.empty();
    } catch (IOException e) {
      throw new Stop(ExitCode.FAULT, "No second Java could be started.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stop(ExitCode.FAULT, "The measurement was interrupted.");
    }
  }
}
