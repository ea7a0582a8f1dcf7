package io.muster.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.benchmarks.hand.OutreachLoop;
import io.muster.benchmarks.muster.MusterOutreach;
import io.muster.benchmarks.workload.OutreachWorkload;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Evaluates an outreach with all its parts, and its conversion and attendance in turn with a loop written by hand. */
@Command(
    name = "evaluate",
    description = "Evaluates an outreach with all its parts, first in a new Java and then often;"
        + " and its conversion and attendance beside a loop written by hand.")
final class EvaluateCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;

  @Option(
      names = "--members",
      paramLabel = "N",
      description =
          "How many members; there are as many others beside them. Default: ${DEFAULT-VALUE}.")
  private int members = 100_000;

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
      description = "The memory each new Java may use, as for -Xmx. Default: ${DEFAULT-VALUE}.")
  private String heap = "6g";

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each is measured, cold and warm. Default: ${DEFAULT-VALUE}.")
  private int rounds = 5;

  @Option(
      names = "--warm-up",
      paramLabel = "MS",
      description = "How long each is warmed up. Default: ${DEFAULT-VALUE} milliseconds.")
  private int warmUp = 10_000;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write every round to this file.")
  private Optional<Path> json = Optional.empty();

  @Option(names = "--once", hidden = true, description = "Evaluate once, print the nanoseconds.")
  private boolean once;

  EvaluateCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** The nanoseconds of each round. */
  private record Times(List<Long> cold, List<Long> warm, List<Long> muster, List<Long> byHand) {
    static Times none() {
      return new Times(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    double ratio() {
      return Duel.median(IntStream.range(0, muster.size())
          .mapToObj(round -> (double) muster.get(round) / byHand.get(round))
          .toList());
    }
  }

  @Override
  public Integer call() {
    if (members < 1 || members > OutreachWorkload.MOST_MEMBERS || threads < 1 || rounds < 1) {
      throw new Stop(
          ExitCode.USAGE,
          "There are 1 to %d members, at least one thread and at least one round."
              .formatted(OutreachWorkload.MOST_MEMBERS));
    }
    OutreachWorkload workload = new OutreachWorkload(members, seed);
    if (once) {
      try (MusterOutreach muster = MusterOutreach.load(workload, threads)) {
        out.println(nanos(muster::evaluate));
      }
      return ExitCode.OK;
    }
    Times times = Times.none();
    for (int round = 1; round <= rounds; round++) {
      err.println("Evaluating in a new Java, round " + round);
      times.cold().add(inNewJava());
    }
    err.println("Evaluating warm");
    try (MusterOutreach muster = MusterOutreach.load(workload, threads);
        OutreachLoop byHand = OutreachLoop.load(workload, threads)) {
      warmUp(muster::evaluate);
      for (int round = 0; round < rounds; round++) {
        times.warm().add(nanos(muster::evaluate));
      }
      duel(muster, byHand, times);
      tell(muster.records(), times);
      json.ifPresent(file -> write(file, muster.records(), times));
    }
    return ExitCode.OK;
  }

  private long inNewJava() {
    List<String> arguments = List.of(
        "evaluate", "--once", "--members=" + members, "--seed=" + seed, "--threads=" + threads);
    return new JavaProcess(heap, arguments)
        .lastLine()
        .map(Long::parseLong)
        .orElseThrow(() -> new Stop(
            ExitCode.FAULT,
            "An evaluation failed; if memory was short, give it more with --heap."));
  }

  /** Takes turns, so that whatever else the machine is doing slows both alike. */
  private void duel(MusterOutreach muster, OutreachLoop byHand, Times times) {
    warmUp(muster::reach);
    warmUp(byHand::reach);
    for (int round = 0; round < rounds; round++) {
      times.muster().add(nanos(muster::reach));
      times.byHand().add(nanos(byHand::reach));
    }
    if (!muster.reach().equals(byHand.reach())) {
      throw new Stop(
          ExitCode.DIFFERENT,
          "The loop written by hand counts otherwise than Muster, so nothing is compared.");
    }
  }

  private void warmUp(Supplier<?> work) {
    long end = System.nanoTime() + warmUp * 1_000_000L;
    do {
      nanos(work);
    } while (System.nanoTime() < end);
  }

  private static long nanos(Supplier<?> work) {
    long start = System.nanoTime();
    Object made = work.get();
    long nanos = System.nanoTime() - start;
    if (made.toString().isEmpty()) {
      throw new IllegalStateException("what was made says what it is");
    }
    return nanos;
  }

  private void tell(long records, Times times) {
    out.print(words(
        "%,d members and as many others, %,d records of the outreach, seed %d; %d threads;"
            + " median of %d rounds%n",
        members, records, seed, threads, rounds));
    out.println(Machine.here().words());
    out.print(words("%n%-44s%12s%n", "", "milliseconds"));
    row("all parts, first in a new Java", times.cold());
    row("all parts, warm", times.warm());
    row("conversion and attendance, warm", times.muster());
    row("conversion and attendance, loop by hand", times.byHand());
    out.print(words(
        "%nMuster takes %.1f times as long as the loop, by rounds; both count the same.%n",
        times.ratio()));
    out.flush();
  }

  private void row(String name, List<Long> nanos) {
    out.print(words("%-44s%,12.1f%n", name, milliseconds(nanos)));
  }

  private static double milliseconds(List<Long> nanos) {
    return Duel.median(nanos.stream().map(n -> n / 1e6).toList());
  }

  private void write(Path file, long records, Times times) {
    ObjectNode root = new JsonMapper().createObjectNode();
    root.put("members", members).put("records", records).put("seed", seed).put("threads", threads);
    root.put("machine", Machine.here().words());
    root.put("ratio", times.ratio());
    root.set("cold_rounds_ns", new JsonMapper().valueToTree(times.cold()));
    root.set("warm_rounds_ns", new JsonMapper().valueToTree(times.warm()));
    root.set("reach_rounds_ns", new JsonMapper().valueToTree(times.muster()));
    root.set("reach_by_hand_rounds_ns", new JsonMapper().valueToTree(times.byHand()));
    try {
      Files.writeString(file, root.toPrettyString() + "\n");
    } catch (IOException e) {
      throw new Stop(ExitCode.USAGE, "The file " + file + " could not be written.");
    }
  }

  private static String words(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
