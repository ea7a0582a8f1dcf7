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

  static Node.Truths compare(
      Node.Amounts amounts, Comparison comparison, Value.Decimal bound, UnitNames units) {
    if (!Double.isFinite(bound.number().doubleValue())) {
      throw new NotColumnar();
    }
    Written written = new Written(bound.number());
    boolean[] holds = {
      comparison.holds(-1), comparison.holds(0), comparison.holds(1),
    };
    boolean[] raw = new boolean[units.size()];
    for (int unit = 0; unit < raw.length; unit++) {
      raw[unit] = bound.unit().isEmpty() || bound.unit().equals(units.name(unit));
    }
    return (chunk, answers) -> {
      Measures numbers = chunk.area.numbers();
      amounts.answer(chunk, numbers);
      for (int place = 0; place < chunk.count; place++) {
        double number = numbers.number[place];
        int unit = numbers.unit[place];
        if (Double.isNaN(number)) {
          answers[place] = UNKNOWN;
        } else if (raw[unit]) {
          answers[place] = holds[Integer.signum(written.order(number)) + 1] ? TRUE : FALSE;
        } else {
          answers[place] = Units.convert(BigDecimal.valueOf(number), units.name(unit), bound.unit())
              .map(same ->
                  comparison.holds(Integer.signum(same.compareTo(written.number))) ? TRUE : FALSE)
              .orElse(UNKNOWN);
        }
      }
      chunk.area.give(numbers);
    };
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
