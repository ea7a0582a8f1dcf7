package io.muster.core.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.engine.AskedPeople;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.EngineException;
import io.muster.core.engine.Explanation;
import io.muster.core.engine.FoundRows;
import io.muster.core.engine.OutreachReader;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Truth;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What is made up can be asked, and asks about what is there. */
class GeneratedPlansLawsTest {
  @Provide
  Arbitrary<CohortPlan> cohorts() {
    return GeneratedPlans.cohorts();
  }

  @Provide
  Arbitrary<OutreachPlan> outreaches() {
    return GeneratedPlans.outreaches();
  }

  @Provide
  Arbitrary<PatientStore> stores() {
    return GeneratedStores.stores();
  }

  @Property
  void rulesAreOftenMetNotMetAndUnknown(
      @ForAll("cohorts") CohortPlan cohort, @ForAll("stores") PatientStore store) {
    try {
      CohortResult result = new ReferenceEngine().run(cohort, store);
      for (int person = 0; person < store.size(); person++) {
        for (Explanation.Line line : result.explain(store.id(person)).lines()) {
          if (line.rule().label().startsWith("rule")) {
            Statistics.label("rule").collect(line.answer());
          }
        }
      }
      Statistics.label("refused").collect(false);
      Statistics.label("members").collect(result.members().size() > 0);
    } catch (EngineException refused) {
      Statistics.label("refused").collect(true);
    }
    Statistics.label("rule").coverage(coverage -> {
      for (Truth truth : Truth.values()) {
        coverage.check(truth).percentage(p -> p > 15);
      }
    });
    Statistics.label("refused").coverage(coverage -> coverage.check(true).percentage(p -> p < 8));
    Statistics.label("members").coverage(coverage -> coverage.check(true).percentage(p -> p > 12));
  }

  @Property
  void stepsAreOftenReached(
      @ForAll("outreaches") OutreachPlan outreach, @ForAll("stores") PatientStore store) {
    try {
      OutreachReader reader = new ReferenceEngine().reader(outreach, store);
      int[] people = IntStream.range(0, store.size()).toArray();
      int[] index = reader.index(people);
      Map<String, int[]> reached = new HashMap<>();
      for (OutreachPlan.Step step : outreach.steps()) {
        FoundRows found = reader.find(AskedPeople.of(people, index, reached), step.records());
        int[] days = new int[people.length];
        for (int place = 0; place < people.length; place++) {
          int size = found.of(place).size();
          Statistics.label("found").collect(size >= step.times());
          days[place] = size > 0 ? Math.toIntExact(Pool.INDEX.toEpochDay()) : RecordTable.NO_DAY;
        }
        reached.put(step.name(), days);
      }
    } catch (EngineException refused) {
      assertThat(refused.code()).isIn(List.of("several-units", "no-registrations"));
    }
    Statistics.label("found").coverage(coverage -> {
      coverage.check(true).percentage(p -> p > 10);
      coverage.check(false).percentage(p -> p > 10);
    });
  }
}
