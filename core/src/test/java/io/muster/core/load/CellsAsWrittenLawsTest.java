package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class CellsAsWrittenLawsTest {
  @Property
  void everyDayOfTheCalendarReadsAsItself(
      @ForAll @IntRange(min = -719_162, max = 2_932_896) int epochDay) {
    assertThat(IsoDay.atStart(cell(LocalDate.ofEpochDay(epochDay).toString()), 0))
        .isEqualTo(epochDay);
  }

  @Property
  void noOtherDayReads(
      @ForAll @IntRange(max = 9999) int year,
      @ForAll @IntRange(max = 14) int month,
      @ForAll @IntRange(max = 33) int day) {
    boolean real = year > 0
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
    int read = IsoDay.atStart(cell("%04d-%02d-%02d".formatted(year, month, day)), 0);
    assertThat(read != IsoDay.BAD).isEqualTo(real);
  }

  @Property
  void aPlainNumberReadsAsTheDoubleNearestToIt(
      @ForAll @BigRange(min = "-1e18", max = "1e18") @Scale(12) BigDecimal number) {
    String text = number.toPlainString();
    assertThat(PlainNumber.in(cell(text), 0)).isEqualTo(Double.parseDouble(text));
  }

  @Property
  void textThatIsNoNumberIsNone(@ForAll("notNumbers") String text) {
    assertThat(PlainNumber.in(cell(text), 0)).isNaN();
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> notNumbers() {
    return net.jqwik.api.Arbitraries.strings()
        .withChars("0123456789.-+eExX")
        .ofMinLength(1)
        .ofMaxLength(8)
        .filter(t -> !t.matches("-?[0-9]+(\\.[0-9]+)?"));
  }

  private static CsvRow cell(String text) {
    CsvRow row = new CsvRow();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    row.begin(Arrays.copyOf(bytes, bytes.length + CsvRow.PADDING), 1);
    row.take(0, bytes.length);
    return row;
  }
}
