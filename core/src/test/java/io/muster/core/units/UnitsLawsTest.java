package io.muster.core.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class UnitsLawsTest {

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.of(Units.common());
  }

  @Provide
  Arbitrary<String> temperatures() {
    return Arbitraries.of("K", "Cel", "[degF]", "[degRe]", "[degR]");
  }

  @Property
  void thereAndBackIsTheSameNumber(
      @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal number,
      @ForAll("units") String unit,
      @ForAll("units") String other) {
    Units.convert(number, unit, other)
        .ifPresent(there -> assertThat(Units.convert(there, other, unit))
            .hasValueSatisfying(back -> assertEqual(back, number)));
  }

  @Property
  void temperaturesGoThereAndBack(
      @ForAll @BigRange(min = "-300", max = "1000") @Scale(2) BigDecimal number,
      @ForAll("temperatures") String unit,
      @ForAll("temperatures") String other) {
    BigDecimal there = Units.convert(number, unit, other).orElseThrow();
    BigDecimal back = Units.convert(there, other, unit).orElseThrow();
    assertThat(back.subtract(number).abs()).isLessThan(new BigDecimal("1E-25"));
  }

  @Property
  void conversionIsTransitive(
      @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal number,
      @ForAll("units") String first,
      @ForAll("units") String second,
      @ForAll("units") String third) {
    Units.convert(number, first, second)
        .flatMap(n -> Units.convert(n, second, third))
        .ifPresent(twice -> assertThat(Units.convert(number, first, third))
            .hasValueSatisfying(once -> assertEqual(once, twice)));
  }

  @Property
  void whatConvertsConvertsBothWays(@ForAll("units") String unit, @ForAll("units") String other) {
    assertThat(Units.convert(BigDecimal.ONE, unit, other).isPresent())
        .isEqualTo(Units.convert(BigDecimal.ONE, other, unit).isPresent());
  }

  @Property
  void aNormalUnitIsNormal(@ForAll String text) {
    assertThat(Units.normal(Units.normal(text))).isEqualTo(Units.normal(text));
  }

  @Property
  void anyTextIsAnswered(@ForAll String text, @ForAll("units") String unit) {
    assertThat(Units.convert(BigDecimal.ONE, text, unit)).isNotNull();
  }

  /** Equal to thirty digits, or to within what is left where a temperature moves its nought. */
  private static void assertEqual(BigDecimal number, BigDecimal expected) {
    BigDecimal most = expected.abs().multiply(new BigDecimal("1E-30")).max(new BigDecimal("1E-25"));
    assertThat(number.subtract(expected).abs()).isLessThanOrEqualTo(most);
  }
}
