package io.muster.core.engine;

import static io.muster.core.engine.Clinic.everyone;
import static io.muster.core.engine.Clinic.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Rule;
import io.muster.core.store.PatientStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ColumnarEngineTest {
  private static final int PEOPLE = 30_000;
  private static final Expression AGE = new Expression.Age(new Expression.Index());

  private static PatientStore store;

  @BeforeAll
  static void people() {
    Clinic clinic = new Clinic();
    for (int person = 0; person < PEOPLE; person++) {
      clinic.born("p" + person, (1940 + person % 80) + "-03-01");
    }
    store = clinic.store();
  }

  private static Rule aged(String from) {
    return Rule.include(
        "aged " + from + " and over",
        new Expression.Compare(AGE, Comparison.AT_LEAST, number(from)));
  }

  private static Set<Thread> ownThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("muster-"))
        .collect(Collectors.toSet());
  }

  @Test
  void aNumberWrittenWithoutAUnitComparesAsItStandsWhicheverSideItIsOn() {
    Expression bare = number("30");
    for (Expression condition : List.of(
        new Expression.Compare(bare, Comparison.EQUAL, number("30", "kg")),
        new Expression.Between(bare, number("29", "kg"), number("31", "kg")))) {
      CohortPlan plan = everyone(Rule.include("thirty", condition));
      assertThat(new ReferenceEngine().run(plan, store).members().size()).isEqualTo(PEOPLE);
      assertThat(new ColumnarEngine().run(plan, store).members().size()).isEqualTo(PEOPLE);
    }
  }

  @Test
  void noThreadOutlivesTheEngine() {
    Set<Thread> others = ownThreads();
    try (ColumnarEngine engine = new ColumnarEngine(3)) {
      assertThat(engine.run(everyone(aged("40")), store).members().size()).isPositive();
    }
    assertThat(others).containsAll(ownThreads());
  }

  @Test
  void aClosedEngineAnswersOnTheThreadThatAsks() {
    Set<Thread> others = ownThreads();
    ColumnarEngine engine = new ColumnarEngine(3);
    CohortResult before = engine.run(everyone(aged("40")), store);
    engine.close();
    assertThat(before.attrition().members()).isEqualTo(before.members().size());
    assertThat(engine.run(everyone(aged("40")), store).members()).isEqualTo(before.members());
    assertThat(others).containsAll(ownThreads());
  }

  @Test
  void theHostsPoolIsUsedAndLeftOpen() {
    AtomicInteger threads = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(2, task -> {
      threads.incrementAndGet();
      return new Thread(task);
    });
    try (ColumnarEngine engine = ColumnarEngine.on(pool, 3)) {
      engine.run(everyone(aged("40")), store);
    }
    assertThat(threads).hasPositiveValue();
    assertThat(pool.isShutdown()).isFalse();
    pool.shutdown();
  }

  @Test
  void theProfileCountsWhatIsAskedPersonByPerson() {
    Expression twice = new Expression.Arithmetic(AGE, Expression.Arithmetic.Operator.PLUS, AGE);
    Rule slow =
        Rule.include("a sum", new Expression.Compare(twice, Comparison.AT_LEAST, number("100")));
    Profile profile =
        new ColumnarEngine().run(everyone(aged("40"), slow), store).profile().orElseThrow();
    assertThat(profile.people()).isEqualTo(PEOPLE);
    assertThat(profile.oneByOne()).isEqualTo(1);
    assertThat(profile.steps()).hasSize(2);
    assertThat(profile.steps().get(1).asked()).isEqualTo(profile.steps().get(0).left());
  }
}
