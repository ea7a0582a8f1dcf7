package io.muster.benchmarks;

import io.muster.benchmarks.workload.Workload;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks everybody the same queries and compares answers and times. */
@Command(
    name = "compare",
    description = "Runs Muster and others over the same people, and compares answers and times.")
final class CompareCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;

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
      names = "--rounds",
      paramLabel = "N",
      description = "How often each query is measured. Default: ${DEFAULT-VALUE}.")
  private int rounds = 15;

  @Option(
      names = "--warm-up",
      paramLabel = "MS",
      description =
          "Milliseconds each query runs before it is measured. Default: ${DEFAULT-VALUE}.")
  private int warmUp = 2_000;

  @Option(
      names = "--peers",
      split = ",",
      paramLabel = "NAME",
      description = "Whom to compare with; separated by commas. Default: all.")
  private Set<Contender> peers = EnumSet.complementOf(EnumSet.of(Contender.MUSTER));

  @Option(
      names = "--queries",
      split = ",",
      paramLabel = "Q",
      description = "Which queries, Q1 to Q7; separated by commas. Default: all.")
  private Set<Query> queries = EnumSet.allOf(Query.class);

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "The memory each Java may use, as for -Xmx. Default: ${DEFAULT-VALUE}.")
  private String heap = "6g";

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write every figure to this file.")
  private Optional<Path> json = Optional.empty();

  CompareCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    if (people < 1 || people > Workload.MOST_PEOPLE || threads < 1 || rounds < 1 || warmUp < 0) {
      throw new Stop(
          ExitCode.USAGE,
          "People, threads and rounds are 1 or more, and people at most " + Workload.MOST_PEOPLE
              + ".");
    }
    Comparison comparison = new Comparison(
        Machine.here(),
        LocalDate.now(ZoneId.systemDefault()),
        new Workload(people, seed),
        EventCount.of(new Workload(people, seed)),
        threads,
        rounds,
        fights());
    out.print(new ComparisonText(comparison));
    out.flush();
    json.ifPresent(file -> write(file, ComparisonJson.of(comparison)));
    return ExitCode.OK;
  }

  /** By falling number of people, so that Muster is loaded once for each. */
  private List<Fights> fights() {
    List<Fights> fights = new ArrayList<>();
    List<Integer> sizes = peers.stream()
        .map(peer -> Math.min(people, peer.mostPeople()))
        .distinct()
        .sorted((a, b) -> b - a)
        .toList();
    for (int size : sizes) {
      Workload workload = new Workload(size, seed);
      tell("Loading " + size + " people into muster");
      try (Child muster = Child.start(Contender.MUSTER, workload, threads, heap)) {
        for (Contender peer : peers) {
          if (Math.min(people, peer.mostPeople()) == size) {
            fights.add(fight(muster, peer, workload));
          }
        }
      }
    }
    return fights;
  }

  private Fights fight(Child muster, Contender peer, Workload workload) {
    tell("Loading " + workload.people() + " people into " + peer.word());
    try (Child other = Child.start(peer, workload, threads, heap)) {
      List<Duel> duels = new ArrayList<>();
      for (Query query : queries) {
        tell(query + " with " + peer.word());
        duels.add(Duel.fight(muster, other, workload.people(), query, rounds, warmUp));
      }
      return new Fights(peer, workload.people(), muster.bytes(), other.bytes(), duels);
    }
  }

  private void tell(String what) {
    err.println(what);
    err.flush();
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new Stop(ExitCode.USAGE, "The file " + file + " could not be written.");
    }
  }
}
