package io.muster.core.units;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  private static Optional<BigDecimal> convert(String number, String from, String to) {
    return Units.convert(new BigDecimal(number), from, to).map(BigDecimal::stripTrailingZeros);
  }

  private static void assertNotConvertible(String from, String to) {
    assertThat(convert("1", from, to)).isEmpty();
    assertThat(convert("1", to, from)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "140, mm[Hg], kPa, 18.66508",
    "5.5, mmol/L, umol/L, 5500",
    "70, kg, g, 70000",
    "1, '[lb_av]', kg, 0.45359237",
    "0.45359237, kg, '[lb_av]', 1",
    "1, '[in_i]', cm, 2.54",
    "37, Cel, '[degF]', 98.6",
    "100.4, '[degF]', Cel, 38",
    "-40, Cel, '[degF]', -40",
    "0, K, Cel, -273.15",
    "7.5, 10*9/L, 10*3/uL, 7.5",
    "7.5, 10*9/L, /uL, 7500",
    "1, g/dL, g/L, 10",
    "120, mg/dL, g/L, 1.2",
    "1, [IU]/L, m[iU]/L, 1000",
    "30, kg/m2, g/cm2, 3",
    "1, kcal, J, 4184",
    "2, '[oz_av]', '[lb_av]', 0.125",
    "60, /min, /s, 1",
    "5, ug/dL, ug/L, 50",
  })
  void unitsOfOneKindConvertExactly(String number, String from, String to, BigDecimal expected) {
    assertThat(convert(number, from, to)).contains(expected.stripTrailingZeros());
  }

  @Test
  void whatHasNoFiniteDecimalIsRoundedToThirtyFourDigits() {
    assertThat(convert("1", "[degF]", "K").orElseThrow())
        .isEqualByComparingTo("255.9277777777777777777777777777778");
  }

  @Test
  void massIsNotAmountOfSubstanceForWantOfAMolarMass() {
    assertNotConvertible("mg/dL", "mmol/L");
    assertNotConvertible("mg/g", "mg/mmol");
  }

  @ParameterizedTest
  @CsvSource({"%, mmol/mol", "%, {score}", "%, 1", "mg/g, %", "{#}, 1", "{INR}, {score}", "10*-2, %"
  })
  void whatHasNoDimensionIsItselfAlone(String unit, String other) {
    assertNotConvertible(unit, other);
    assertThat(convert("6.5", unit, unit)).contains(new BigDecimal("6.5"));
  }

  @ParameterizedTest
  @CsvSource({
    "mmol/L, 10*9/L",
    "mmol/L, meq/L",
    "mosm/kg, mmol/kg",
    "[IU]/L, U/L",
    "[IU]/L, /L",
    "[CFU]/mL, /mL",
    "/[HPF], /uL",
    "[pH], mol/L",
    "B[V], V",
    "kg, cm",
  })
  void countsAmountsArbitraryUnitsAndLogarithmsAreKindsOfTheirOwn(String unit, String other) {
    assertNotConvertible(unit, other);
  }

  @Test
  void whatStandsInBracesIsARemark() {
    assertThat(convert("60", "mL/min/{1.73_m2}", "mL/min")).contains(new BigDecimal("6E+1"));
    assertThat(convert("72", "{beats}/min", "/min")).contains(new BigDecimal("72"));
  }

  @ParameterizedTest
  @CsvSource({
    "MMOL/MOL, mmol/mol",
    "mmol / mol, mmol/mol",
    "' mmol/mol\u00a0', mmol/mol",
    "\u00b5g/L, ug/L",
    "\u03bcg/L, ug/L",
    "\u00b5mol/L, umol/L",
    "mmHg, mm[Hg]",
    "MMHG, mm[Hg]",
    "mm Hg, mm[Hg]",
    "kg/m\u00b2, kg/m2",
    "Kg, kg",
    "x10^9/L, 10*9/L",
    "\u00b0C, Cel",
    "ng/dl, ng/dl",
    "MG, MG",
    "stone, stone",
  })
  void aUnitIsReadAsRecordsSpellIt(String written, String unit) {
    assertThat(Units.normal(written)).isEqualTo(unit);
    assertThat(convert("3", written, unit)).contains(new BigDecimal("3"));
  }

  @Test
  void twoWaysToWriteOneUnitAreTheSame() {
    assertThat(Units.same("ng/dl", "ng/dL")).isTrue();
    assertThat(Units.same("10*9/L", "10*3/uL")).isTrue();
    assertThat(Units.same("MMOL/MOL", "mmol/mol")).isTrue();
    assertThat(Units.same("K", "Cel")).isFalse();
    assertThat(Units.same("kg", "g")).isFalse();
    assertThat(Units.same("%", "mmol/mol")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kg/m22", "kq", "kg/", "", "mm[Hg", "((((", "kg)", "{", "10*999", "m-", "+", "kg/0"
      })
  void aSlipOfTheFingerIsNoUnit(String text) {
    assertThat(Units.known(text)).isFalse();
    assertThat(convert("1", text, "kg")).isEmpty();
  }

  @Test
  void aTextOfAnyLengthIsAnsweredAtOnce() {
    assertThat(Units.known("(".repeat(100_000))).isFalse();
    assertThat(Units.known("m.".repeat(100_000) + "m")).isFalse();
  }

  @Test
  void everyCommonUnitIsUcum() {
    UcumReader reader = UcumReader.ofLibrary();
    assertThat(Units.common())
        .doesNotHaveDuplicates()
        .allMatch(u -> reader.read(u).isPresent());
  }

  @Test
  void theUnitsOfSyntheaAreWhatTheListSays() throws IOException {
    UcumReader reader = UcumReader.ofLibrary();
    try (InputStream file = UnitsTest.class.getResourceAsStream("/units/synthea-units.txt")) {
      List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
      assertThat(lines).hasSize(47).allSatisfy(line -> {
        List<String> cells = Splitter.on('\t').splitToList(line);
        String found = reader
            .read(cells.get(0))
            .map(m -> m.kinds().isEmpty() ? "no dimension" : "measures")
            .orElse("no unit");
        assertThat(found).as(cells.get(0)).isEqualTo(cells.get(1));
      });
    }
  }

  @Test
  void manyThreadsGetTheSameAnswer() {
    List<String> units = Units.common();
    long different = IntStream.range(0, 20_000)
        .parallel()
        .mapToObj(i -> convert("140", "mm[Hg]", i % 2 == 0 ? "kPa" : units.get(i % units.size())))
        .flatMap(Optional::stream)
        .filter(n -> n.compareTo(new BigDecimal("18.66508")) == 0)
        .count();
    assertThat(different).isGreaterThanOrEqualTo(10_000);
  }
}
