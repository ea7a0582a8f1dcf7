package io.muster.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.generated.GeneratedPlans;
import io.muster.core.generated.GeneratedStores;
import io.muster.core.plan.Expression;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Trigger;
import io.muster.core.plan.Records;
import io.muster.core.store.PatientStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What the columnar engine reads of an outreach's members is what the reference engine reads. */
class ReadersAgreeLawsTest {
  @Provide
  Arbitrary<OutreachPlan> plans() {
    return GeneratedPlans.outreaches();
  }

  @Provide
  Arbitrary<PatientStore> stores() {
    return GeneratedStores.stores();
  }

  @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
  void theyReadTheSame(@ForAll("plans") OutreachPlan plan, @ForAll("stores") PatientStore store) {
    try (ColumnarEngine columnar = new ColumnarEngine(1)) {
      assertThat(read(columnar, plan, store)).isEqualTo(read(new ReferenceEngine(), plan, store));
    }
  }

  private static List<Object> read(CohortEngine engine, OutreachPlan plan, PatientStore store) {
    List<Object> read = new ArrayList<>();
    try {
      OutreachReader reader = engine.reader(plan, store);
      for (int person = 0; person < store.size(); person++) {
        read.add(reader.index(person));
        read(reader, plan, person, read);
        readOfAnybody(reader, plan, person, read);
      }
    } catch (EngineException e) {
      read.add(e.getMessage());
    }
    return read;
  }

  private static void readOfAnybody(
      OutreachReader reader, OutreachPlan plan, int person, List<Object> read) {
    for (LocalDate index :
        List.of(GeneratedPlans.index(), GeneratedPlans.index().minusMonths(6))) {
      plan.comparisons().stream()
          .flatMap(compare -> compare.by().stream())
          .forEach(grouping -> read.add(reader.answerOn(person, grouping.by(), index)));
      for (OutcomePlan outcome : plan.outcomes()) {
        read.add(reader.findFrom(person, outcome.records(), index));
        outcome.versus().ifPresent(versus -> read.add(reader.index(person, versus.cohort())));
      }
      plan.trends().forEach(t -> read.add(reader.findFrom(person, t.records(), index)));
      plan.measures().forEach(m -> read.add(reader.findFrom(person, m.records(), index)));
    }
  }

  private static void read(
      OutreachReader reader, OutreachPlan plan, int person, List<Object> read) {
    Map<String, LocalDate> reached = new HashMap<>();
    for (OutreachPlan.Step step : plan.steps()) {
      Found found = reader.find(person, step.records(), reached);
      read.add(found);
      found.records().stream()
          .map(RecordRef::date)
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(day -> reached.put(step.name(), day));
    }
    for (OutreachPlan.Exit exit : plan.exits()) {
      read.add(exit.trigger().accept(new Trigger.Visitor<Object>() {
        @Override
        public Object visitOnRecord(Trigger.OnRecord onRecord) {
          return find(onRecord.records());
        }

        @Override
        public Object visitOnDate(Trigger.OnDate onDate) {
          return answer(onDate.date());
        }

        @Override
        public Object visitSilence(Trigger.Silence silence) {
          return find(plan.attempts().orElseThrow().contacts());
        }

        private Object find(Records records) {
          return reader.find(person, records, reached);
        }

        private Object answer(Expression expression) {
          return reader.answer(person, expression, reached);
        }
      }));
    }
  }
}
