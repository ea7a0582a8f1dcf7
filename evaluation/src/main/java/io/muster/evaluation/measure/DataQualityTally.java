package io.muster.evaluation.measure;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.store.DayColumn;
import io.muster.core.store.RecordTable;
import io.muster.core.store.SymbolColumn;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.measure.DataQuality.Category;
import io.muster.evaluation.measure.DataQuality.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts members' records, kind by kind and row by row. For one thread. */
final class DataQualityTally {
  private static final Value UNKNOWN = new Value.Text("unknown");

  private final List<KindTally> kinds;

  DataQualityTally(Journeys journeys) {
    this.kinds =
        journeys.kinds().stream().map(journeys::table).map(KindTally::new).toList();
  }

  void add(Journey journey) {
    kinds.forEach(k -> k.add(journey.person().number()));
  }

  DataQualityTally merge(DataQualityTally other) {
    for (int i = 0; i < kinds.size(); i++) {
      kinds.get(i).merge(other.kinds.get(i));
    }
    return this;
  }

  DataQuality result() {
    return new DataQuality(kinds.stream().map(KindTally::result).toList());
  }

  private static final class KindTally {
    private final RecordTable table;
    private final SymbolColumn systems;
    private final DayColumn recorded;
    private final List<CategoryTally> categories;
    /** Days with a record, by the number of the system and one more. */
    private final NumberCounts[] days;

    private final NumberCounts lag = new NumberCounts();
    private int records;
    private int undated;

    KindTally(RecordTable table) {
      this.table = table;
      this.systems = table.symbols(RecordKind.SYSTEM);
      this.days = new NumberCounts[systems.dictionary().size() + 1];
      Arrays.setAll(days, i -> new NumberCounts());
      this.recorded = (DayColumn) table.column(RecordKind.RECORDED);
      this.categories = table.kind().columns().stream()
          .filter(Column::closed)
          .map(c -> new CategoryTally(c, table.symbols(c)))
          .toList();
    }

    void add(int person) {
      int end = table.endRow(person);
      for (int row = table.firstRow(person); row < end; row++) {
        add(row, table.day(row));
      }
      for (CategoryTally category : categories) {
        category.add(table.firstRow(person), end);
      }
    }

    private void add(int row, int day) {
      records++;
      if (day == RecordTable.NO_DAY) {
        undated++;
        return;
      }
      days[systems.symbol(row) + 1].add(day);
      int arrived = recorded.day(row);
      if (arrived != RecordTable.NO_DAY) {
        lag.add(arrived - day);
      }
    }

    void merge(KindTally other) {
      records += other.records;
      undated += other.undated;
      lag.merge(other.lag);
      for (int i = 0; i < days.length; i++) {
        days[i].merge(other.days[i]);
      }
      for (int i = 0; i < categories.size(); i++) {
        categories.get(i).merge(other.categories.get(i));
      }
    }

    private String system(int symbol) {
      return symbol == SymbolColumn.NONE
          ? Attendance.NOT_RECORDED
          : systems.dictionary().get(symbol).toString();
    }

    Kind result() {
      SortedMap<String, SortedMap<YearMonth, Integer>> bySystem = new TreeMap<>();
      for (int i = 0; i < days.length; i++) {
        SortedMap<YearMonth, Integer> months = new TreeMap<>();
        days[i]
            .all()
            .forEach((day, number) ->
                months.merge(YearMonth.from(LocalDate.ofEpochDay(day)), number, Integer::sum));
        if (!months.isEmpty()) {
          bySystem.put(system(i - 1), months);
        }
      }
      List<Category> told = new ArrayList<>();
      categories.forEach(c -> told.add(c.result()));
      return new Kind(
          table.kind().name(),
          table.kind().plural(),
          records,
          undated,
          table.duplicates(),
          bySystem,
          told,
          new Distribution(lag.all()));
    }
  }

  private static final class CategoryTally {
    private final Column column;
    private final SymbolColumn symbols;
    private final int unknownSymbol;
    private int missing;
    private int unknown;

    CategoryTally(Column column, SymbolColumn symbols) {
      this.column = column;
      this.symbols = symbols;
      this.unknownSymbol = symbols.dictionary().indexOf(UNKNOWN);
    }

    void add(int from, int to) {
      for (int row = from; row < to; row++) {
        int symbol = symbols.symbol(row);
        if (symbol == SymbolColumn.NONE) {
          missing++;
        } else if (symbol == unknownSymbol) {
          unknown++;
        }
      }
    }

    void merge(CategoryTally other) {
      missing += other.missing;
      unknown += other.unknown;
    }

    Category result() {
      return new Category(column.name(), missing, unknown);
    }
  }
}
