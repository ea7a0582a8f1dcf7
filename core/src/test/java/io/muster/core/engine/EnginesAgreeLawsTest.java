package io.muster.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.generated.GeneratedPlans;
import io.muster.core.generated.GeneratedStores;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Rule;
import io.muster.core.store.PatientStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * The columnar engine gives the answers of the reference engine: nothing is tolerated, however many threads there are and however
 * many people each takes at a time.
 */
class EnginesAgreeLawsTest {
  private static final int PAIRS = 5_000;
  private static final int MANY_PAIRS = 50_000;

  @Provide
  Arbitrary<CohortPlan> plans() {
    return GeneratedPlans.cohorts();
  }

  /** One question, asked of everyone. */
  @Provide
  Arbitrary<CohortPlan> questions() {
    return Combinators.combine(GeneratedPlans.conditions(), Arbitraries.of(Rule.Effect.values()))
        .as((condition, effect) -> new CohortPlan(
            "asked",
            "",
            IndexDate.on(GeneratedPlans.index()),
            List.of(),
            List.of(new Rule(effect, "the question", condition)),
            Optional.empty(),
            List.of(),
            List.of()));
  }

  @Provide
  Arbitrary<PatientStore> stores() {
    return GeneratedStores.stores();
  }

  @Provide
  Arbitrary<Integer> threads() {
    return Arbitraries.integers().between(1, 16);
  }

  @Provide
  Arbitrary<Integer> chunks() {
    return Arbitraries.of(1, 2, 3, 5, 8, 100, 10_000);
  }

  @Property(tries = PAIRS, shrinking = ShrinkingMode.BOUNDED)
  void theyAgreeAboutCohorts(
      @ForAll("plans") CohortPlan plan,
      @ForAll("stores") PatientStore store,
      @ForAll("threads") int threads,
      @ForAll("chunks") int chunk) {
    checkTheyAgree(plan, store, threads, chunk);
  }

  @Property(tries = PAIRS, shrinking = ShrinkingMode.BOUNDED)
  void theyAgreeAboutQuestions(
      @ForAll("questions") CohortPlan plan,
      @ForAll("stores") PatientStore store,
      @ForAll("threads") int threads,
      @ForAll("chunks") int chunk) {
    checkTheyAgree(plan, store, threads, chunk);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
  void answersAreTheSameInEveryLanguageAndTimeZone(
      @ForAll("plans") CohortPlan plan, @ForAll("stores") PatientStore store) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    List<Object> here = answers(new ColumnarEngine(1), plan, store);
    try {
      for (String language : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
        for (String place : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
          Locale.setDefault(Locale.forLanguageTag(language));
          TimeZone.setDefault(TimeZone.getTimeZone(place));
          assertThat(answers(new ColumnarEngine(1), plan, store)).isEqualTo(here);
          assertThat(answers(new ReferenceEngine(), plan, store)).isEqualTo(here);
        }
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Tag("long")
  @Property(tries = MANY_PAIRS, shrinking = ShrinkingMode.BOUNDED)
  void theyAgreeAboutManyCohorts(
      @ForAll("plans") CohortPlan plan,
      @ForAll("stores") PatientStore store,
      @ForAll("threads") int threads,
      @ForAll("chunks") int chunk) {
    checkTheyAgree(plan, store, threads, chunk);
  }

  @Tag("long")
  @Property(tries = MANY_PAIRS, shrinking = ShrinkingMode.BOUNDED)
  void theyAgreeAboutManyQuestions(
      @ForAll("questions") CohortPlan plan,
      @ForAll("stores") PatientStore store,
      @ForAll("threads") int threads,
      @ForAll("chunks") int chunk) {
    checkTheyAgree(plan, store, threads, chunk);
  }

  private static void checkTheyAgree(CohortPlan plan, PatientStore store, int threads, int chunk) {
    try (ColumnarEngine columnar = new ColumnarEngine(threads).inChunksOf(chunk)) {
      assertThat(answers(columnar, plan, store))
          .isEqualTo(answers(new ReferenceEngine(), plan, store));
    }
  }

  /** All that an engine answers, or why it refuses. */
  private static List<Object> answers(CohortEngine engine, CohortPlan plan, PatientStore store) {
    List<Object> answers = new ArrayList<>();
    try {
      CohortResult result = engine.run(plan, store);
      answers.add(result.members());
      answers.add(result.attrition());
      answers.add(result.ranked().boxed().toList());
      answers.add(result.warnings());
    } catch (EngineException e) {
      answers.add(e.getMessage());
    }
    return answers;
  }
}
