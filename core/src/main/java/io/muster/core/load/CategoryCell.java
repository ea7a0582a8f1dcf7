package io.muster.core.load;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one of the words of a closed column. A word that is none of them makes the record unusable, unless the column has a
 * category {@code unknown}, which then stands for it.
 */
final class CategoryCell extends CellReader {
  /** The category that stands for words that are none. */
  static final String UNKNOWN = "unknown";

  private final int field;
  private final Map<String, String> words;
  private final TextIndex seen = new TextIndex();
  private final List<String> categories = new ArrayList<>();
  private final RowNumbers numbers = new RowNumbers();
  private String category = "";
  private int number = -1;
  private boolean strange;

  /** A reader that takes each of the file's words for a category of the column. */
  CategoryCell(Column column, Header header, int field, Map<String, String> words) {
    super(column, header.name(field));
    this.field = field;
    this.words = Map.copyOf(words);
  }

  /** A reader of a file that uses the words of the column itself. */
  static CategoryCell of(Column column, Header header, int field) {
    return new CategoryCell(
        column,
        header,
        field,
        column.categories().stream().collect(toUnmodifiableMap(identity(), identity())));
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    category = "";
    number = -1;
    strange = false;
    if (row.empty(field)) {
      return Optional.empty();
    }
    number = seen.find(row, field);
    if (number >= 0) {
      category = categories.get(number);
      return Optional.empty();
    }
    category = words.getOrDefault(row.text(field), "");
    if (!category.isEmpty()) {
      number = seen.add(row, field);
      categories.add(category);
      return Optional.empty();
    }
    strange = column().categories().contains(UNKNOWN);
    category = strange ? UNKNOWN : "";
    return strange ? Optional.empty() : Optional.of(Reason.UNKNOWN_CATEGORY);
  }

  @Override
  boolean mayBeOdd() {
    return column().categories().contains(UNKNOWN);
  }

  @Override
  Optional<Flag> flag() {
    return strange ? Optional.of(Flag.KEPT_AS_UNKNOWN) : Optional.empty();
  }

  @Override
  void write(Row row) {
    if (number >= 0) {
      int known = numbers.of(number);
      row.setNumbered(
          column(), known < 0 ? numbers.keep(number, row.number(column(), category)) : known);
    } else if (!category.isEmpty()) {
      row.set(column(), category);
    }
  }

  @Override
  Value value() {
    return category.isEmpty() ? Value.Missing.MISSING : new Value.Text(category);
  }
}
