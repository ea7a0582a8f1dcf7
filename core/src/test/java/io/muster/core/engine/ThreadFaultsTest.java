package io.muster.core.engine;

import static io.muster.core.builder.Cohorts.age;
import static io.muster.core.builder.Cohorts.cohort;
import static io.muster.core.builder.Cohorts.latest;
import static io.muster.core.builder.Cohorts.observations;
import static io.muster.core.engine.Clinic.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.builder.NumberQuestion;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Rule;
import io.muster.core.store.PatientStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Group I of the fault catalogue: threads, pools, time and interruptions, of which no answer may tell. */
class ThreadFaultsTest {
  private static final int PEOPLE = 700;
  private static final NumberQuestion LATEST = latest(observations()).value();
  private static final CohortPlan PLAN = cohort("heavy")
      .index(Clinic.INDEX)
      .populationEveryone()
      .include("adult", age().atLeast(18))
      .include("heavy", LATEST.times(2).atLeast(60))
      .rankByDescending(LATEST)
      .take(100)
      .show("bmi", LATEST)
      .build();

  private static PatientStore store;
  private static List<Object> answer;

  private Set<Thread> threads = Set.of();

  @BeforeAll
  static void people() {
    store = inOrder(0);
    answer = told(new ReferenceEngine().run(PLAN, store));
  }

  @BeforeEach
  void threadsBefore() {
    threads = ownThreads();
  }

  @AfterEach
  void noThreadStays() {
    assertThat(threads).containsAll(ownThreads());
  }

  private static Set<Thread> ownThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("muster-"))
        .collect(Collectors.toSet());
  }

  /** The same people, with two measurements on each of two days, whose records arrive in some order. */
  private static PatientStore inOrder(long seed) {
    Clinic clinic = new Clinic();
    List<Integer> people = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      people.add(person);
    }
    Collections.shuffle(people, new Random(seed));
    people.forEach(p -> clinic.born("p" + p, (1940 + p % 80) + "-03-01"));
    List<Integer> records = new ArrayList<>();
    for (int record = 0; record < 4 * PEOPLE; record++) {
      records.add(record);
    }
    Collections.shuffle(records, new Random(seed));
    for (int record : records) {
      int person = record / 4;
      String day = record % 2 == 0 ? "2020-01-01" : "2023-01-01";
      clinic.measured("p" + person, "BMI", day, (record * 7919 % 400) / 10.0, "");
    }
    return clinic.store();
  }

  /** All that a result tells. */
  private static List<Object> told(CohortResult result) {
    return List.of(
        Clinic.ids(result),
        result.ranked().mapToObj(result.store()::id).toList(),
        result.attrition(),
        result.warnings(),
        result.members().stream().mapToObj(result::shown).toList());
  }

  /** Sums no column answers, so many of them that nobody would wait for the end. */
  private static CohortPlan endless() {
    Expression years = age().expression();
    Expression twice = new Expression.Arithmetic(years, Expression.Arithmetic.Operator.PLUS, years);
    List<Expression> sums = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      sums.add(new Expression.Compare(twice, Comparison.EQUAL, number("1000" + i)));
    }
    return Clinic.everyone(Rule.include("a sum", new Expression.Or(sums)));
  }

  private static void outOfTime(Duration time, String told) {
    try (ColumnarEngine engine = new ColumnarEngine(2).within(time)) {
      assertThatThrownBy(() -> engine.run(endless(), store))
          .isInstanceOfSatisfying(
              EngineException.class, e -> assertThat(e.code()).isEqualTo("out-of-time"))
          .hasMessageContaining("was not done within the " + told + " it was given")
          .hasNoCause();
    }
  }

  @Test
  void i01NeitherThreadsNorPartitionsNorTheOrderOfRowsShow() {
    PatientStore shuffled = inOrder(1);
    for (int parallel : new int[] {1, 2, 3, 4, 8, 16}) {
      for (int partitions : new int[] {1, 2, 7, 64}) {
        try (ColumnarEngine engine = new ColumnarEngine(parallel)) {
          ColumnarEngine cut = engine.inChunksOf(PEOPLE / partitions + 1);
          assertThat(told(cut.run(PLAN, parallel % 2 == 0 ? store : shuffled))).isEqualTo(answer);
        }
      }
    }
  }

  @Test
  void i02OfTwoRecordsOfADayTheSameIsPickedInWhateverOrderTheyCame() {
    for (int seed = 2; seed < 6; seed++) {
      assertThat(told(new ReferenceEngine().run(PLAN, inOrder(seed)))).isEqualTo(answer);
    }
    Clinic clinic = new Clinic().born("p", "1980-01-01");
    clinic.measured("p", "BMI", "2023-01-01", 31, "").measured("p", "BMI", "2023-01-01", 29, "");
    assertThat(Clinic.ask(clinic.store(), LATEST.expression())).hasToString("31");
  }

  @Test
  void i03OneEngineAndOnePlanServeThirtyTwoThreadsAtOnce() throws Exception {
    ExecutorService askers = Executors.newFixedThreadPool(32);
    try (ColumnarEngine engine = new ColumnarEngine(3)) {
      List<Future<List<Object>>> asked = new ArrayList<>();
      for (int i = 0; i < 96; i++) {
        asked.add(askers.submit(() -> told(engine.run(PLAN, store))));
      }
      for (Future<List<Object>> each : asked) {
        assertThat(each.get()).isEqualTo(answer);
      }
    } finally {
      askers.shutdown();
    }
  }

  @Test
  void i04AnInterruptedRunEndsAndItsThreadStaysInterrupted() throws InterruptedException {
    List<Object> seen = new ArrayList<>();
    Thread asking = new Thread(() -> {
      try (ColumnarEngine engine = new ColumnarEngine(2)) {
        seen.add(engine.run(endless(), store));
      } catch (EngineException e) {
        seen.add(e.code());
        seen.add(Thread.currentThread().isInterrupted());
      }
    });
    asking.start();
    Thread.sleep(100);
    asking.interrupt();
    asking.join();
    assertThat(seen).containsExactly("interrupted", true);
  }

  @Test
  void i05ARunHasOnlyTheTimeItIsGiven() {
    outOfTime(Duration.ofMillis(50), "50 ms");
    try (ColumnarEngine engine = new ColumnarEngine(2).within(Duration.ofMinutes(5))) {
      assertThat(told(engine.run(PLAN, store))).isEqualTo(answer);
    }
  }

  @Test
  void i06WhereNoTimeIsLeftTheRunEndsAtOnceAndAllTheTimeThereIsNeverEnds() {
    outOfTime(Duration.ZERO, "0 ms");
    outOfTime(Duration.ofMillis(-1), "0 ms");
    outOfTime(Duration.ofSeconds(Long.MIN_VALUE), "0 ms");
    try (ColumnarEngine engine =
        new ColumnarEngine(2).within(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))) {
      assertThat(told(engine.run(PLAN, store))).isEqualTo(answer);
    }
  }

  @Test
  void i07APoolThatIsShutDownRefusesOrFailsLeavesTheWorkToTheCaller() {
    ExecutorService shut = Executors.newFixedThreadPool(2);
    shut.shutdown();
    assertThat(told(ColumnarEngine.on(shut, 4).run(PLAN, store))).isEqualTo(answer);
    for (RuntimeException fault :
        List.of(new RejectedExecutionException(), new IllegalStateException("the pool's own"))) {
      ColumnarEngine engine = ColumnarEngine.on(
          task -> {
            throw fault;
          },
          4);
      assertThat(told(engine.run(PLAN, store))).isEqualTo(answer);
    }
    assertThat(told(ColumnarEngine.on(task -> {}, 4).run(PLAN, store))).isEqualTo(answer);
  }

  @Test
  void i08ARunAskedForByTheOnlyThreadOfItsPoolEnds() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    ColumnarEngine engine = ColumnarEngine.on(pool, 4);
    assertThat(pool.submit(() -> told(engine.run(PLAN, store))).get(1, TimeUnit.MINUTES))
        .isEqualTo(answer);
    pool.shutdown();
  }

  private static List<Integer> each(int[] people) {
    return IntStream.of(people).boxed().toList();
  }

  @Test
  void i09WhatTheHostsOwnWorkThrowsEndsTheOthersAndComesOutAsItIs() {
    IllegalStateException theirs = new IllegalStateException("the host's own");
    AtomicInteger asked = new AtomicInteger();
    try (ColumnarEngine engine = new ColumnarEngine(4).inChunksOf(10)) {
      assertThatThrownBy(() -> engine.collect(
              engine.run(Clinic.everyone(), store).members(),
              people -> {
                if (asked.addAndGet(people.length) > 100) {
                  throw theirs;
                }
                return each(people);
              },
              Collectors.counting()))
          .isSameAs(theirs);
      assertThat(asked).hasValueLessThan(PEOPLE);
    }
  }

  @Test
  void i11ARunGoesOnWhereItsEngineIsClosedMeanwhile() throws Exception {
    ColumnarEngine engine = new ColumnarEngine(3).inChunksOf(10);
    ExecutorService asker = Executors.newSingleThreadExecutor();
    CountDownLatch begun = new CountDownLatch(1);
    Future<Long> counted = asker.submit(() -> engine.collect(
        engine.run(Clinic.everyone(), store).members(),
        people -> {
          begun.countDown();
          return each(people);
        },
        Collectors.counting()));
    begun.await();
    engine.close();
    assertThat(counted.get(1, TimeUnit.MINUTES)).isEqualTo(PEOPLE);
    asker.shutdown();
  }

  @Test
  void i12OfNobodyEverythingIsCountedAsNought() {
    PatientStore nobody = new Clinic().store();
    try (ColumnarEngine engine = new ColumnarEngine(3)) {
      CohortResult result = engine.run(PLAN, nobody);
      assertThat(told(result)).isEqualTo(told(new ReferenceEngine().run(PLAN, nobody)));
      assertThat(result.members().size()).isZero();
      assertThat(result.attrition().people()).isZero();
      assertThat(result.attrition().rows()).allMatch(r -> r.asked() == 0 && r.lost() == 0);
    }
  }

  @Test
  void i13AListThatItsOwnerChangesLaterChangesNoPlan() {
    List<Rule> rules = new ArrayList<>(PLAN.rules());
    CohortPlan plan = new CohortPlan(
        PLAN.name(),
        PLAN.title(),
        PLAN.index(),
        PLAN.population(),
        rules,
        PLAN.ranking(),
        PLAN.shows(),
        PLAN.notes());
    rules.clear();
    assertThat(plan).isEqualTo(PLAN);
  }

  @Test
  void i14WhatAResultHandsOutCannotBeChanged() {
    CohortResult result = new ReferenceEngine().run(PLAN, store);
    for (List<?> list : List.of(
        result.warnings(),
        result.attrition().rows(),
        result.shown(0),
        result.plan().rules())) {
      assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
    }
  }
}
