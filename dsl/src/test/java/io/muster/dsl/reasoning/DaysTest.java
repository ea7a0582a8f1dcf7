package io.muster.dsl.reasoning;

import static io.muster.core.plan.CalendarUnit.DAY;
import static io.muster.core.plan.CalendarUnit.MONTH;
import static io.muster.core.plan.CalendarUnit.WEEK;
import static io.muster.core.plan.CalendarUnit.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Expression;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DaysTest {
  private static final Days OF_EACH = new Days(Optional.empty());
  private static final Expression INDEX = new Expression.Index();
  private static final Expression BIRTH =
      new Expression.Attribute(Schema.standard().attribute("birth_date").orElseThrow());

  private static Expression day(String iso) {
    return new Expression.Literal(new Value.Day(LocalDate.parse(iso)));
  }

  private static Expression after(int amount, CalendarUnit unit) {
    return new Expression.Shifted(INDEX, amount, unit);
  }

  private static Expression before(int amount, CalendarUnit unit) {
    return after(-amount, unit);
  }

  private static boolean isAfter(Expression date, Expression other) {
    return OF_EACH.isAfter(date, other);
  }

  @Test
  void aMonthIsAtLeast28DaysAndAtMost31() {
    assertThat(isAfter(after(1, MONTH), after(27, DAY))).isTrue();
    assertThat(isAfter(after(1, MONTH), after(28, DAY))).isFalse();
    assertThat(isAfter(after(32, DAY), after(1, MONTH))).isTrue();
    assertThat(isAfter(after(31, DAY), after(1, MONTH))).isFalse();
    assertThat(isAfter(before(27, DAY), before(1, MONTH))).isTrue();
    assertThat(isAfter(before(28, DAY), before(1, MONTH))).isFalse();
    assertThat(isAfter(before(1, MONTH), before(32, DAY))).isTrue();
    assertThat(isAfter(before(1, MONTH), before(31, DAY))).isFalse();
  }

  @Test
  void twelveMonthsAreAYearAndTheRestAreMonths() {
    assertThat(isAfter(after(13, MONTH), after(365 + 27, DAY))).isTrue();
    assertThat(isAfter(after(13, MONTH), after(365 + 28, DAY))).isFalse();
    assertThat(isAfter(after(366 + 32, DAY), after(13, MONTH))).isTrue();
    assertThat(isAfter(after(366 + 31, DAY), after(13, MONTH))).isFalse();
    assertThat(isAfter(after(2, YEAR), after(2 * 365 - 1, DAY))).isTrue();
    assertThat(isAfter(after(2, YEAR), after(2 * 365, DAY))).isFalse();
    assertThat(isAfter(after(2 * 366 + 1, DAY), after(2, YEAR))).isTrue();
    assertThat(isAfter(after(2 * 366, DAY), after(2, YEAR))).isFalse();
  }

  @Test
  void twentyFourMonthsAreTwoYears() {
    assertThat(isAfter(after(24, MONTH), after(2 * 365 - 1, DAY))).isTrue();
    assertThat(isAfter(after(24, MONTH), after(2 * 365, DAY))).isFalse();
    assertThat(isAfter(after(2 * 366 + 1, DAY), after(24, MONTH))).isTrue();
    assertThat(isAfter(after(2 * 366, DAY), after(24, MONTH))).isFalse();
  }

  @Test
  void aWeekIsSevenDays() {
    assertThat(isAfter(after(2, WEEK), after(13, DAY))).isTrue();
    assertThat(isAfter(after(2, WEEK), after(14, DAY))).isFalse();
    assertThat(isAfter(after(15, DAY), after(2, WEEK))).isTrue();
    assertThat(isAfter(after(14, DAY), after(2, WEEK))).isFalse();
  }

  @Test
  void whatMayBeTheSameDayIsNotAfterOnlyWhereItIsNeverLater() {
    assertThat(OF_EACH.isNotAfter(INDEX, INDEX)).isTrue();
    assertThat(OF_EACH.isNotAfter(before(1, MONTH), before(28, DAY))).isTrue();
    assertThat(OF_EACH.isNotAfter(before(1, MONTH), before(29, DAY))).isFalse();
    assertThat(OF_EACH.isNotAfter(before(1, DAY), INDEX)).isTrue();
    assertThat(OF_EACH.isNotAfter(after(1, DAY), INDEX)).isFalse();
  }

  @Test
  void datesOfPeopleAreNotSetAgainstEachOtherNorAgainstWrittenOnes() {
    assertThat(isAfter(after(1, DAY), BIRTH)).isFalse();
    assertThat(isAfter(BIRTH, day("1800-01-01"))).isFalse();
    assertThat(OF_EACH.isNotAfter(BIRTH, INDEX)).isFalse();
    assertThat(isAfter(day("2021-07-20"), INDEX)).isFalse();
  }

  @Test
  void writtenDatesAndAnIndexDateOfAllAreSetAgainstEachOther() {
    Days ofAll = new Days(Optional.of(LocalDate.parse("2021-07-19")));
    assertThat(ofAll.isAfter(day("2021-07-20"), INDEX)).isTrue();
    assertThat(ofAll.isAfter(day("2021-07-19"), INDEX)).isFalse();
    assertThat(ofAll.isAfter(after(1, MONTH), day("2021-08-18"))).isTrue();
    assertThat(ofAll.isAfter(after(1, MONTH), day("2021-08-19"))).isFalse();
    assertThat(ofAll.isNotAfter(day("2021-07-19"), INDEX)).isTrue();
    assertThat(ofAll.isNotAfter(day("2021-07-20"), INDEX)).isFalse();
  }
}
