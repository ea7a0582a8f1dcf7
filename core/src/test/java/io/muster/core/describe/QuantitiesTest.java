package io.muster.core.describe;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.schema.Value;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers as people read them. */
class QuantitiesTest {
  private static String decimal(String number, String unit) {
    return Quantities.decimal(new Value.Decimal(new BigDecimal(number), unit));
  }

  @Test
  void aNumberIsAsItWasWrittenButForNoughtsThatMeanNothing() {
    assertThat(decimal("30.0", "")).isEqualTo("30");
    assertThat(decimal("1000000", "")).isEqualTo("1000000");
    assertThat(decimal("-2.50", "")).isEqualTo("-2.5");
    assertThat(decimal("1E-7", "")).isEqualTo("0.0000001");
  }

  @Test
  void aUnitIsAsPeopleWriteItWhereNobodyCanMistakeIt() {
    assertThat(decimal("30", "kg/m2")).isEqualTo("30 kg/m²");
    assertThat(decimal("140", "mm[Hg]")).isEqualTo("140 mmHg");
    assertThat(decimal("6.5", "%")).isEqualTo("6.5%");
    assertThat(decimal("48", "mmol/mol")).isEqualTo("48 mmol/mol");
    assertThat(decimal("60", "mL/min/{1.73_m2}")).isEqualTo("60 mL/min/1.73 m²");
  }

  @Test
  void anyOtherUnitKeepsItsOwnSpelling() {
    assertThat(decimal("3", "{score}")).isEqualTo("3 `{score}`");
    assertThat(decimal("5", "10*3/uL")).isEqualTo("5 `10*3/uL`");
    assertThat(decimal("5", "mmHg")).isEqualTo("5 `mmHg`");
  }

  @Test
  void oneIsSaidInTheSingular() {
    assertThat(Quantities.duration(1, CalendarUnit.MONTH)).isEqualTo("1 month");
    assertThat(Quantities.duration(24, CalendarUnit.MONTH)).isEqualTo("24 months");
    assertThat(Quantities.duration(0, CalendarUnit.DAY)).isEqualTo("0 days");
    assertThat(Quantities.period(1, CalendarUnit.YEAR)).isEqualTo("year");
  }

  @Test
  void placesInARowAreWordsAndThenNumbers() {
    assertThat(IntStream.of(1, 2, 10, 11, 12, 13, 21, 22, 33, 100, 111, 121)
            .mapToObj(Quantities::ordinal))
        .containsExactly(
            "first", "second", "tenth", "11th", "12th", "13th", "21st", "22nd", "33rd", "100th",
            "111th", "121st");
  }

  @Test
  void aShareIsAPercentage() {
    assertThat(Quantities.share(new BigDecimal("0.125"))).isEqualTo("12.5%");
    assertThat(Quantities.share(BigDecimal.ONE)).isEqualTo("100%");
    assertThat(Quantities.share(BigDecimal.ZERO)).isEqualTo("0%");
  }
}
