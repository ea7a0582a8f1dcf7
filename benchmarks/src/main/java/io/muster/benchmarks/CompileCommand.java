package io.muster.benchmarks;

import io.muster.benchmarks.muster.FiftyRules;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times reading, checking and planning a cohort file of fifty rules. */
@Command(
    name = "compile",
    description = "Compiles a cohort file of fifty rules, first in a new Java and then often.")
final class CompileCommand implements Callable<Integer> {
  private static final String HEAP = "1g";

  private final PrintWriter out;

  @Option(
      names = "--times",
      paramLabel = "N",
      description = "How often it is compiled when warm. Default: ${DEFAULT-VALUE}.")
  private int times = 2_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How many Javas compile it cold. Default: ${DEFAULT-VALUE}.")
  private int rounds = 5;

  @Option(names = "--once", hidden = true, description = "Compile once and print the nanoseconds.")
  private boolean once;

  CompileCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    if (times < 1 || rounds < 1) {
      throw new Stop(ExitCode.USAGE, "It is compiled at least once.");
    }
    FiftyRules file = new FiftyRules();
    if (once) {
      out.println(file.compile());
      return ExitCode.OK;
    }
    List<Double> cold = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      cold.add(new JavaProcess(HEAP, List.of("compile", "--once"))
              .lastLine()
              .map(Long::parseLong)
              .orElseThrow(() -> new Stop(ExitCode.FAULT, "The file could not be compiled."))
          / 1e6);
    }
    IntStream.range(0, times).forEach(i -> file.compile());
    List<Double> warm =
        IntStream.range(0, times).mapToObj(i -> file.compile() / 1e6).sorted().toList();
    out.println(Machine.here().words());
    out.printf(
        Locale.ROOT,
        "Cold, first in a new Java: median %.0f ms of %d%n",
        Duel.median(cold),
        rounds);
    out.printf(
        Locale.ROOT,
        "Warm, after %,d times: median %.2f ms, 99 of 100 within %.2f ms, of %,d%n",
        times,
        Duel.median(warm),
        warm.get((int) Math.ceil(0.99 * times) - 1),
        times);
    out.flush();
    return ExitCode.OK;
  }
}
