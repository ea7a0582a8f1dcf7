package io.muster.core.load.report;

import com.google.common.collect.ImmutableSortedMap;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import io.muster.core.store.RecordTable;
import io.muster.core.store.StoredColumn;
import io.muster.core.store.SymbolColumn;
import io.muster.core.units.Units;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the numbers of a kind are in. Units that records of health and care often hold are told by name; others are counted, since anything may
 * stand in that column.
 *
 * @param numbers how many records have a number
 * @param common how many are in each of the units that are told, as UCUM writes them
 * @param other how many are in other units of UCUM
 * @param unknown how many have a text for a unit that UCUM does not know
 * @param unknownTexts how many such texts there are
 * @param without how many have no unit
 */
record UnitCounts(
    int numbers,
    Map<String, Integer> common,
    int other,
    int unknown,
    int unknownTexts,
    int without) {
  UnitCounts {
    common = ImmutableSortedMap.copyOf(common);
  }

  /** Those of a kind that has numbers with units. */
  static Optional<UnitCounts> of(RecordTable table) {
    RecordKind kind = table.kind();
    return kind.columns().stream()
        .filter(c -> c.type() == ValueType.NUMBER && kind.unitOf(c).isPresent())
        .findFirst()
        .map(number -> of(table, number, kind.unitOf(number).orElseThrow()));
  }

  private static UnitCounts of(RecordTable table, Column number, Column unit) {
    StoredColumn values = table.column(number);
    SymbolColumn units = table.symbols(unit);
    int[] counts = new int[units.dictionary().size() + 1];
    for (int row = 0; row < table.rows(); row++) {
      if (values.known(row)) {
        counts[units.symbol(row) + 1]++;
      }
    }
    return of(counts, units.dictionary());
  }

  /** Those of texts, by their numbers and one more; none is the first. */
  private static UnitCounts of(int[] counts, List<Value> texts) {
    Set<String> named = new HashSet<>(Units.common());
    Map<String, Integer> common = new TreeMap<>();
    int numbers = counts[0];
    int other = 0;
    int unknown = 0;
    int unknownTexts = 0;
    for (int i = 1; i < counts.length; i++) {
      String unit = Units.normal(texts.get(i - 1).toString());
      numbers += counts[i];
      if (counts[i] == 0) {
        continue;
      }
      if (named.contains(unit)) {
        common.merge(unit, counts[i], Integer::sum);
      } else if (Units.known(unit)) {
        other += counts[i];
      } else {
        unknown += counts[i];
        unknownTexts++;
      }
    }
    return new UnitCounts(numbers, common, other, unknown, unknownTexts, counts[0]);
  }

  @Override
  public String toString() {
    return numbers + " numbers in " + common.size() + " common units";
  }
}
