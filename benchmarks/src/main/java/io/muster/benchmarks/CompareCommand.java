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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks everybody the same queries and compares answers and times. */
@Command(
    name = "compare",
    description = "Runs Muster and others over the same people, and compares answers and times.")
final class CompareCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin
  private WorkloadOptions workload = new WorkloadOptions();

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
    Workload people = workload.workload();
    if (rounds < 1 || warmUp < 0) {
      throw new Stop(
          ExitCode.USAGE, "There is at least one round, and no warm-up is shorter than 0.");
    }
    Comparison comparison = new Comparison(
        Machine.here(),
        LocalDate.now(ZoneId.systemDefault()),
        people,
        EventCount.of(people),
        workload.threads(),
        rounds,
        fights(people));
    out.print(new ComparisonText(comparison));
    out.flush();
    json.ifPresent(file -> write(file, ComparisonJson.of(comparison)));
    return ExitCode.OK;
  }

  /** By falling number of people, so that Muster is loaded once for each. */
  private List<Fights> fights(Workload all) {
    List<Fights> fights = new ArrayList<>();
    List<Integer> sizes = peers.stream()
        .map(peer -> Math.min(all.people(), peer.mostPeople()))
        .distinct()
        .sorted((a, b) -> b - a)
        .toList();
    for (int size : sizes) {
      Workload some = all.first(size);
      try (Child muster = start(Contender.MUSTER, some)) {
        for (Contender peer : peers) {
          if (Math.min(all.people(), peer.mostPeople()) == size) {
            fights.add(fight(muster, peer, some));
          }
        }
      }
    }
    return fights;
  }

  private Fights fight(Child muster, Contender peer, Workload some) {
    try (Child other = start(peer, some)) {
      List<Duel> duels = new ArrayList<>();
      for (Query query : queries) {
        tell(query + " with " + peer.word());
        duels.add(Duel.fight(muster, other, some.people(), query, rounds, warmUp));
      }
      return new Fights(peer, some.people(), muster.bytes(), other.bytes(), duels);
    }
  }

  private Child start(Contender contender, Workload some) {
    tell("Loading " + some.people() + " people into " + contender.word());
    return Child.start(contender, some, workload.threads(), workload.heap());
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
