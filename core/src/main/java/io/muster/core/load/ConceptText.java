package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a text that stands for a concept, such as its name or a unit; missing where the vocabulary does not tell it. */
final class ConceptText extends CellReader {
  private final Concepts concepts;
  private final int field;
  private final Function<Concept, Optional<String>> text;
  private final TextIndex ids = new TextIndex();
  private final List<Optional<String>> texts = new ArrayList<>();
  private final RowNumbers numbers = new RowNumbers();
  private int id = -1;

  ConceptText(
      Column column,
      Header header,
      Concepts concepts,
      int field,
      Function<Concept, Optional<String>> text) {
    super(column, header.name(field));
    this.concepts = concepts;
    this.field = field;
    this.text = text;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    id = -1;
    if (row.empty(field)) {
      return Optional.empty();
    }
    int number = ids.find(row, field);
    if (number < 0) {
      int concept = Concepts.id(row, field);
      if (concept == Concepts.BAD) {
        return Optional.of(Reason.BAD_CONCEPT);
      }
      number = ids.add(row, field);
      texts.add(concepts.find(concept).flatMap(text));
    }
    id = texts.get(number).isPresent() ? number : -1;
    return Optional.empty();
  }

  @Override
  boolean mayBeOdd() {
    return false;
  }

  @Override
  boolean missing() {
    return id < 0;
  }

  @Override
  void write(Row row) {
    if (id >= 0) {
      int known = numbers.of(id);
      row.setNumbered(
          column(),
          known < 0 ? numbers.keep(id, row.number(column(), texts.get(id).orElseThrow())) : known);
    }
  }

  @Override
  Value value() {
    return id < 0 ? Value.Missing.MISSING : new Value.Text(texts.get(id).orElseThrow());
  }
}
