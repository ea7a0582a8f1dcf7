package io.muster.evaluation.journey;

import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.store.RecordTable;
import io.muster.core.store.StoredColumn;
import io.muster.core.store.SymbolColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What records of whatever kind say in the column of a name. Whatever is said has a number, from 0 in the order in which it is met. For
 * one thread.
 */
public final class Said {
  /** In place of a number: the record says nothing, only blanks, or its kind has no such column. */
  public static final int NOTHING = -1;

  private static final int NOT_MET = -2;
  private static final String DIRECTION = "direction";

  private final String column;
  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The table whose records are being read, and its column. */
  private Optional<RecordTable> table = Optional.empty();

  private Optional<StoredColumn> cells = Optional.empty();
  private int[] bySymbol = {};

  /** The number of going out, once it was asked for. */
  private int out = NOT_MET;

  private Said(String column) {
    this.column = column;
  }

  /** What is said in the column of that name. */
  public static Said in(String column) {
    return new Said(column);
  }

  /** In which direction contacts go. */
  public static Said direction() {
    return new Said(DIRECTION);
  }

  /** The number of what a row says. */
  public int of(RecordTable of, int row) {
    turnTo(of);
    if (cells.isEmpty()) {
      return NOTHING;
    } else if (cells.get() instanceof SymbolColumn symbols) {
      int symbol = symbols.symbol(row);
      if (symbol == SymbolColumn.NONE) {
        return NOTHING;
      } else if (bySymbol[symbol] == NOT_MET) {
        bySymbol[symbol] = number(symbols.dictionary().get(symbol));
      }
      return bySymbol[symbol];
    }
    return number(cells.get().value(row));
  }

  private void turnTo(RecordTable of) {
    if (table.isPresent() && table.get() == of) {
      return;
    }
    table = Optional.of(of);
    cells = of.kind().column(column).map(of::column);
    if (cells.isPresent() && cells.get() instanceof SymbolColumn symbols) {
      bySymbol = new int[symbols.dictionary().size()];
      Arrays.fill(bySymbol, NOT_MET);
    }
  }

  private int number(Value value) {
    return value.known() && !value.toString().isBlank() ? number(value.toString()) : NOTHING;
  }

  /** The number of what may be said. */
  public int number(String said) {
    return numbers.computeIfAbsent(said, s -> {
      words.add(s);
      return words.size() - 1;
    });
  }

  /** What a number stands for. */
  public String words(int number) {
    return words.get(number);
  }

  /** Whether a contact went out rather than came in. Where its kind knows no direction, it went out. */
  public boolean goesOut(RecordTable of, int row) {
    int said = of(of, row);
    if (out == NOT_MET) {
      out = number("out");
    }
    return said == NOTHING ? !knowsDirection(of.kind()) : said == out;
  }

  /** Whether a contact does not say its direction, though its kind knows one. */
  public boolean hidesDirection(RecordTable of, int row) {
    return of(of, row) == NOTHING && knowsDirection(of.kind());
  }

  private static boolean knowsDirection(RecordKind kind) {
    return kind.column(DIRECTION).isPresent();
  }
}
