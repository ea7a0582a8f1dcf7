package io.muster.core.engine.columnar;

import static io.muster.core.store.RecordTable.NO_DAY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.muster.core.plan.Expression;
import io.muster.core.schema.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds what people are ranked by. */
final class KeysRun {
  private static final double MOST_WHOLE = 1e15;

  private KeysRun() {}

  static SureKeys of(
      List<Expression> keys,
      BitSet people,
      Candidates candidates,
      NodeMaker maker,
      Workers workers) {
    List<Node> nodes = new ArrayList<>();
    for (Expression key : keys) {
      Optional<Node> node = maker.known(key);
      if (node.isEmpty()) {
        return SureKeys.of(List.of());
      }
      nodes.add(node.get());
    }
    return SureKeys.of(workers.each(candidates.people(), (from, to, area) -> {
      Chunk chunk = candidates.weighed(people, from, to, area);
      SureKeys found = values(nodes, chunk, maker);
      chunk.giveBack();
      return found;
    }));
  }

  private static SureKeys values(List<Node> nodes, Chunk chunk, NodeMaker maker) {
    List<List<Value>> columns =
        nodes.stream().map(node -> values(node, chunk, maker)).toList();
    int[] sure = new int[chunk.count];
    List<List<Value>> keys = new ArrayList<>(chunk.count);
    for (int place = 0; place < chunk.count; place++) {
      int at = place;
      if (!chunk.isUnsure(place)) {
        sure[keys.size()] = chunk.people[place];
        keys.add(ImmutableList.copyOf(Lists.transform(columns, column -> column.get(at))));
      }
    }
    return SureKeys.of(Arrays.copyOf(sure, keys.size()), keys);
  }

  /** The decimal that a double stands for. Counts are whole, and need not be spelt out to be read. */
  private static BigDecimal decimal(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < MOST_WHOLE;
    return whole ? BigDecimal.valueOf((long) number) : BigDecimal.valueOf(number);
  }

  private static List<Value> values(Node node, Chunk chunk, NodeMaker maker) {
    List<Value> values = new ArrayList<>();
    if (node instanceof Node.Days days) {
      int[] found = chunk.area.whole();
      days.answer(chunk, found);
      for (int place = 0; place < chunk.count; place++) {
        values.add(
            found[place] == NO_DAY
                ? Value.Missing.MISSING
                : new Value.Day(LocalDate.ofEpochDay(found[place])));
      }
      chunk.area.give(found);
    } else if (node instanceof Node.Amounts amounts) {
      Measures found = chunk.area.numbers();
      amounts.answer(chunk, found);
      for (int place = 0; place < chunk.count; place++) {
        double number = found.number[place];
        values.add(
            Double.isNaN(number)
                ? Value.Missing.MISSING
                : new Value.Decimal(decimal(number), maker.unit(found.unit[place])));
      }
      chunk.area.give(found);
    }
    return values;
  }
}
