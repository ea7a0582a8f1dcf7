package io.muster.benchmarks;

import io.muster.benchmarks.loading.Loader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The child of {@link LoadCommand}: one load in a Java that has done nothing before. */
@Command(name = LoadOnceCommand.NAME, hidden = true, description = "Loads a folder once.")
final class LoadOnceCommand implements Callable<Integer> {
  static final String NAME = "load-once";

  private final PrintWriter out;

  @Option(names = "--loader", required = true)
  private Loader loader = Loader.MUSTER;

  @Option(names = "--folder", required = true)
  private Path folder = Path.of("");

  @Option(names = "--threads", required = true)
  private int threads;

  LoadOnceCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Exception {
    Loader.Result result = loader.load(folder, threads);
    out.println(
        result.nanos() + " " + result.rows() + " " + result.bytes() + " " + result.peakBytes());
    return ExitCode.OK;
  }
}
