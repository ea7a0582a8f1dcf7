package io.muster.core.load;

import static io.muster.core.builder.Cohorts.date;
import static io.muster.core.builder.Cohorts.daysBetween;
import static io.muster.core.builder.Cohorts.highest;
import static io.muster.core.builder.Cohorts.imdDecile;
import static io.muster.core.builder.Cohorts.latest;
import static io.muster.core.builder.Cohorts.not;
import static io.muster.core.builder.Cohorts.number;
import static io.muster.core.builder.Cohorts.observations;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.builder.NumberQuestion;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.store.PatientSet;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Group H of the fault catalogue: numbers that are none, too great, or in another unit than they seem. */
class NumberFaultsTest {
  private static final String INDEX = "2024-03-31";
  private static final NumberQuestion LATEST = latest(observations()).value();

  @TempDir
  private Path temporary;

  private Faults faults;

  @BeforeEach
  void threePeople() {
    faults = Faults.in(temporary);
  }

  private Faults measured(String... lines) {
    String[] file = new String[lines.length + 1];
    file[0] = "patient_id,date,value,unit";
    System.arraycopy(lines, 0, file, 1, lines.length);
    return faults.with("observations.csv", file);
  }

  private void badNumber(String cell) {
    measured("ZZPHI0001,2020-01-01,\"" + cell + "\",", "ZZPHI0001,2020-01-01,1,")
        .setAside("observations", Reason.BAD_NUMBER, new Place("observations.csv", 2, "value"));
    assertThat(faults.report("observations").accepted()).isEqualTo(1);
  }

  @Test
  void h01APercentageIsNeverTakenForMillimolesPerMole() {
    measured(
        "ZZPHI0001,2020-01-01,7.5,mmol/mol",
        "ZZPHI0002,2020-01-01,7.5,%",
        "ZZPHI0003,2020-01-01,58,mmol/mol");
    assertThat(faults.members(INDEX, LATEST.atLeast(48, "mmol/mol"))).containsExactly("ZZPHI0003");
    assertThat(faults.members(INDEX, LATEST.lessThan(48, "mmol/mol"))).containsExactly("ZZPHI0001");
  }

  @Test
  void h02AUnitIsReadAsRecordsSpellIt() {
    measured(
        "ZZPHI0001,2020-01-01,48,MMOL/MOL",
        "ZZPHI0002,2020-01-01,48,mmol / mol",
        "ZZPHI0003,2020-01-01,48,\u00a0mmol/mol");
    assertThat(faults.members(INDEX, LATEST.is(48, "mmol/mol"))).hasSize(3);
    measured(
        "ZZPHI0001,2020-01-01,48,\u00b5mol/L",
        "ZZPHI0002,2020-01-01,48,\u03bcmol/L",
        "ZZPHI0003,2020-01-01,48,umol/L");
    assertThat(faults.members(INDEX, LATEST.is(0.048, "mmol/L"))).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NaN", "Infinity", "-Infinity", "inf", "1e999", "1e3", "0x1p3", "7.2f", "１２"})
  void h03WhatIsNoFiniteDecimalIsNoNumber(String number) {
    badNumber(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<5", ">1000", "5-10", "~5", "5+", "7,5", "1 000", "1'000", ".5", "5.", "+5", "--1",
        "1.2.3", "5 %", "\u22125"
      })
  void h04AnInequalityOrARangeIsNeverItsNumber(String number) {
    badNumber(number);
  }

  @Test
  void h05GreatNumbersNeverWrapAround() {
    String great = "9" + "0".repeat(299);
    measured(
        "ZZPHI0001,2020-01-01," + great + ",",
        "ZZPHI0001,2021-01-01," + great + ",",
        "ZZPHI0002,2020-01-01,2147483647,",
        "ZZPHI0002,2021-01-01,1,",
        "ZZPHI0003,2020-01-01,9223372036854775807,",
        "ZZPHI0003,2021-01-01,1,");
    assertThat(faults.members(INDEX, sum().moreThan(0))).hasSize(3);
    assertThat(faults.members(INDEX, sum().is(2147483648.0))).containsExactly("ZZPHI0002");
    assertThat(faults.members(INDEX, sum().times(sum()).lessThan(0))).isEmpty();
    assertThat(faults.members(
            INDEX, daysBetween(date("0001-01-01"), date("9999-12-31")).is(3652058)))
        .hasSize(3);
    badNumber("9" + "0".repeat(300));
  }

  private static NumberQuestion sum() {
    return observations().sum(r -> r.value());
  }

  @Test
  void h06ASumOfAMillionNumbersIsTheSameWhoeverAddsThem() {
    BitSet everyone = new BitSet();
    everyone.set(0, 1_000_003);
    Set<Double> sums = new HashSet<>();
    for (int threads : new int[] {1, 2, 3, 4, 8}) {
      try (ColumnarEngine engine = new ColumnarEngine(threads)) {
        sums.add(engine.collect(
            PatientSet.of(everyone),
            people ->
                IntStream.of(people).mapToObj(person -> 100.0 / (person + 3)).toList(),
            plainSum()));
      }
    }
    assertThat(sums).hasSize(1);
  }

  private static Collector<Double, double[], Double> plainSum() {
    return Collector.of(
        () -> new double[1],
        (sum, more) -> sum[0] += more,
        (one, other) -> {
          one[0] += other[0];
          return one;
        },
        sum -> sum[0]);
  }

  @Test
  void h07WhatIsDividedByNoughtIsMissing() {
    measured("ZZPHI0001,2020-01-01,0,", "ZZPHI0002,2020-01-01,4,");
    NumberQuestion rate = number(8).dividedBy(LATEST);
    assertThat(faults.members(INDEX, rate.isMissing())).containsExactly("ZZPHI0001", "ZZPHI0003");
    assertThat(faults.members(INDEX, rate.is(2))).containsExactly("ZZPHI0002");
    assertThat(faults.members(INDEX, not(rate.is(2)))).isEmpty();
  }

  @Test
  void h08TheLeastGreatestAndLatestOfNothingAreMissingAndComparingThemIsUnknown() {
    measured("ZZPHI0001,2020-01-01,5,", "ZZPHI0002,2020-01-01,,");
    for (NumberQuestion none : new NumberQuestion[] {
      LATEST,
      highest(observations()).value(),
      observations().minimum(r -> r.value()),
      observations().maximum(r -> r.value()),
      observations().mean(r -> r.value()),
      sum()
    }) {
      assertThat(faults.members(INDEX, none.isMissing())).containsExactly("ZZPHI0002", "ZZPHI0003");
      assertThat(faults.members(INDEX, none.lessThan(9))).containsExactly("ZZPHI0001");
      assertThat(faults.members(INDEX, not(none.lessThan(9)))).isEmpty();
    }
    assertThat(faults.members(INDEX, imdDecile().lessThan(11))).isEmpty();
  }
}
