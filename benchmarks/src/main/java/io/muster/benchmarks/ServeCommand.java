package io.muster.benchmarks;

import io.muster.benchmarks.workload.Workload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The child of {@link Child}. */
@Command(
    name = ServeCommand.NAME,
    hidden = true,
    description = "Loads one contender and answers queries from standard input.")
final class ServeCommand implements Callable<Integer> {
  static final String NAME = "serve";

  @Option(names = "--contender", required = true)
  private Contender contender = Contender.MUSTER;

  @Option(names = "--people", required = true)
  private int people;

  @Option(names = "--seed", required = true)
  private long seed;

  @Option(names = "--threads", required = true)
  private int threads;

  @Override
  public Integer call() throws IOException {
    BufferedReader questions =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintWriter answers = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    try (Peer peer = contender.load(new Workload(people, seed), threads)) {
      Child.serve(peer, questions, answers);
    }
    return ExitCode.OK;
  }
}
