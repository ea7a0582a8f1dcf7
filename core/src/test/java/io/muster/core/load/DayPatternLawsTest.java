package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DayPatternLawsTest {
  private static final List<String> PATTERNS = List.of(
      "d/M/yyyy",
      "dd/MM/yyyy",
      "M/d/yyyy",
      "yyyyMMdd",
      "dd-MMM-yyyy",
      "d MMMM yyyy",
      "MMMM d, yyyy",
      "yyyy-MM-dd'T'HH:mm:ss'Z'",
      "d.M.yyyy H:mm",
      "dd MMM yyyy HH:mm:ss.SSS");

  private static int read(String pattern, String text) {
    CsvRow row = new CsvRow();
    row.clear(1);
    row.put(0, text.toCharArray(), 0, text.length());
    return DayPattern.of(pattern).read(row, 0);
  }

  @Property
  void everyDayReadsAsItselfHoweverItIsWritten(
      @ForAll("patterns") String pattern,
      @ForAll @IntRange(min = -719_162, max = 2_932_896) int epochDay,
      @ForAll @IntRange(max = 86_399) int second) {
    DateTimeFormatter writer =
        DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH);
    String text =
        LocalDate.ofEpochDay(epochDay).atStartOfDay().plusSeconds(second).format(writer);
    assertThat(read(pattern, text)).as(text).isEqualTo(epochDay);
    assertThat(read(pattern, text + "0")).isEqualTo(IsoDay.BAD);
    assertThat(read(pattern, text.substring(0, text.length() - 1) + "x")).isEqualTo(IsoDay.BAD);
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
    assertThat(read("d/M/yyyy", "%d/%d/%04d".formatted(day, month, year)) != IsoDay.BAD)
        .isEqualTo(real);
    assertThat(read("yyyyMMdd", "%04d%02d%02d".formatted(year, month, day)) != IsoDay.BAD)
        .isEqualTo(real);
  }

  @Property
  void textOfAnotherShapeIsNoDay(@ForAll("notDays") String text) {
    assertThat(read("d/M/yyyy", text)).isEqualTo(IsoDay.BAD);
  }

  @Test
  void whatAppearsToBeADayIsNone() {
    assertThat(read("dd/MM/yyyy", "31/02/2020")).isEqualTo(IsoDay.BAD);
    assertThat(read("dd/MM/yyyy", "1/02/2020")).isEqualTo(IsoDay.BAD);
    assertThat(read("d/M/yyyy", "1/2/20")).isEqualTo(IsoDay.BAD);
    assertThat(read("d/M/yyyy", "\u0661/2/2020")).isEqualTo(IsoDay.BAD);
    assertThat(read("d MMM yyyy", "1 Mai 2020")).isEqualTo(IsoDay.BAD);
    assertThat(read("d MMM yyyy", "1 Sept 2020")).isEqualTo(IsoDay.BAD);
    assertThat(read("d MMM yyyy", "1 SEP 2020")).isNotEqualTo(IsoDay.BAD);
    assertThat(read("d/M/yyyy H:mm", "1/2/2020 24:00")).isEqualTo(IsoDay.BAD);
    assertThat(read("d/M/yyyy HH:mm", "1/2/2020 12:60")).isEqualTo(IsoDay.BAD);
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of(PATTERNS);
  }

  @Provide
  Arbitrary<String> notDays() {
    return Arbitraries.strings()
        .withChars("0123/- \u0661")
        .ofMinLength(1)
        .ofMaxLength(11)
        .filter(t -> !t.strip().matches("[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"));
  }
}
