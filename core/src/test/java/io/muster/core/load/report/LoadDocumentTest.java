package io.muster.core.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.load.JavaRows;
import io.muster.core.load.Load;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of the records in the store, month by month. */
class LoadDocumentTest {
  private final List<Map<String, Object>> observations = new ArrayList<>();
  private String asOf = "2024-03-31";

  private void observed(String date, String system, Object... more) {
    Map<String, Object> row = new HashMap<>(
        Map.of("patient_id", "ZZPHI1", "date", date, "system", system, "code", system.length()));
    for (int i = 0; i < more.length; i += 2) {
      row.put(more[i].toString(), more[i + 1]);
    }
    observations.add(row);
  }

  /** A record in each month from the first to the last. */
  private void monthly(String first, String last, String system) {
    LocalDate end = LocalDate.parse(last + "-28");
    LocalDate day = LocalDate.parse(first + "-07");
    for (; day.isBefore(end); day = day.plusMonths(1)) {
      observed(day.toString(), system);
    }
  }

  private LoadDocument document() {
    return LoadDocument.of(Load.of(JavaRows.of(
                "people",
                List.of(Map.of("id", "ZZPHI1", "death_date", "2023-06-30"), Map.of("id", "ZZPHI2")))
            .and("observations", observations))
        .asOf(LocalDate.parse(asOf))
        .load());
  }

  /** The lines about observations. */
  private List<String> told() {
    return document()
        .toText()
        .lines()
        .dropWhile(l -> !l.startsWith("observations:"))
        .takeWhile(l -> !l.isEmpty())
        .toList();
  }

  @Test
  void eachSystemHasALineOfItsMonths() {
    monthly("2022-01", "2024-03", "gp");
    monthly("2022-05", "2023-02", "hospital");
    observed("2022-07-20", "hospital");
    observed("2019-07-20", "hospital");
    observed("2005-07-20", "hospital");
    observed("2005-07-21", "hospital");
    assertThat(told())
        .containsExactly(
            "observations: 41 records of 1 person, 2005-07-20 to 2024-03-07",
            "  9 after the person's death",
            "            2022        2023        2024",
            "  gp        ███████████████████████████  1 a month",
            "  hospital  ····▄▄█▄▄▄▄▄▄▄·············",
            "            up to 2 a month, none in 2022-01 to 2022-04 and since 2023-03",
            "  Earlier, hospital: 2 before 2012, 1 in 2019");
  }

  @Test
  void monthsBeforeTheFirstRecordOfASystemAreNotMissed() {
    monthly("2022-05", "2024-03", "gp");
    assertThat(told()).anyMatch(l -> l.endsWith("  from 2022-05, 1 a month"));
  }

  @Test
  void aMonthThatIsNotOverIsNotMissedEither() {
    asOf = "2024-03-30";
    monthly("2022-01", "2024-02", "gp");
    assertThat(told()).anyMatch(l -> l.endsWith("██·  1 a month"));
    asOf = "2024-03-31";
    assertThat(told()).anyMatch(l -> l.endsWith("██·  up to 1 a month, none since 2024-03"));
  }

  @Test
  void manyEmptyMonthsAreCountedAndNotNamed() {
    for (int month = 1; month < 12; month += 2) {
      observed("2022-%02d-01".formatted(month), "gp");
    }
    observed("2024-03-01", "gp");
    assertThat(told()).anyMatch(l -> l.endsWith("up to 1 a month, none in 20 months"));
  }

  @Test
  void aSystemThatEndedLongAgoHasNoneInTheseMonths() {
    observed("2015-01-01", "old");
    assertThat(told())
        .contains("  old  ···························  none in these months")
        .contains("  Earlier, old: 1 in 2015");
  }

  @Test
  void recordsWithoutADateOrASystemAreCounted() {
    observations.add(Map.of("patient_id", "ZZPHI2", "code", "1"));
    observed("2024-04-01", "gp");
    assertThat(told().subList(0, 2))
        .containsExactly(
            "observations: 2 records of 2 people, 2024-04-01 to 2024-04-01",
            "  1 without a date; 1 after the as-of date; 1 after the person's death");
    assertThat(told()).anyMatch(l -> l.startsWith("  no system named  ·"));
  }

  @Test
  void theYearsBeforeTheMonthsAreTen() {
    Periods periods = Periods.upTo(LocalDate.parse("2024-12-31"));
    assertThat(periods.years()).hasSize(10).startsWith(2012).endsWith(2021);
    assertThat(periods.months()).hasSize(36);
    assertThat(Periods.upTo(LocalDate.parse("2024-01-01")).months()).hasSize(25);
  }

  @Test
  void aRecordThatTwoSystemsHoldIsCountedOnce() {
    observed("2024-01-01", "gp", "code", 1);
    observed("2024-01-01", "hospital", "code", 1);
    assertThat(told())
        .contains("  1 after the person's death; 1 that two systems hold, counted for one of them");
    assertThat(document().kinds().get(0).systems())
        .extracting(SystemCoverage::system)
        .containsExactly("gp");
  }

  @Test
  void unitsAreToldWhereTheyAreCommonAndCountedWhereAnythingMayStand() {
    observed("2022-01-01", "gp", "value", 1, "unit", "kg");
    observed("2022-01-02", "gp", "value", 1, "unit", "KG");
    observed("2022-01-03", "gp", "value", 1, "unit", "mmol/mol");
    observed("2022-01-04", "gp", "value", 1);
    observed("2022-01-05", "gp", "value", 1, "unit", "ZZPHI ZZPHI");
    observed("2022-01-06", "gp", "value", 1, "unit", "9434765919");
    observed("2022-01-07", "gp", "value", 1, "unit", "{ZZPHI}");
    observed("2022-01-08", "gp", "unit", "mg");
    assertThat(told())
        .contains(
            "  Units: kg 2, mmol/mol 1, 1 in other units of UCUM, 2 in what UCUM does not know as a unit, 1",
            "    without a unit");
  }

  @Test
  void theIdOfAPersonInAnotherColumnIsNotShown() {
    observed("2022-01-01", "ZZPHI2", "unit", "ZZPHI1", "value", 1);
    LoadDocument document = document();
    assertThat(document.toText()).contains("a name that is not shown").doesNotContain("ZZPHI");
    assertThat(document.toJson()).doesNotContain("ZZPHI");
    assertThat(document.toHtml()).doesNotContain("ZZPHI");
    assertThat(document).hasToString("3 records read, 3 accepted, 0 quarantined, 0 filtered");
  }

  @Test
  void aColumnMixedUpWithAnotherDoesNotMakeAThousandLines() {
    for (int i = 100; i < 300; i++) {
      observed("2022-01-01", "s" + i, "code", i);
    }
    observed("2022-01-01", "common");
    observed("2022-02-01", "common");
    List<SystemCoverage> systems = document().kinds().get(0).systems();
    assertThat(systems)
        .extracting(SystemCoverage::system)
        .hasSize(9)
        .startsWith("common")
        .endsWith("193 other systems");
    assertThat(systems.stream().mapToInt(SystemCoverage::records).sum()).isEqualTo(202);
  }

  @Test
  void whateverAFileIsCalledIsEscaped() {
    observed("2022-01-01", "<b>&\"x\"");
    assertThat(document().toHtml()).contains("&lt;b&gt;&amp;&quot;x&quot;").doesNotContain("<b>");
  }

  @Test
  void noLineIsWiderThanAHundredColumns() {
    for (int i = 0; i < 9; i++) {
      monthly("20%02d-01".formatted(10 + i), "2023-11", "a system of a rather long name " + i);
    }
    assertThat(document().toText().lines()).allMatch(l -> l.codePointCount(0, l.length()) <= 100);
  }
}
