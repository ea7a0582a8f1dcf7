package io.muster.core.engine.columnar;

import static io.muster.core.engine.columnar.Chunk.FALSE;
import static io.muster.core.engine.columnar.Chunk.TRUE;
import static io.muster.core.engine.columnar.Chunk.UNKNOWN;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeList;
import io.muster.core.plan.Comparison;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.store.NumberColumn;
import io.muster.core.store.RecordTable;
import io.muster.core.store.SymbolColumn;
import io.muster.core.units.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a table as records are asked for by a code list: groups of codes, and numbers with their units. */
final class ColumnReading {
  private final RecordTable table;
  private final Optional<CodeList> list;
  private final UnitNames units;

  ColumnReading(RecordTable table, Optional<CodeList> list, UnitNames units) {
    this.table = table;
    this.list = list;
    this.units = units;
  }

  RecordTable table() {
    return table;
  }

  SymbolColumn codes() {
    return table.symbols(table.kind().codeColumn().orElseThrow(NotColumnar::new));
  }

  private static Code code(List<Value> dictionary, int symbol) {
    return ((Value.Coded) dictionary.get(symbol)).code();
  }

  /** The names of the list's groups, in order. */
  List<Value> groupNames() {
    return list.stream()
        .flatMap(l -> l.groupNames().stream())
        .<Value>map(Value.Text::new)
        .toList();
  }

  /** The number of each code's group in {@link #groupNames}. */
  int[] groups() {
    Map<String, Integer> names = new HashMap<>();
    groupNames().forEach(name -> names.put(name.toString(), names.size()));
    List<Value> dictionary = codes().dictionary();
    int[] groups = new int[dictionary.size()];
    Arrays.fill(groups, SymbolColumn.NONE);
    list.ifPresent(codes -> codes().numbers(codes.codes()).stream()
        .forEach(symbol -> codes
            .group(code(dictionary, symbol))
            .ifPresent(group -> groups[symbol] = names.getOrDefault(group, SymbolColumn.NONE))));
    return groups;
  }

  AmountColumn numbers(Column column) {
    if (!(table.column(column) instanceof NumberColumn numbers)) {
      throw new NotColumnar();
    }
    RecordKind kind = table.kind();
    Optional<Column> unit = kind.unitOf(column);
    if (unit.isEmpty()) {
      return new AmountColumn(numbers, Optional.empty(), new int[] {UnitNames.NONE});
    }
    SymbolColumn texts = table.symbols(unit.get());
    List<Integer> places = new ArrayList<>();
    places.add(list.flatMap(CodeList::assumedUnit).map(units::place).orElse(UnitNames.NONE));
    texts.dictionary().forEach(text -> places.add(units.place(text.toString())));
    return new AmountColumn(
        numbers, Optional.of(texts), places.stream().mapToInt(p -> p).toArray());
  }

  /** A column of numbers with their units. */
  final class AmountColumn {
    private final NumberColumn numbers;
    private final Optional<SymbolColumn> texts;
    private final int[] places;

    private AmountColumn(NumberColumn numbers, Optional<SymbolColumn> texts, int[] places) {
      this.numbers = numbers;
      this.texts = texts;
      this.places = places;
    }

    double number(int row) {
      return numbers.number(row);
    }

    /** The place of the row's unit; that which its list assumes where it has none. */
    int unit(int row) {
      return texts.isEmpty() ? UnitNames.NONE : places[texts.get().symbol(row) + 1];
    }

    RowTests.RowTest compare(Comparison comparison, Value.Decimal bound) {
      return row -> {
        double number = number(row);
        if (Double.isNaN(number)) {
          return UNKNOWN;
        }
        String unit = units.name(unit(row));
        BigDecimal exact = BigDecimal.valueOf(number);
        Optional<BigDecimal> same = bound.unit().isEmpty() || bound.unit().equals(unit)
            ? Optional.of(exact)
            : Units.convert(exact, unit, bound.unit());
        return same.map(
                s -> comparison.holds(Integer.signum(s.compareTo(bound.number()))) ? TRUE : FALSE)
            .orElse(UNKNOWN);
      };
    }
  }
}
