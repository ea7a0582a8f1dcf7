package io.muster.core.load;

import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a number, or the same cell as a text such as {@code <5} where an operator beside it says that the number is only a bound. For each there is
 * a reader of its own; what the other reads is missing in it.
 */
final class BoundCell extends CellReader {
  private static final Optional<Flag> ONLY_BOUND = Optional.of(Flag.ONLY_BOUND);

  /** The concepts of operators; that of equality bounds nothing. */
  private static final Map<Integer, String> OPERATORS = Map.of(
      4171754, "<=", 4171755, ">=", 4171756, "<", 4172704, ">", 4172703, "", Concepts.NONE, "");

  private final CellReader cell;
  private final int number;
  private final int operator;
  private final boolean asText;
  private String bound = "";

  private BoundCell(CellReader cell, int number, int operator, boolean asText) {
    super(cell.column(), cell.header());
    this.cell = cell;
    this.number = number;
    this.operator = operator;
    this.asText = asText;
  }

  /** A reader of the number where it is none. */
  static BoundCell number(NumberCell cell, int number, int operator) {
    return new BoundCell(cell, number, operator, false);
  }

  /** A reader of the text where it is one, and elsewhere of another text. */
  static BoundCell text(CellReader other, int number, int operator) {
    return new BoundCell(other, number, operator, true);
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    String sign = "";
    if (!row.empty(operator) && !row.empty(number)) {
      int id = Concepts.id(row, operator);
      if (!OPERATORS.containsKey(id)) {
        return Optional.of(id == Concepts.BAD ? Reason.BAD_CONCEPT : Reason.UNKNOWN_CATEGORY);
      }
      sign = OPERATORS.getOrDefault(id, "");
    }
    bound = sign.isEmpty() ? "" : sign + row.text(number);
    return asText && !bound.isEmpty() ? Optional.empty() : cell.read(row);
  }

  @Override
  Optional<Flag> flag() {
    return bound.isEmpty() ? cell.flag() : asText ? Optional.empty() : ONLY_BOUND;
  }

  @Override
  boolean missing() {
    return bound.isEmpty() ? cell.missing() : !asText;
  }

  @Override
  void write(Row row) {
    if (bound.isEmpty()) {
      cell.write(row);
    } else if (asText) {
      row.set(column(), bound);
    }
  }

  @Override
  Value value() {
    if (bound.isEmpty()) {
      return cell.value();
    }
    return asText ? new Value.Text(bound) : Value.Missing.MISSING;
  }
}
