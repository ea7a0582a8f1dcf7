package io.muster.core.store;

import io.muster.core.schema.Value;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts or codes of a column, numbered from 0 as they first come. For one thread. */
final class Dictionary {
  private static final Comparator<Value> ORDER =
      (one, other) -> one instanceof Value.Coded code && other instanceof Value.Coded second
          ? code.code().compareTo(second.code())
          : one.toString().compareTo(other.toString());

  private final Map<Value, Integer> numbers = new HashMap<>();

  /** The number of a text or code; a new one if it never came before. */
  int number(Value symbol) {
    Integer known = numbers.putIfAbsent(symbol, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  int size() {
    return numbers.size();
  }

  /** All that several hold, in order, so that their places compare as what they stand for. */
  static List<Value> together(Collection<Dictionary> all) {
    return all.stream()
        .flatMap(d -> d.numbers.keySet().stream())
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  /** Where those of this one, by their number and one more, stand in a list of them; {@link SymbolColumn#NONE} for none. */
  int[] places(Map<Value, Integer> list) {
    int[] places = new int[numbers.size() + 1];
    places[0] = SymbolColumn.NONE;
    numbers.forEach(
        (symbol, number) -> places[number + 1] = list.getOrDefault(symbol, SymbolColumn.NONE));
    return places;
  }
}
