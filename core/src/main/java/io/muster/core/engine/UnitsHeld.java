package io.muster.core.engine;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeList;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.store.NumberColumn;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import io.muster.core.store.SymbolColumn;
import io.muster.core.units.Units;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The units that everybody's records of a kind and code list hold in a column, whenever they were made.
 *
 * @param units each unit once, however it is spelt; in order
 * @param without how many values have no unit
 */
record UnitsHeld(List<String> units, int without) {
  UnitsHeld {
    units = List.copyOf(units);
  }

  static UnitsHeld of(PatientStore store, Asked asked) {
    RecordTable table = store.records(asked.kind());
    if (!(table.column(asked.column()) instanceof NumberColumn numbers)) {
      return new UnitsHeld(List.of(), 0);
    }
    Optional<SymbolColumn> units = asked.kind().unitOf(asked.column()).map(table::symbols);
    IntPredicate carriesCode = asked.carriesCode(table);
    int[] counts = new int[units.map(u -> u.dictionary().size()).orElse(0) + 1];
    for (int row = 0; row < table.rows(); row++) {
      if (numbers.known(row) && carriesCode.test(row)) {
        counts[units.isPresent() ? units.get().symbol(row) + 1 : 0]++;
      }
    }
    Set<String> texts = new HashSet<>();
    int without = counts[0];
    for (int i = 1; i < counts.length; i++) {
      String text = units.orElseThrow().dictionary().get(i - 1).toString();
      without += text.isEmpty() ? counts[i] : 0;
      if (counts[i] > 0 && !text.isEmpty()) {
        texts.add(text);
      }
    }
    return new UnitsHeld(distinct(texts), without);
  }

  private static List<String> distinct(Set<String> texts) {
    Set<String> inOrder = new TreeSet<>();
    texts.forEach(text -> inOrder.add(Units.normal(text)));
    List<String> units = new ArrayList<>();
    for (String unit : inOrder) {
      if (units.stream().noneMatch(known -> Units.same(known, unit))) {
        units.add(unit);
      }
    }
    return units;
  }

  /** These, and the unit that values without one are taken to be of. */
  List<String> assuming(Optional<String> assumed) {
    Set<String> texts = new HashSet<>(units);
    assumed.filter(unit -> without > 0).ifPresent(texts::add);
    return distinct(texts);
  }

  /** A column of numbers that a plan asks for, and by which codes. */
  record Asked(RecordKind kind, Optional<CodeList> codes, Column column) {
    static Asked of(Records.Selection selection, Column column) {
      Column own = selection.kind().column(column.name()).orElse(column);
      return new Asked(selection.kind(), selection.codes(), own);
    }

    boolean hasUnit() {
      return kind.unitOf(column).isPresent();
    }

    /** Whether a row of the table carries one of the codes. */
    IntPredicate carriesCode(RecordTable table) {
      if (codes.isEmpty()) {
        return row -> true;
      }
      Optional<SymbolColumn> symbols = kind.codeColumn().map(table::symbols);
      if (symbols.isEmpty()) {
        return row -> false;
      }
      SymbolColumn held = symbols.get();
      BitSet wanted = new BitSet();
      for (int symbol = 0; symbol < held.dictionary().size(); symbol++) {
        Code code = ((Value.Coded) held.dictionary().get(symbol)).code();
        wanted.set(symbol, codes.get().contains(code));
      }
      return row -> held.known(row) && wanted.get(held.symbol(row));
    }

    /** The records in words: {@code observations of bmi_codes}. */
    String words() {
      return kind.plural() + codes.map(list -> " of " + list.name()).orElse("");
    }
  }
}
