package io.muster.core.engine;

import static io.muster.core.builder.Cohorts.cohort;
import static io.muster.core.builder.Cohorts.contacts;
import static io.muster.core.builder.Cohorts.outreach;
import static io.muster.core.engine.Clinic.kind;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Gap;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutreachReaderTest {
  private static final LocalDate INVITED = LocalDate.parse("2024-03-10");
  private static final OutreachPlan PLAN = outreach(
          "letters",
          cohort("c").index(Clinic.INDEX.toString()).populationEveryone().build())
      .step("invited", contacts())
      .build();
  private static final Expression STEP = new Expression.StepDate("invited");

  private static OutreachReader reader(OutreachPlan plan) {
    return reader(plan, new ReferenceEngine());
  }

  private static OutreachReader reader(OutreachPlan plan, CohortEngine engine) {
    Clinic clinic = new Clinic().born("p", "1980-01-01");
    for (String day : List.of("2024-03-10", "2024-03-17", "2024-03-18", "2024-06-30")) {
      clinic.record("contact", "p", day);
    }
    PatientStore store = clinic.store();
    return engine.reader(plan, store);
  }

  private static List<String> found(OutreachPlan plan, Records records) {
    return found(reader(plan), records);
  }

  private static List<String> found(OutreachReader reader, Records records) {
    FoundRows found = reader.find(asked(Map.of("invited", days(INVITED))), records);
    return IntStream.range(found.begin(0), found.end(0))
        .mapToObj(at -> found.record(at).date().orElseThrow().toString())
        .toList();
  }

  private static AskedPeople asked(Map<String, int[]> reached) {
    return AskedPeople.of(new int[] {0}, days(Clinic.INDEX), reached);
  }

  private static int[] days(LocalDate day) {
    return new int[] {Math.toIntExact(day.toEpochDay())};
  }

  @Test
  void anOutreachSeesPastTheIndexDateUpToItsCutOff() {
    Records contacts = Records.Selection.of(kind("contact"));
    assertThat(found(PLAN, contacts)).hasSize(4).endsWith("2024-06-30");
    assertThat(found(PLAN.until(LocalDate.parse("2024-03-17")), contacts))
        .containsExactly("2024-03-10", "2024-03-17");
  }

  @Test
  void aReaderMaySeeUpToAnotherCutOff() {
    Records contacts = Records.Selection.of(kind("contact"));
    OutreachPlan toMarch = PLAN.until(LocalDate.parse("2024-03-17"));
    try (ColumnarEngine columnar = new ColumnarEngine(1)) {
      for (CohortEngine engine : List.of(new ReferenceEngine(), columnar)) {
        OutreachReader reader = reader(toMarch, engine);
        assertThat(found(reader.until(LocalDate.parse("2024-03-18")), contacts)).hasSize(3);
        assertThat(found(reader, contacts)).hasSize(2);
      }
    }
  }

  @Test
  void aWindowAfterAStepCountsFromTheDayItWasReached() {
    Records inAWeek = Records.Selection.of(kind("contact"))
        .in(Window.Range.after(Gap.within(1, CalendarUnit.WEEK), STEP));
    assertThat(found(PLAN, inAWeek)).containsExactly("2024-03-17");
  }

  @Test
  void aStepThatWasNotReachedHasNoDay() {
    assertThat(reader(PLAN).days(asked(Map.of("invited", days(INVITED))), STEP))
        .isEqualTo(days(INVITED));
    assertThat(reader(PLAN).days(asked(Map.of()), STEP)).containsExactly(RecordTable.NO_DAY);
  }

  @Test
  void theIndexDateIsThatOfTheCohort() {
    assertThat(reader(PLAN).index(new int[] {0})).isEqualTo(days(Clinic.INDEX));
    assertThat(reader(PLAN).days(asked(Map.of()), new Expression.Index()))
        .isEqualTo(days(Clinic.INDEX));
  }
}
