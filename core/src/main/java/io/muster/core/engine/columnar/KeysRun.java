package io.muster.core.engine.columnar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.muster.core.plan.Expression;
import io.muster.core.schema.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds what people are ranked by. */
final class KeysRun {
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
        nodes.stream().map(node -> NodeValues.of(node, chunk, maker)).toList();
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
}
