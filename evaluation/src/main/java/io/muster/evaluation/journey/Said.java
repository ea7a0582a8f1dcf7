package io.muster.evaluation.journey;

import io.muster.core.engine.FoundRows;
import io.muster.core.engine.PersonRows;
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

  /** The table whose records are being read, once there is one. */
  private Object table = this;

  /** The records that were read last, and the numbers of what they say, by their positions. */
  private Object together = this;

  private int[] read = {};

  /** Its column, where that is of texts or codes, and the number of each of these. */
  private Optional<SymbolColumn> symbols = Optional.empty();

  private int[] bySymbol = {};

  /** Its column, where that is of anything else. */
  private Optional<StoredColumn> others = Optional.empty();

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
    if (symbols.isPresent()) {
      int symbol = symbols.get().symbol(row);
      return symbol == SymbolColumn.NONE ? NOTHING : ofSymbol(symbol);
    }
    return others.isPresent() ? number(others.get().value(row)) : NOTHING;
  }

  /**
   * The number of what one of somebody's records says. It is read with those of all that were found with it: many rows of a column
   * are read faster than one after another.
   */
  public int of(PersonRows records, int number) {
    if (together != records.together()) {
      read(records.together());
    }
    return read[records.position(number)];
  }

  private void read(FoundRows found) {
    together = found;
    int size = found.size();
    if (read.length < size) {
      read = new int[size + size / 2];
    }
    if (found.isOfOneTable() && size > 0) {
      turnTo(found.table(0));
    }
    if (found.isOfOneTable() && symbols.isPresent()) {
      found.symbols(symbols.get(), read);
      for (int at = 0; at < size; at++) {
        read[at] = read[at] == SymbolColumn.NONE ? NOTHING : ofSymbol(read[at]);
      }
    } else {
      for (int at = 0; at < size; at++) {
        read[at] = of(found.table(at), found.row(at));
      }
    }
  }

  private int ofSymbol(int symbol) {
    if (bySymbol[symbol] == NOT_MET) {
      bySymbol[symbol] = number(symbols.orElseThrow().dictionary().get(symbol));
    }
    return bySymbol[symbol];
  }

  private void turnTo(RecordTable of) {
    if (table == of) {
      return;
    }
    table = of;
    Optional<StoredColumn> cells = of.kind().column(column).map(of::column);
    symbols = cells.filter(SymbolColumn.class::isInstance).map(SymbolColumn.class::cast);
    others = symbols.isPresent() ? Optional.empty() : cells;
    bySymbol = new int[symbols.map(s -> s.dictionary().size()).orElse(0)];
    Arrays.fill(bySymbol, NOT_MET);
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
  public boolean goesOut(PersonRows contacts, int number) {
    int said = of(contacts, number);
    if (out == NOT_MET) {
      out = number("out");
    }
    return said == NOTHING ? !knowsDirection(contacts.table(number).kind()) : said == out;
  }

  /** Whether a contact does not say its direction, though its kind knows one. */
  public boolean hidesDirection(PersonRows contacts, int number) {
    return of(contacts, number) == NOTHING
        && knowsDirection(contacts.table(number).kind());
  }

  private static boolean knowsDirection(RecordKind kind) {
    return kind.column(DIRECTION).isPresent();
  }
}
