package io.muster.core.engine.columnar;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.plan.Expression;
import io.muster.core.schema.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what people are ranked by. */
final class KeysRun {
  private KeysRun() {}

  static Map<Integer, List<Value>> of(
      List<Expression> keys,
      BitSet people,
      Candidates candidates,
      NodeMaker maker,
      Workers workers) {
    List<Node> nodes = new ArrayList<>();
    for (Expression key : keys) {
      Optional<Node> node = maker.known(key);
      if (node.isEmpty()) {
        return Map.of();
      }
      nodes.add(node.get());
    }
    Map<Integer, List<Value>> all = new HashMap<>();
    workers
        .each(candidates.people(), (from, to, area) -> {
          Chunk chunk = candidates.weighed(people, from, to, area);
          Map<Integer, List<Value>> found = values(nodes, chunk, maker);
          chunk.giveBack();
          return found;
        })
        .forEach(all::putAll);
    return all;
  }

  private static Map<Integer, List<Value>> values(List<Node> nodes, Chunk chunk, NodeMaker maker) {
    List<List<Value>> columns =
        nodes.stream().map(node -> values(node, chunk, maker)).toList();
    Map<Integer, List<Value>> found = new HashMap<>();
    for (int place = 0; place < chunk.count; place++) {
      int at = place;
      if (!chunk.isUnsure(place)) {
        found.put(chunk.people[place], columns.stream().map(c -> c.get(at)).toList());
      }
    }
    return found;
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
                : new Value.Decimal(BigDecimal.valueOf(number), maker.unit(found.unit[place])));
      }
      chunk.area.give(found);
    }
    return values;
  }
}
