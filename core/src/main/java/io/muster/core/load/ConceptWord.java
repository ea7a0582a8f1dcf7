package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.Map;
import java.util.Optional;

/** Reads one of the words of a closed column from the id of a concept. One that stands for none of them leaves it missing. */
final class ConceptWord extends CellReader {
  private final int field;
  private final Map<Integer, String> words;
  private final Optional<Flag> otherwise;
  private String word = "";
  private boolean strange;

  /**
   * A reader of words.
   *
   * @param otherwise what is to be told of a concept that stands for none
   */
  ConceptWord(
      Column column,
      Header header,
      int field,
      Map<Integer, String> words,
      Optional<Flag> otherwise) {
    super(column, header.name(field));
    this.field = field;
    this.words = Map.copyOf(words);
    this.otherwise = otherwise;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    word = "";
    strange = false;
    if (row.empty(field)) {
      return Optional.empty();
    }
    int id = Concepts.id(row, field);
    word = words.getOrDefault(id, "");
    strange = word.isEmpty();
    return id == Concepts.BAD ? Optional.of(Reason.BAD_CONCEPT) : Optional.empty();
  }

  @Override
  Optional<Flag> flag() {
    return strange ? otherwise : Optional.empty();
  }

  @Override
  void write(Row row) {
    if (!word.isEmpty()) {
      row.set(column(), word);
    }
  }

  @Override
  Value value() {
    return word.isEmpty() ? Value.Missing.MISSING : new Value.Text(word);
  }
}
