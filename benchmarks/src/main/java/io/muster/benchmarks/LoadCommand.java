package io.muster.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.benchmarks.loading.CsvSink;
import io.muster.benchmarks.loading.Loader;
import io.muster.benchmarks.workload.Workload;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads the same CSV files with Muster and with DuckDB, in turn, each time in a new Java. */
@Command(
    name = "load",
    description =
        "Loads the same CSV files with Muster and with DuckDB, and compares times and memory.")
final class LoadCommand implements Callable<Integer> {
  /** How many times the finished store a load should get by with. */
  private static final double ENOUGH = 2.5;

  /** What Java needs before anything is loaded. */
  private static final long JAVA_ITSELF = 32L << 20;

  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin
  private WorkloadOptions workload = new WorkloadOptions();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each loads. Default: ${DEFAULT-VALUE}.")
  private int rounds = 5;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write every figure to this file.")
  private Optional<Path> json = Optional.empty();

  LoadCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Workload people = workload.workload();
    if (rounds < 1) {
      throw new Stop(ExitCode.USAGE, "There is at least one round.");
    }
    Path folder = Files.createTempDirectory("muster-benchmarks");
    try {
      err.println("Writing " + people.people() + " people as CSV");
      long csvBytes = CsvSink.write(people, folder);
      List<Loader.Result> muster = new ArrayList<>();
      List<Loader.Result> duckDb = new ArrayList<>();
      for (int round = 1; round <= rounds; round++) {
        err.println("Round " + round);
        muster.add(
            load(Loader.MUSTER, folder, workload.heap()).orElseThrow(LoadCommand::tooLittle));
        duckDb.add(
            load(Loader.DUCKDB, folder, workload.heap()).orElseThrow(LoadCommand::tooLittle));
      }
      if (muster.get(0).rows() != duckDb.get(0).rows()) {
        throw new Stop(
            ExitCode.DIFFERENT,
            "Muster accepts %d rows and DuckDB reads %d. Nothing is compared."
                .formatted(muster.get(0).rows(), duckDb.get(0).rows()));
      }
      long tight = (long) (ENOUGH * muster.get(0).bytes()) + JAVA_ITSELF;
      boolean fits = load(Loader.MUSTER, folder, (tight >> 20) + 1 + "m").isPresent();
      tell(people, csvBytes, muster, duckDb, fits);
      json.ifPresent(file -> write(file, csvBytes, muster, duckDb, fits));
      return ExitCode.OK;
    } finally {
      delete(folder);
    }
  }

  private static Stop tooLittle() {
    return new Stop(
        ExitCode.FAULT, "A load failed; if memory was short, give it more with --heap.");
  }

  private Optional<Loader.Result> load(Loader loader, Path folder, String heap) {
    return new JavaProcess(
            heap,
            List.of(
                LoadOnceCommand.NAME,
                "--loader=" + loader,
                "--folder=" + folder,
                "--threads=" + workload.threads()))
        .lastLine()
        .map(line -> {
          long[] numbers = Stream.of(line.split(" ")).mapToLong(Long::parseLong).toArray();
          return new Loader.Result(numbers[0], numbers[1], numbers[2], numbers[3]);
        });
  }

  private void tell(
      Workload people,
      long csvBytes,
      List<Loader.Result> muster,
      List<Loader.Result> duckDb,
      boolean fits) {
    long rows = muster.get(0).rows();
    out.print(words(
        "%,d people, %,d rows, %,d MB of CSV, seed %d; %d threads; median of %d rounds%n",
        people.people(), rows, csvBytes >> 20, people.seed(), workload.threads(), rounds));
    out.println(Machine.here().words());
    out.print(words(
        "%n%-10s%12s%16s%12s%16s%16s%n",
        "", "seconds", "rows a second", "MB/s", "MB when done", "MB at the most"));
    row("muster", rows, csvBytes, muster);
    row("duckdb", rows, csvBytes, duckDb);
    out.print(words("%nMuster's rate is %.2f of DuckDB's, by rounds.%n", ratio(muster, duckDb)));
    out.print(words(
        "Muster %s in a heap of %.1f times the finished store.%n",
        fits ? "loads" : "does not load", ENOUGH));
    out.flush();
  }

  private void row(String name, long rows, long csvBytes, List<Loader.Result> results) {
    double seconds = Duel.median(results.stream().map(r -> r.nanos() / 1e9).toList());
    out.print(words(
        "%-10s%12.2f%,16.0f%12.0f%,16d%,16d%n",
        name,
        seconds,
        rows / seconds,
        csvBytes / seconds / (1 << 20),
        results.get(0).bytes() >> 20,
        results.stream().mapToLong(Loader.Result::peakBytes).max().orElseThrow() >> 20));
  }

  private static double ratio(List<Loader.Result> muster, List<Loader.Result> duckDb) {
    return Duel.median(IntStream.range(0, muster.size())
        .mapToObj(i -> (double) duckDb.get(i).nanos() / muster.get(i).nanos())
        .toList());
  }

  private static void write(
      Path file,
      long csvBytes,
      List<Loader.Result> muster,
      List<Loader.Result> duckDb,
      boolean fits) {
    ObjectNode root = new JsonMapper().createObjectNode();
    root.put("csv_bytes", csvBytes);
    root.put("rows", muster.get(0).rows());
    root.put("ratio", ratio(muster, duckDb));
    root.put("fits_in_2.5_stores", fits);
    write(root.putArray("muster"), muster);
    write(root.putArray("duckdb"), duckDb);
    try {
      Files.writeString(file, root.toPrettyString() + "\n");
    } catch (IOException e) {
      throw new Stop(ExitCode.USAGE, "The file " + file + " could not be written.");
    }
  }

  private static void write(ArrayNode array, List<Loader.Result> results) {
    results.forEach(r -> array
        .addObject()
        .put("ns", r.nanos())
        .put("bytes", r.bytes())
        .put("peak_bytes", r.peakBytes()));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static String words(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
