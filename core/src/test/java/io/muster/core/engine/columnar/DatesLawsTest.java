package io.muster.core.engine.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.work.Patience;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DatesLawsTest {
  private static final int FIRST = -33_000; // 1879
  private static final int LAST = 84_000; // 2199

  @Property
  void aDayIsItsYearMonthAndDay(@ForAll @IntRange(min = FIRST, max = LAST) int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    assertThat(Dates.calendar(day))
        .isEqualTo(date.getYear() * 512 + date.getMonthValue() * 32 + date.getDayOfMonth());
  }

  @Property
  void completedYearsAreThoseOfTheCalendar(
      @ForAll @IntRange(min = FIRST, max = LAST) int born,
      @ForAll @IntRange(max = 50_000) int later) {
    int years = Period.between(LocalDate.ofEpochDay(born), LocalDate.ofEpochDay(born + later))
        .getYears();
    assertThat((Dates.calendar(born + later) - Dates.calendar(born)) / 512).isEqualTo(years);
  }

  @Property
  void anAgeIsReachedOnTheBirthday(
      @ForAll @IntRange(min = FIRST, max = LAST) int born,
      @ForAll @IntRange(max = 50_000) int later,
      @ForAll @IntRange(max = 120) int youngest,
      @ForAll @IntRange(max = 40) int more) {
    LocalDate on = LocalDate.ofEpochDay(born + later);
    int years = Period.between(LocalDate.ofEpochDay(born), on).getYears();
    Chunk chunk = new Chunk(new Area(1, new Patience(Optional.empty())), LAST, 0, false);
    chunk.add(0, 0);
    byte[] answers = new byte[1];
    Dates.aged(Dates.always(born), on, youngest, OptionalInt.of(youngest + more))
        .answer(chunk, answers);
    assertThat(answers[0] == Chunk.TRUE).isEqualTo(years >= youngest && years <= youngest + more);
    Dates.aged(Dates.always(born), on, youngest, OptionalInt.empty()).answer(chunk, answers);
    assertThat(answers[0] == Chunk.TRUE).isEqualTo(years >= youngest);
  }
}
