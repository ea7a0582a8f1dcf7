package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.ValueType;
import java.util.List;
import java.util.OptionalInt;

/**
 * The order in which members are wanted, and how many of them are taken. Those whose key is missing come last, whichever way the key
 * runs; those alike in every key stand in the order of their ids.
 *
 * @param keys what to order by, the first that differs decides
 * @param take how many of the first are members; all where left out
 */
public record Ranking(List<Key> keys, OptionalInt take) {
  public Ranking {
    keys = List.copyOf(keys);
    checkArgument(!keys.isEmpty(), "a ranking is by something");
    checkArgument(take.orElse(1) >= 1, "at least one is taken");
  }

  /** One thing to order by, the smallest first unless descending. */
  public record Key(Expression by, boolean descending) {
    public Key {
      checkArgument(
          by.type() == ValueType.NUMBER || by.type() == ValueType.DATE,
          "members are ranked by a number or a date, not by %s",
          by.type().words());
    }
  }
}
