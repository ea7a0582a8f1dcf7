package io.muster.benchmarks;

import io.muster.benchmarks.workload.Workload;
import picocli.CommandLine.Option;

/** The options of all commands that measure over people. */
final class WorkloadOptions {
  @Option(
      names = "--people",
      paramLabel = "N",
      description = "How many people. Default: ${DEFAULT-VALUE}.")
  private int people = 100_000;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Which people: the same seed gives the same ones. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads each may use. Default: ${DEFAULT-VALUE}.")
  private int threads = 2;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "The memory each Java may use, as for -Xmx. Default: ${DEFAULT-VALUE}.")
  private String heap = "6g";

  /**
   * The people.
   *
   * @throws Stop if there cannot be so many, or so many threads
   */
  Workload workload() {
    if (people < 1 || people > Workload.MOST_PEOPLE || threads < 1) {
      throw new Stop(
          ExitCode.USAGE,
          "There are 1 to %d people, and at least one thread.".formatted(Workload.MOST_PEOPLE));
    }
    return new Workload(people, seed);
  }

  int threads() {
    return threads;
  }

  String heap() {
    return heap;
  }
}
