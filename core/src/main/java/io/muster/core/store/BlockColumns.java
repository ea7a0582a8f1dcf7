package io.muster.core.store;

import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.work.Crew;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts the columns of blocks together, the rows one after the other as they came. */
final class BlockColumns {
  private final List<Column> columns;
  private final List<RecordBlock> blocks;
  private final int rows;
  private final Crew crew;

  BlockColumns(List<Column> columns, List<RecordBlock> blocks, Crew crew) {
    this.columns = columns;
    this.blocks = blocks;
    this.rows = blocks.stream().mapToInt(RecordBlock::rows).reduce(0, Math::addExact);
    this.crew = crew;
  }

  /** The columns of all; the blocks give up theirs one by one, so that never much is there twice. */
  StoredColumns together() {
    List<Joined> joined =
        IntStream.range(0, columns.size()).mapToObj(this::room).toList();
    int[] starts = new int[blocks.size()];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = starts[i - 1] + blocks.get(i - 1).rows();
    }
    int[] all = IntStream.range(
            0, blocks.stream().mapToInt(RecordBlock::rows).max().orElse(0))
        .toArray();
    crew.each(starts.length, () -> number -> {
      RecordBlock block = blocks.get(number);
      for (int i = 0; i < joined.size(); i++) {
        joined.get(i).take(block, i, starts[number], all);
      }
      block.release();
      return block;
    });
    return new StoredColumns(columns, joined.stream().map(Joined::column).toList(), rows);
  }

  private Joined room(int index) {
    return switch (columns.get(index).type()) {
      case DATE -> new Joined(DayColumn.room(of(index, DayColumn.class), rows), Map.of());
      case NUMBER -> new Joined(NumberColumn.room(of(index, NumberColumn.class), rows), Map.of());
      case TRUTH -> new Joined(TruthColumn.room(of(index, TruthColumn.class), rows), Map.of());
      case TEXT, CODE -> symbols(index);
    };
  }

  private <C extends StoredColumn> List<C> of(int index, Class<C> type) {
    return blocks.stream().map(b -> type.cast(b.column(index))).toList();
  }

  private Joined symbols(int index) {
    Map<RowColumns, Dictionary> dictionaries = new LinkedHashMap<>();
    blocks.forEach(b -> dictionaries.computeIfAbsent(b.from(), f -> f.dictionary(index)));
    List<Value> all = Dictionary.together(dictionaries.values());
    Map<Value, Integer> places = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      places.put(all.get(i), i);
    }
    Map<RowColumns, int[]> translations = new HashMap<>();
    dictionaries.forEach((from, d) -> translations.put(from, d.places(places)));
    List<int[]> each = new ArrayList<>();
    blocks.forEach(b -> each.add(translations.getOrDefault(b.from(), new int[0])));
    return new Joined(
        SymbolColumn.room(all, of(index, SymbolColumn.class), each, rows), translations);
  }

  /**
   * A column that is being filled.
   *
   * @param translations for texts and codes, what becomes of the numbers each writer gave them
   */
  private record Joined(StoredColumn column, Map<RowColumns, int[]> translations) {
    void take(RecordBlock block, int index, int at, int[] rows) {
      StoredColumn from = block.column(index);
      if (column instanceof SymbolColumn symbols) {
        symbols.fill(
            at,
            (SymbolColumn) from,
            block.rows(),
            translations.getOrDefault(block.from(), new int[0]));
      } else {
        column.fill(at, from, rows, 0, block.rows());
      }
    }
  }
}
