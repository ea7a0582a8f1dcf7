package io.muster.benchmarks.streams;

import static java.util.Comparator.comparing;

import io.muster.benchmarks.Peer;
import io.muster.benchmarks.Query;
import io.muster.benchmarks.workload.CodeLists;
import io.muster.benchmarks.workload.Vocabulary;
import io.muster.benchmarks.workload.Workload;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The queries as parallel streams, their conditions in the order of the cohort files. */
public final class Streams implements Peer {
  private static final LocalDate INDEX = Workload.INDEX;
  private static final Set<String> ANXIETY = texts(CodeLists.anxiety());
  private static final Set<String> ANXIOLYTICS = texts(CodeLists.anxiolytics());
  private static final Set<String> MENTAL_HEALTH =
      texts(CodeLists.longTerm(CodeLists.MENTAL_HEALTH));
  private static final Set<String> DIABETES = texts(CodeLists.longTerm(CodeLists.DIABETES));
  private static final Set<String> DEPRESSION = texts(CodeLists.longTerm(CodeLists.DEPRESSION));
  private static final Set<String> DEMENTIA = texts(CodeLists.longTerm(CodeLists.DEMENTIA));
  private static final String BMI = Vocabulary.code(CodeLists.BMI).text();
  private static final Map<String, String> CONDITIONS = new HashMap<>();
  private static final Map<String, String> SMOKING = new HashMap<>();
  private static final Set<String> PRACTICES = Set.of("G82104", "G82131", "G82177");

  static {
    for (int group = 0; group < CodeLists.GROUPS; group++) {
      String name = CodeLists.longTermName(group);
      texts(CodeLists.longTerm(group)).forEach(code -> CONDITIONS.put(code, name));
    }
    for (int status = 0; status < CodeLists.SMOKING_STATUSES.size(); status++) {
      String name = CodeLists.SMOKING_STATUSES.get(status);
      texts(CodeLists.smoking(status)).forEach(code -> SMOKING.put(code, name));
    }
  }

  private final List<Patient> patients;
  private final ForkJoinPool pool;

  private Streams(List<Patient> patients, int threads) {
    this.patients = patients;
    this.pool = new ForkJoinPool(threads);
  }

  /** Patients of a workload. */
  public static Streams load(Workload workload, int threads) {
    PatientSink sink = new PatientSink();
    workload.pour(sink);
    return new Streams(sink.patients(), threads);
  }

  private static Set<String> texts(Collection<Integer> codes) {
    return codes.stream().map(code -> Vocabulary.code(code).text()).collect(Collectors.toSet());
  }

  @Override
  public int[] answer(Query query) {
    if (query == Query.Q4) {
      return pool.submit(this::mostFrequent).join();
    }
    Predicate<Patient> wanted = wanted(query);
    return pool.submit(() ->
            patients.parallelStream().filter(wanted).mapToInt(Patient::number).toArray())
        .join();
  }

  private int[] mostFrequent() {
    return patients.parallelStream()
        .filter(wanted(Query.Q4))
        .sorted(comparing((Patient p) -> -visits(p)).thenComparing(Patient::number))
        .limit(500)
        .mapToInt(Patient::number)
        .toArray();
  }

  private static Predicate<Patient> wanted(Query query) {
    return switch (query) {
      case Q1 ->
        p -> p.age(INDEX) >= 40
            && p.age(INDEX) <= 60
            && latestBmi(p).filter(bmi -> bmi >= 30).isPresent()
            && hasAny(p, ANXIETY)
            && p.medications.stream()
                .anyMatch(m -> ANXIOLYTICS.contains(m.code()) && inMonths(12, m.date()))
            && latestSmoking(p).filter("current smoker"::equals).isPresent();
      case Q2 ->
        p -> p.age(INDEX) >= 18
            && p.age(INDEX) <= 64
            && conditions(p).distinct().count() >= 5
            && hasAny(p, MENTAL_HEALTH)
            && deprived(p);
      case Q3 ->
        p -> p.age(INDEX) >= 18
            && PRACTICES.contains(p.practice())
            && p.notifications.stream()
                .anyMatch(n -> n.type().equals("police") && inMonths(6, n.date()))
            && p.contacts.stream()
                .noneMatch(c -> c.outcome().equals("responded") && inMonths(12, c.date()));
      case Q4 ->
        p -> hasAny(p, DIABETES)
            && hasAny(p, DEPRESSION)
            && conditions(p)
                    .filter(c -> !c.equals("diabetes") && !c.equals("depression"))
                    .distinct()
                    .count()
                >= 3
            && deprived(p);
      case Q5 -> Streams::readmitted;
      case Q6 ->
        p -> p.aliveOn(INDEX)
            && p.age(INDEX) >= 18
            && p.encounters.stream().anyMatch(e -> inMonths(60, e.date()))
            && !hasAny(p, DEMENTIA);
      case Q7 ->
        p -> p.aliveOn(INDEX)
            && p.age(INDEX) >= 65
            && p.encounters.stream()
                    .filter(e -> e.type().equals("emergency") && inMonths(12, e.date()))
                    .count()
                >= 2
            && p.contacts.stream()
                .noneMatch(c -> c.direction().equals("out") && inMonths(6, c.date()));
    };
  }

  private static boolean inMonths(int months, LocalDate date) {
    return !date.isBefore(INDEX.minusMonths(months)) && !date.isAfter(INDEX);
  }

  private static boolean hasAny(Patient p, Set<String> codes) {
    return p.diagnoses.stream()
        .anyMatch(d -> codes.contains(d.code()) && !d.date().isAfter(INDEX));
  }

  private static boolean deprived(Patient p) {
    return p.imdDecile().filter(decile -> decile <= 2).isPresent();
  }

  private static Stream<String> conditions(Patient p) {
    return p.diagnoses.stream()
        .filter(d -> !d.date().isAfter(INDEX))
        .flatMap(d -> Optional.ofNullable(CONDITIONS.get(d.code())).stream());
  }

  /** Of several of one day the last in the list. */
  private static Optional<Double> latestBmi(Patient p) {
    return p.observations.stream()
        .filter(o -> o.code().equals(BMI) && inMonths(24, o.date()))
        .flatMap(o -> Optional.ofNullable(o.value()).stream())
        .reduce((earlier, later) -> later);
  }

  private static Optional<String> latestSmoking(Patient p) {
    return p.observations.stream()
        .filter(o -> SMOKING.containsKey(o.code()) && !o.date().isAfter(INDEX))
        .reduce((earlier, later) -> later)
        .map(o -> SMOKING.get(o.code()));
  }

  private static long visits(Patient p) {
    return p.encounters.stream().filter(e -> inMonths(12, e.date())).count();
  }

  private static boolean readmitted(Patient p) {
    List<Patient.Encounter> stays = p.encounters.stream()
        .filter(e -> e.type().equals("inpatient") && !e.date().isAfter(INDEX))
        .toList();
    return stays.stream().anyMatch(stay -> {
      LocalDate out = Optional.ofNullable(stay.end()).orElse(stay.date());
      return stays.stream()
          .anyMatch(next -> next.date().isAfter(out) && !next.date().isAfter(out.plusDays(30)));
    });
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
