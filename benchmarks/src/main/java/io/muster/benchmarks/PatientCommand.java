package io.muster.benchmarks;

import io.muster.benchmarks.muster.OnePatient;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.plan.CohortPlan;
import io.muster.core.store.PatientStore;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.testing.SamplePopulation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times a service that is asked about one patient after another, each of whose rows it has in hand. */
@Command(
    name = "patient",
    description =
        "Puts one invented patient after another into a store of their own and asks whether"
            + " they are in each of the published cohorts.")
final class PatientCommand implements Callable<Integer> {
  private static final String STORE = "a store of the patient's rows";
  private static final String TOGETHER = "the store and all cohorts";

  private final PrintWriter out;

  @Option(
      names = "--people",
      paramLabel = "N",
      description = "How many patients. Default: ${DEFAULT-VALUE}.")
  private int people = 5_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each patient is asked about when warm. Default: ${DEFAULT-VALUE}.")
  private int rounds = 5;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "How often each is asked about before. Default: ${DEFAULT-VALUE}.")
  private int warmUp = 3;

  @Option(
      names = "--cohorts",
      paramLabel = "FOLDER",
      description = "Where the cohort files are. Default: ${DEFAULT-VALUE}.")
  private Path folder = Path.of("examples", "cohorts");

  PatientCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    if (people < 1 || people > SamplePopulation.MOST || rounds < 1 || warmUp < 0) {
      throw new Stop(ExitCode.USAGE, "At least one patient is asked about, at least once.");
    }
    List<CohortPlan> cohorts = cohorts();
    if (cohorts.isEmpty()) {
      throw nothing();
    }
    PatientStore everybody = SamplePopulation.of(people).seed(1).toStore();
    List<OnePatient> patients =
        IntStream.range(0, people).mapToObj(n -> OnePatient.of(everybody, n)).toList();
    for (CohortPlan cohort : cohorts) {
      check(cohort, everybody, patients);
    }
    ask(patients, cohorts, warmUp);
    out.println(Machine.here().words());
    out.printf(
        Locale.ROOT,
        "%,d patients with %.0f records each, asked about %,d times:%n",
        people,
        patients.stream().mapToInt(OnePatient::records).average().orElse(0),
        rounds);
    ask(patients, cohorts, rounds).forEach(this::print);
    out.flush();
    return ExitCode.OK;
  }

  /** The first cohort of each file: the one the project was about. */
  private List<CohortPlan> cohorts() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".cohort"))
          .sorted()
          .map(f -> Muster.compile(CohortText.read(f)).cohorts().get(0))
          .toList();
    } catch (IOException e) {
      throw nothing();
    }
  }

  private Stop nothing() {
    return new Stop(
        ExitCode.USAGE, "There are no cohort files in " + folder + "; say where with --cohorts.");
  }

  /** Asked one by one, those are members who are when everybody is asked at once. */
  private static void check(CohortPlan cohort, PatientStore everybody, List<OnePatient> patients) {
    try (ColumnarEngine engine = new ColumnarEngine()) {
      CohortResult result = engine.run(cohort, everybody);
      for (int n = 0; n < patients.size(); n++) {
        OnePatient patient = patients.get(n);
        if (patient.in(cohort, patient.store()) != result.members().contains(n)) {
          throw new Stop(
              ExitCode.DIFFERENT,
              "A patient is in " + cohort.name()
                  + " when asked alone and not among the others, or the" + " other way round.");
        }
      }
    }
  }

  /** The nanoseconds that each thing took, by what it is. */
  private static Map<String, List<Long>> ask(
      List<OnePatient> patients, List<CohortPlan> cohorts, int times) {
    Map<String, List<Long>> nanos = new LinkedHashMap<>();
    for (int round = 0; round < times; round++) {
      for (OnePatient patient : patients) {
        long start = System.nanoTime();
        PatientStore store = patient.store();
        long before = System.nanoTime();
        note(nanos, STORE, before - start);
        for (CohortPlan cohort : cohorts) {
          patient.in(cohort, store);
          long after = System.nanoTime();
          note(nanos, cohort.name(), after - before);
          before = after;
        }
        note(nanos, TOGETHER, before - start);
      }
    }
    return nanos;
  }

  private static void note(Map<String, List<Long>> nanos, String what, long took) {
    nanos.computeIfAbsent(what, w -> new ArrayList<>()).add(took);
  }

  private void print(String what, List<Long> nanos) {
    long[] sorted = nanos.stream().flatMapToLong(LongStream::of).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "  %-30s median %.3f ms, 99 of 100 within %.3f ms%n",
        what,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) Math.ceil(0.99 * sorted.length) - 1] / 1e6);
  }
}
