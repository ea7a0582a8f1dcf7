package io.muster.core.engine.columnar;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.store.SymbolColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What nodes answer, as values. Answers that are alike are one object, as far as that is easy. */
final class NodeValues {
  private static final double MOST_WHOLE = 1e15;

  private NodeValues() {}

  /** What a condition, a date, a number or a text answers of everybody of a chunk, by place. */
  static List<Value> of(Node node, Chunk chunk, NodeMaker maker) {
    Value[] values = new Value[chunk.count];
    if (node instanceof Node.Truths truths) {
      fillTruths(values, truths, chunk);
    } else if (node instanceof Node.Days days) {
      fillDays(values, days, chunk);
    } else if (node instanceof Node.Amounts amounts) {
      fillAmounts(values, amounts, chunk, maker);
    } else if (node instanceof Node.Symbols symbols) {
      fillSymbols(values, symbols, chunk);
    } else {
      throw new IllegalArgumentException("rows are no answer to a question");
    }
    return Arrays.asList(values);
  }

  private static void fillTruths(Value[] values, Node.Truths node, Chunk chunk) {
    byte[] found = chunk.area.truths();
    node.answer(chunk, found);
    Arrays.setAll(values, place -> switch (found[place]) {
      case Chunk.TRUE -> Truth.TRUE;
      case Chunk.FALSE -> Truth.FALSE;
      default -> Truth.UNKNOWN;
    });
    chunk.area.give(found);
  }

  private static void fillDays(Value[] values, Node.Days node, Chunk chunk) {
    int[] found = chunk.area.whole();
    node.answer(chunk, found);
    Arrays.setAll(
        values,
        place -> found[place] == NO_DAY
            ? Value.Missing.MISSING
            : new Value.Day(LocalDate.ofEpochDay(found[place])));
    chunk.area.give(found);
  }

  private static void fillAmounts(Value[] values, Node.Amounts node, Chunk chunk, NodeMaker maker) {
    Measures found = chunk.area.numbers();
    node.answer(chunk, found);
    Map<Double, Value.Decimal> known = new HashMap<>();
    for (int place = 0; place < values.length; place++) {
      double number = found.number[place];
      if (Double.isNaN(number)) {
        values[place] = Value.Missing.MISSING;
      } else {
        String unit = maker.unit(found.unit[place]);
        Value.Decimal value =
            known.computeIfAbsent(number, n -> new Value.Decimal(decimal(n), unit));
        values[place] = value.unit().equals(unit) ? value : new Value.Decimal(value.number(), unit);
      }
    }
    chunk.area.give(found);
  }

  /** The decimal that a double stands for. Counts are whole, and need not be spelt out to be read. */
  private static BigDecimal decimal(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < MOST_WHOLE;
    return whole ? BigDecimal.valueOf((long) number) : BigDecimal.valueOf(number);
  }

  private static void fillSymbols(Value[] values, Node.Symbols node, Chunk chunk) {
    int[] found = chunk.area.whole();
    node.answer(chunk, found);
    List<Value> dictionary = node.dictionary();
    for (int place = 0; place < values.length; place++) {
      int symbol = found[place];
      values[place] = symbol == SymbolColumn.NONE ? Value.Missing.MISSING : dictionary.get(symbol);
    }
    chunk.area.give(found);
  }
}
