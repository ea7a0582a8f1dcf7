package io.muster.core.engine;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import io.muster.core.units.Units;
import java.util.ArrayList;
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
  UnitsHeld {
    units = List.copyOf(units);
  }

  static UnitsHeld of(PatientStore store, Asked asked) {
    RecordTable table = store.records(asked.kind());
    Set<String> texts = new HashSet<>();
    int without = 0;
    for (int row = 0; row < table.rows(); row++) {
      if (table.known(asked.column(), row)
          && asked.carriesCode(table, row)
          && table.value(asked.column(), row) instanceof Value.Decimal number) {
        if (number.unit().isEmpty()) {
          without++;
        } else {
          texts.add(number.unit());
        }
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

    boolean carriesCode(RecordTable table, int row) {
      return codes.isEmpty()
          || (kind.codeColumn().map(c -> table.value(c, row)).orElse(Value.Missing.MISSING)
                  instanceof Value.Coded coded
              && codes.get().contains(coded.code()));
    }

    /** The records in words: {@code observations of bmi_codes}. */
    String words() {
      return kind.plural() + codes.map(list -> " of " + list.name()).orElse("");
    }
  }
}
