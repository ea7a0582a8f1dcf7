package io.muster.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final Expression NEW_YEAR = day("2024-01-01");
  private static final Expression EVE = day("2023-12-31");
  private static final Expression NUMBER = new Expression.Literal(Value.Decimal.of(1));

  private static Expression day(String iso) {
    return new Expression.Literal(new Value.Day(LocalDate.parse(iso)));
  }

  @Test
  void aWindowEndsOnADate() {
    String sentence = "a window ends on a date";
    assertThatThrownBy(() -> Window.Range.from(NUMBER)).hasMessage(sentence);
    assertThatThrownBy(() -> Window.Range.to(NUMBER)).hasMessage(sentence);
    assertThatThrownBy(() -> Window.Covering.of(NUMBER, EVE)).hasMessage(sentence);
    assertThatThrownBy(() -> Window.Covering.of(EVE, NUMBER)).hasMessage(sentence);
  }

  @Test
  void aRangeHasAtLeastOneEnd() {
    assertThatThrownBy(() -> new Window.Range(Optional.empty(), Optional.empty()))
        .hasMessage("a range has at least one end");
  }

  @Test
  void aRangeOfWrittenDaysIsEmptyWhereItEndsBeforeItBegins() {
    assertThat(Window.Range.between(NEW_YEAR, EVE).isEmpty()).isTrue();
    assertThat(Window.Range.between(EVE, NEW_YEAR).isEmpty()).isFalse();
    assertThat(Window.Range.on(EVE).isEmpty()).isFalse();
    assertThat(Window.Range.from(NEW_YEAR).isEmpty()).isFalse();
    assertThat(Window.Range.to(NEW_YEAR).isEmpty()).isFalse();
  }

  @Test
  void aGapBeginsBeforeItEnds() {
    assertThatThrownBy(() -> Gap.between(3, 2, CalendarUnit.DAY))
        .hasMessage("a gap begins before it ends");
    assertThatThrownBy(() -> new Gap(OptionalInt.of(-1), 2, CalendarUnit.DAY))
        .hasMessage("a gap begins before it ends");
    assertThat(Gap.between(2, 2, CalendarUnit.DAY).from()).hasValue(2);
  }

  @Test
  void noWindowIsLongerThanTwoHundredYears() {
    assertThat(CalendarUnit.YEAR.isWithinReach(200)).isTrue();
    assertThat(CalendarUnit.YEAR.isWithinReach(201)).isFalse();
    assertThat(CalendarUnit.YEAR.isWithinReach(-201)).isFalse();
    assertThat(CalendarUnit.MONTH.isWithinReach(2_361)).isTrue();
    assertThat(CalendarUnit.MONTH.isWithinReach(2_362)).isFalse();
    assertThat(CalendarUnit.DAY.isWithinReach(Integer.MIN_VALUE)).isFalse();
  }
}
