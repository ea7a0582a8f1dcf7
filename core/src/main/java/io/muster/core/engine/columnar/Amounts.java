package io.muster.core.engine.columnar;

import static io.muster.core.engine.columnar.Chunk.FALSE;
import static io.muster.core.engine.columnar.Chunk.TRUE;
import static io.muster.core.engine.columnar.Chunk.UNKNOWN;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.schema.Value;
import io.muster.core.store.SymbolColumn;
import io.muster.core.units.Units;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Measures against a number that was written down. */
final class Amounts {
  private Amounts() {}

  /** The order of a number's decimal, which a double stands for, and one that was written. */
  private static final class Written {
    private final BigDecimal number;
    private final double nearest;
    private final int ifNearest;

    Written(BigDecimal number) {
      this.number = number;
      this.nearest = number.doubleValue();
      this.ifNearest = BigDecimal.valueOf(nearest).compareTo(number);
    }

    int order(double other) {
      return other == nearest ? ifNearest : Double.compare(other, nearest);
    }
  }

  /** Made ready: how a number compares with one that was written. */
  private static final class Test {
    private final Written written;
    private final String inUnit;
    private final Comparison comparison;
    private final byte[] holds;

    Test(Comparison comparison, Value.Decimal bound) {
      if (!Double.isFinite(bound.number().doubleValue())) {
        throw new NotColumnar();
      }
      this.written = new Written(bound.number());
      this.inUnit = bound.unit();
      this.comparison = comparison;
      this.holds = new byte[] {answer(-1), answer(0), answer(1)};
    }

    private byte answer(int order) {
      return comparison.holds(order) ? TRUE : FALSE;
    }

    /** Whether a number in a unit compares with it as it stands. */
    boolean isRaw(String unit) {
      return inUnit.isEmpty() || inUnit.equals(unit);
    }

    byte raw(double number) {
      int order = written.order(number);
      return holds[order < 0 ? 0 : order == 0 ? 1 : 2];
    }

    byte converted(double number, String unit) {
      return Units.convert(BigDecimal.valueOf(number), unit, inUnit)
          .map(same -> answer(Integer.signum(same.compareTo(written.number))))
          .orElse(UNKNOWN);
    }
  }

  /** A number against one that was written. */
  static Node.Truths compare(
      Node.Amounts amounts, Comparison comparison, Value.Decimal bound, UnitNames units) {
    return test(amounts, List.of(new Test(comparison, bound)), units);
  }

  /** A number from one that was written to another. */
  static Node.Truths between(
      Node.Amounts amounts, Value.Decimal low, Value.Decimal high, UnitNames units) {
    return test(
        amounts,
        List.of(new Test(Comparison.AT_LEAST, low), new Test(Comparison.AT_MOST, high)),
        units);
  }

  /** Whether a number passes all of the tests. */
  private static Node.Truths test(Node.Amounts amounts, List<Test> tests, UnitNames units) {
    boolean[] raw = new boolean[units.size()];
    for (int unit = 0; unit < raw.length; unit++) {
      String name = units.name(unit);
      raw[unit] = tests.stream().allMatch(t -> t.isRaw(name));
    }
    return (chunk, answers) -> {
      Measures found = chunk.area.numbers();
      amounts.answer(chunk, found);
      for (int place = 0; place < chunk.count; place++) {
        double number = found.number[place];
        byte answer = Double.isNaN(number) ? UNKNOWN : TRUE;
        if (answer == TRUE) {
          boolean asItStands = raw[found.unit[place]];
          for (Test test : tests) {
            byte one =
                asItStands ? test.raw(number) : byUnit(test, number, units, found.unit[place]);
            answer = one == FALSE || answer == FALSE ? FALSE : one == UNKNOWN ? UNKNOWN : answer;
          }
        }
        answers[place] = answer;
      }
      chunk.area.give(found);
    };
  }

  private static byte byUnit(Test test, double number, UnitNames units, int unit) {
    String name = units.name(unit);
    return test.isRaw(name) ? test.raw(number) : test.converted(number, name);
  }

  /** Always the same number. */
  static Node.Amounts always(Value.Decimal written, UnitNames units) {
    double number = written.number().doubleValue();
    if (!Double.isFinite(number) || BigDecimal.valueOf(number).compareTo(written.number()) != 0) {
      throw new NotColumnar();
    }
    int unit = units.place(written.unit());
    return (chunk, numbers) -> {
      Arrays.fill(numbers.number, 0, chunk.count, number);
      Arrays.fill(numbers.unit, 0, chunk.count, unit);
    };
  }

  /** The name of the band a number falls into. */
  static Node.Symbols band(Node.Amounts amounts, Expression.Band band) {
    List<Value> names = band.names().stream().<Value>map(Value.Text::new).toList();
    List<Written> bounds = band.bounds().stream().map(Written::new).toList();
    return new Node.Symbols() {
      @Override
      public List<Value> dictionary() {
        return names;
      }

      @Override
      public void answer(Chunk chunk, int[] symbols) {
        Measures numbers = chunk.area.numbers();
        amounts.answer(chunk, numbers);
        for (int place = 0; place < chunk.count; place++) {
          double number = numbers.number[place];
          int above = 0;
          for (Written bound : bounds) {
            above += bound.order(number) >= 0 ? 1 : 0;
          }
          symbols[place] = Double.isNaN(number) ? SymbolColumn.NONE : above;
        }
        chunk.area.give(numbers);
      }
    };
  }

  /** The quintile of a decile from 1 to 10. */
  static Node.Amounts quintile(Node.Amounts decile) {
    return (chunk, numbers) -> {
      decile.answer(chunk, numbers);
      for (int place = 0; place < chunk.count; place++) {
        double number = numbers.number[place];
        boolean isDecile = number >= 1 && number <= 10 && number == Math.rint(number);
        int quintile = ((int) number + 1) / 2;
        numbers.number[place] = isDecile ? quintile : Double.NaN;
        numbers.unit[place] = UnitNames.NONE;
      }
    };
  }
}
