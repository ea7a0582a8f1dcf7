package io.muster.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.generated.GeneratedPlans;
import io.muster.core.generated.GeneratedStores;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Trigger;
import io.muster.core.plan.Records;
import io.muster.core.plan.Shown;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What the columnar engine reads of an outreach's members is what the reference engine reads, however many are read at a time. */
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
    List<Object> expected = read(new ReferenceEngine(), plan, store, store.size());
    try (ColumnarEngine columnar = new ColumnarEngine(1)) {
      assertThat(read(columnar, plan, store, store.size())).isEqualTo(expected);
    }
  }

  @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
  void itDoesNotMatterWhoIsReadTogether(
      @ForAll("plans") OutreachPlan plan, @ForAll("stores") PatientStore store) {
    List<Object> expected = read(new ReferenceEngine(), plan, store, 1);
    try (ColumnarEngine columnar = new ColumnarEngine(1)) {
      assertThat(read(columnar, plan, store, 1)).isEqualTo(expected);
      assertThat(read(columnar, plan, store, 2)).hasSameElementsAs(expected);
    }
  }

  /** What is read of everybody, so many at a time, person by person. */
  private static List<Object> read(
      CohortEngine engine, OutreachPlan plan, PatientStore store, int atATime) {
    List<Object> read = new ArrayList<>();
    try {
      OutreachReader reader = engine.reader(plan, store);
      for (int from = 0; from < store.size(); from += atATime) {
        int[] people =
            IntStream.range(from, Math.min(store.size(), from + atATime)).toArray();
        int[] index = reader.index(people);
        List<Object> seen = new ArrayList<>();
        read(reader, plan, people, index, seen);
        read.addAll(seen);
      }
    } catch (EngineException e) {
      read.add(e.getMessage());
    }
    return read;
  }

  private static void read(
      OutreachReader reader, OutreachPlan plan, int[] people, int[] index, List<Object> read) {
    Map<String, int[]> reached = new LinkedHashMap<>();
    for (int place = 0; place < people.length; place++) {
      read.add(List.of(people[place], index[place]));
    }
    for (OutreachPlan.Step step : plan.steps()) {
      FoundRows found = reader.find(AskedPeople.of(people, index, reached), step.records());
      addAll(people, step.name(), found, read);
      int[] days = new int[people.length];
      Arrays.setAll(days, place -> firstDay(found, place));
      reached.put(step.name(), days);
    }
    AskedPeople asked = AskedPeople.of(people, index, reached);
    for (OutreachPlan.Exit exit : plan.exits()) {
      exit.trigger().accept(new Trigger.Visitor<Boolean>() {
        @Override
        public Boolean visitOnRecord(Trigger.OnRecord onRecord) {
          return addAll(people, exit.name(), reader.find(asked, onRecord.records()), read);
        }

        @Override
        public Boolean visitOnDate(Trigger.OnDate onDate) {
          int[] days = reader.days(asked, onDate.date());
          for (int place = 0; place < people.length; place++) {
            read.add(List.of(people[place], exit.name(), days[place]));
          }
          return true;
        }

        @Override
        public Boolean visitSilence(Trigger.Silence silence) {
          Records contacts = plan.attempts().orElseThrow().contacts();
          return addAll(people, exit.name(), reader.find(asked, contacts), read);
        }
      });
    }
    AskedPeople anybody = AskedPeople.of(people, index, Map.of());
    effects(plan).forEach(records -> addAll(people, "effect", reader.find(anybody, records), read));
  }

  private static int firstDay(FoundRows found, int place) {
    return IntStream.range(found.begin(place), found.end(place))
        .map(found::day)
        .filter(day -> day != RecordTable.NO_DAY)
        .findFirst()
        .orElse(RecordTable.NO_DAY);
  }

  private static boolean addAll(int[] people, String what, FoundRows found, List<Object> read) {
    for (int place = 0; place < people.length; place++) {
      List<RecordRef> records = IntStream.range(found.begin(place), found.end(place))
          .mapToObj(found::record)
          .toList();
      read.add(List.of(people[place], what, records, found.unfinished(place)));
    }
    return true;
  }

  private static Stream<Records> effects(OutreachPlan plan) {
    return Stream.of(
            plan.outcomes().stream().map(OutcomePlan::records),
            plan.trends().stream().map(t -> t.records()),
            plan.measures().stream().map(m -> m.records()))
        .flatMap(records -> records);
  }

  @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED)
  void theyAnswerTheSameOfManyAsOfEach(
      @ForAll("plans") OutreachPlan plan, @ForAll("stores") PatientStore store) {
    List<IndexDate> dates =
        List.of(plan.cohort().index(), IndexDate.on(GeneratedPlans.index().minusMonths(6)));
    for (IndexDate index : dates) {
      CohortPlan asking = asking(plan, index);
      try (ColumnarEngine engine = new ColumnarEngine(1)) {
        CohortResult reference = new ReferenceEngine().run(asking, store);
        CohortResult columnar = engine.run(asking, store);
        int[] people = reference.members().stream().toArray();
        List<List<Value>> each = columns(reference, people);
        assertThat(reference.shown(people)).isEqualTo(each);
        assertThat(columnar.shown(people)).isEqualTo(each);
        assertThat(columnar.index(people)).isEqualTo(reference.index(people));
      } catch (EngineException e) {
        assertThat(e.code()).isIn(List.of("several-units", "no-registrations"));
      }
    }
  }

  /** Everybody, and what the outreach compares by, matches on and measures. */
  private static CohortPlan asking(OutreachPlan plan, IndexDate index) {
    List<Expression> questions = new ArrayList<>();
    plan.comparisons().forEach(compare -> compare.by().forEach(by -> questions.add(by.by())));
    plan.measures().forEach(measure -> questions.add(measure.latest()));
    List<Shown> shown = IntStream.range(0, questions.size())
        .mapToObj(i -> new Shown("q" + i, questions.get(i)))
        .toList();
    return new CohortPlan(
        "asking", "", index, List.of(), List.of(), Optional.empty(), shown, List.of());
  }

  private static List<List<Value>> columns(CohortResult result, int[] people) {
    return IntStream.range(0, result.plan().shows().size())
        .mapToObj(column ->
            IntStream.of(people).mapToObj(p -> result.shown(p).get(column)).toList())
        .toList();
  }
}
