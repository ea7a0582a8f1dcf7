package io.muster.core.engine;

import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.schema.Value;
import io.muster.core.store.RecordTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads an outreach's records person by person, by the same definitions as {@link ReferenceEngine}. */
final class ReferenceReader implements OutreachReader {
  private final OutreachPlan plan;
  private final Inquiry inquiry;

  ReferenceReader(OutreachPlan plan, Inquiry inquiry) {
    this.plan = plan;
    this.inquiry = inquiry;
  }

  @Override
  public OutreachReader until(LocalDate cutOff) {
    return new ReferenceReader(plan.until(cutOff), inquiry);
  }

  @Override
  public int[] index(int[] people) {
    return Sight.indexDays(plan.cohort(), inquiry, people);
  }

  @Override
  public FoundRows find(AskedPeople asked, Records records) {
    List<Found> found = new ArrayList<>();
    for (int place = 0; place < asked.size(); place++) {
      found.add(answers(asked, place).find(records));
    }
    return FoundRows.of(found);
  }

  @Override
  public int[] days(AskedPeople asked, Expression date) {
    return IntStream.range(0, asked.size())
        .map(place -> day(answers(asked, place).answer(date)))
        .toArray();
  }

  private static int day(Value value) {
    return value instanceof Value.Day day
        ? Math.toIntExact(day.date().toEpochDay())
        : RecordTable.NO_DAY;
  }

  private PersonAnswers answers(AskedPeople asked, int place) {
    int own = asked.index()[place];
    LocalDate index =
        own == RecordTable.NO_DAY ? inquiry.store().asOf() : LocalDate.ofEpochDay(own);
    Map<String, LocalDate> reached = new HashMap<>();
    asked.reached().forEach((step, days) -> {
      if (days[place] != RecordTable.NO_DAY) {
        reached.put(step, LocalDate.ofEpochDay(days[place]));
      }
    });
    Sight sight = Sight.ofOutreach(plan, index, inquiry.store(), reached);
    return new PersonAnswers(
        inquiry, asked.people()[place], sight, Reading.plain(), Evidences.ignored());
  }
}
