package io.muster.core.engine;

import static io.muster.core.store.SymbolColumn.NONE;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.store.NumberColumn;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import io.muster.core.store.SymbolColumn;
import io.muster.core.units.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The units that everybody's records of a kind and code list hold in a column, whenever they were made.
 *
 * @param units each unit once, however it is spelt; in order
 * @param without how many values have no unit
 */
record UnitsHeld(List<String> units, int without) {
  /** So many rows are read at a time. */
  private static final int ROWS = 1_024;

  UnitsHeld {
    units = List.copyOf(units);
  }

  static UnitsHeld of(PatientStore store, Asked asked) {
    RecordTable table = store.records(asked.kind());
    if (!(table.column(asked.column()) instanceof NumberColumn numbers)) {
      return new UnitsHeld(List.of(), 0);
    }
    Optional<SymbolColumn> units = asked.kind().unitOf(asked.column()).map(table::symbols);
    int[] counts = counts(table, numbers, units, asked);
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

  /**
   * How many values have each unit, by its number and one more; without one first. Columns are read some rows at a time: a row at a time takes four
   * times as long.
   */
  private static int[] counts(
      RecordTable table, NumberColumn numbers, Optional<SymbolColumn> units, Asked asked) {
    int[] counts = new int[units.map(u -> u.dictionary().size()).orElse(0) + 1];
    Narrowing narrowing = asked.narrowing(table);
    int[] rows = new int[ROWS];
    int[] symbols = new int[ROWS];
    for (int from = 0; from < table.rows(); from += ROWS) {
      int many = Math.min(ROWS, table.rows() - from);
      for (int i = 0; i < many; i++) {
        rows[i] = from + i;
      }
      int kept = narrowing.keep(rows, many);
      Arrays.fill(symbols, 0, kept, NONE);
      units.ifPresent(column -> column.symbols(rows, kept, symbols));
      for (int i = 0; i < kept; i++) {
        counts[symbols[i] + 1] += numbers.known(rows[i]) ? 1 : 0;
      }
    }
    return counts;
  }

  /** Keeps some rows, which are put first; answers how many. */
  private interface Narrowing {
    int keep(int[] rows, int many);
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

    /** Keeps the rows of the table that carry one of the codes. */
    private Narrowing narrowing(RecordTable table) {
      if (codes.isEmpty()) {
        return (rows, many) -> many;
      }
      Optional<SymbolColumn> held = kind.codeColumn().map(table::symbols);
      return held.isEmpty() ? (rows, many) -> 0 : carrying(held.get(), codes.get());
    }

    private static Narrowing carrying(SymbolColumn column, CodeList codes) {
      int[] wanted = new int[column.dictionary().size() + 1];
      column.numbers(codes.codes()).stream().forEach(symbol -> wanted[symbol + 1] = 1);
      int[] symbols = new int[ROWS];
      return (rows, many) -> {
        column.symbols(rows, many, symbols);
        int kept = 0;
        for (int i = 0; i < many; i++) {
          rows[kept] = rows[i];
          kept += wanted[symbols[i] + 1];
        }
        return kept;
      };
    }

    /** The records in words: {@code observations of bmi_codes}. */
    String words() {
      return kind.plural() + codes.map(list -> " of " + list.name()).orElse("");
    }
  }
}
