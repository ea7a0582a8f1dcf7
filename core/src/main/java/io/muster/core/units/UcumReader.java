package io.muster.core.units;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fhir.ucum.BaseUnit;
import org.fhir.ucum.Component;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.DefinedUnit;
import org.fhir.ucum.ExpressionParser;
import org.fhir.ucum.Factor;
import org.fhir.ucum.Operator;
import org.fhir.ucum.Symbol;
import org.fhir.ucum.Term;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumModel;
import org.fhir.ucum.definitions.XmlDefinitionsParser;

/**
 * Reads unit texts by the grammar and the definitions of the library, and works out what they mean. Safe for use by several
 * threads.
 *
 * <p>The library's own conversion rounds to the digits that were written, takes logarithmic scales for linear ones, takes arbitrary
 * units for plain numbers and refuses temperatures; so its definitions are multiplied out here, as exact fractions.
 */
final class UcumReader {
  private static final int LONGEST = 60;
  private static final int HIGHEST_POWER = 4;
  private static final int HIGHEST_POWER_OF_TEN = 30;
  private static final Ratio FIVE_NINTHS =
      Ratio.of(BigDecimal.valueOf(5)).times(Ratio.of(BigDecimal.valueOf(9)).inverse());

  /** Pure numbers, by which other units may be multiplied. */
  private static final Set<String> NUMBERS =
      Set.of("10*", "10^", "%", "[ppth]", "[ppm]", "[ppb]", "[pptr]", "[pi]");

  /**
   * Amounts of substance count particles to UCUM, and a mole is a number. Here each is a kind of its own: nobody means 10*9/L when
   * they write mmol/L, and how many equivalents or osmoles a mole has depends on the substance.
   */
  private static final Set<String> AMOUNTS = Set.of("mol", "eq", "osm");

  private static final Map<String, UnitMeaning> TEMPERATURES = Map.of(
      "Cel", temperature(Ratio.ONE, "273.15"),
      "[degF]", temperature(FIVE_NINTHS, "459.67"),
      "[degRe]", temperature(Ratio.of(new BigDecimal("1.25")), "218.52"));

  private final UcumModel model;

  private UcumReader(UcumModel model) {
    this.model = model;
  }

  /** A reader of the definitions that come with the library. */
  static UcumReader ofLibrary() {
    try (InputStream definitions = UcumModel.class.getResourceAsStream("/ucum-essence.xml")) {
      if (definitions == null) {
        throw new IllegalStateException("the definitions of units are not on the class path");
      }
      return new UcumReader(new XmlDefinitionsParser().parse(definitions));
    } catch (IOException | UcumException e) {
      throw new IllegalStateException("the definitions of units cannot be read", e);
    }
  }

  private static UnitMeaning temperature(Ratio degree, String shift) {
    return new UnitMeaning(Map.of("K", 1), degree, new BigDecimal(shift));
  }

  /** What a text means; empty where it is no unit, or none whose numbers can be compared. */
  Optional<UnitMeaning> read(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    UnitMeaning temperature = TEMPERATURES.get(text);
    if (temperature != null) {
      return Optional.of(temperature);
    }
    try {
      // The parser stops at a closing bracket that was never opened; what stands behind it is
      // missed then.
      Term term = new ExpressionParser(model).parse(text + ".1");
      return Optional.of(new Product(model).of(term));
    } catch (UcumException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** The product of the parts of a unit, while they are being multiplied. For one thread, once. */
  private static final class Product {
    private final UcumModel model;
    private final Map<String, Integer> kinds = new TreeMap<>();
    private Ratio factor = Ratio.ONE;

    Product(UcumModel model) {
      this.model = model;
    }

    UnitMeaning of(Term term) throws UcumException {
      multiply(term, 1);
      kinds.values().removeIf(exponent -> exponent == 0);
      return UnitMeaning.of(kinds, factor);
    }

    /** Parts stand in a row, and each is divided by where the solidus before it says so. */
    private void multiply(Term first, int exponent) throws UcumException {
      int sign = 1;
      for (Term term = first; term != null; term = term.getTerm()) {
        if (term.hasComp()) {
          multiply(term.getComp(), sign * exponent);
        }
        sign = term.getOp() == Operator.DIVISION ? -1 : 1;
      }
    }

    private void multiply(Component part, int exponent) throws UcumException {
      if (part instanceof Term term) {
        multiply(term, exponent);
      } else if (part instanceof Factor number) {
        factor = factor.times(Ratio.of(new BigDecimal(number.getValue())).power(exponent));
      } else if (part instanceof Symbol symbol && symbol.getUnit() != null) {
        multiply(symbol, exponent * bounded(symbol));
      }
    }

    /** A higher power than any quantity has is a slip of the finger, such as {@code kg/m22}. */
    private static int bounded(Symbol symbol) throws UcumException {
      boolean ten = symbol.getUnit().getCode().startsWith("10");
      int highest = ten ? HIGHEST_POWER_OF_TEN : HIGHEST_POWER;
      if (Math.abs(symbol.getExponent()) > highest) {
        throw new UcumException("too high a power");
      }
      return symbol.getExponent();
    }

    private void multiply(Symbol symbol, int exponent) throws UcumException {
      if (symbol.hasPrefix()) {
        factor = factor.times(number(symbol.getPrefix().getValue()).power(exponent));
      }
      String code = symbol.getUnit().getCode();
      if (symbol.getUnit() instanceof BaseUnit || AMOUNTS.contains(code)) {
        kinds.merge(code, exponent, Integer::sum);
      } else if (symbol.getUnit() instanceof DefinedUnit unit) {
        multiply(unit, exponent);
      }
    }

    private void multiply(DefinedUnit unit, int exponent) throws UcumException {
      boolean ofItsOwn = unit.isSpecial()
          || (unit.getValue().getUnit().equals("1") && !NUMBERS.contains(unit.getCode()));
      if (ofItsOwn) {
        kinds.merge(unit.getCode(), exponent, Integer::sum);
        return;
      }
      factor = factor.times(number(unit.getValue().getValue()).power(exponent));
      multiply(new ExpressionParser(model).parse(unit.getValue().getUnit()), exponent);
    }

    private static Ratio number(Decimal decimal) {
      return Ratio.of(new BigDecimal(decimal.asDecimal()));
    }
  }
}
