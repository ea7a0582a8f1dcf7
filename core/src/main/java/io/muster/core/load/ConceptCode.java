package io.muster.core.load;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Reads a code from the ids of concepts, of which the first that the vocabulary has counts. Where it has none of them the code the source wrote
 * is kept as a local one.
 */
final class ConceptCode extends CellReader {
  private static final Optional<Flag> LOCAL = Optional.of(Flag.LOCAL_CODE);

  private final Concepts concepts;
  private final List<Integer> fields;
  private final OptionalInt sourceField;
  private final Function<Concept, Optional<Code>> code;
  private final TextIndex ids = new TextIndex();
  private final List<Optional<Code>> codesOfIds = new ArrayList<>();
  private final RowNumbers idNumbers = new RowNumbers();
  private final TextIndex texts = new TextIndex();
  private final RowNumbers textNumbers = new RowNumbers();
  private int id = -1;
  private int text = -1;

  /**
   * A reader of codes.
   *
   * @param fields where concept ids stand, the one preferred first
   * @param sourceField where the code stands as the source wrote it
   * @param code the code of a concept, if it is one that counts
   */
  ConceptCode(
      Column column,
      Header header,
      Concepts concepts,
      List<Integer> fields,
      OptionalInt sourceField,
      Function<Concept, Optional<Code>> code) {
    super(column, header.name(fields.get(0)));
    this.concepts = concepts;
    this.fields = List.copyOf(fields);
    this.sourceField = sourceField;
    this.code = code;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    id = -1;
    text = -1;
    for (int field : fields) {
      if (!row.empty(field)) {
        int number = number(row, field);
        if (number < 0) {
          return Optional.of(Reason.BAD_CONCEPT);
        }
        if (id < 0 && codesOfIds.get(number).isPresent()) {
          id = number;
        }
      }
    }
    if (id < 0 && sourceField.isPresent() && !row.empty(sourceField.getAsInt())) {
      text = texts.add(row, sourceField.getAsInt());
    }
    return Optional.empty();
  }

  /** A number for the concept id in a cell; negative where it is none. */
  private int number(CsvRow row, int field) {
    int number = ids.find(row, field);
    if (number >= 0) {
      return number;
    }
    int concept = Concepts.id(row, field);
    if (concept == Concepts.BAD) {
      return -1;
    }
    codesOfIds.add(concepts.find(concept).flatMap(code));
    return ids.add(row, field);
  }

  @Override
  Optional<Flag> flag() {
    return text < 0 ? Optional.empty() : LOCAL;
  }

  private Code code() {
    return id >= 0
        ? codesOfIds.get(id).orElseThrow()
        : new Code(CodeSystem.LOCAL, texts.text(text));
  }

  @Override
  void write(Row row) {
    if (!missing()) {
      RowNumbers numbers = id >= 0 ? idNumbers : textNumbers;
      int number = id >= 0 ? id : text;
      int known = numbers.of(number);
      row.setNumbered(
          column(), known < 0 ? numbers.keep(number, row.number(column(), code())) : known);
    }
  }

  @Override
  boolean missing() {
    return id < 0 && text < 0;
  }

  @Override
  Value value() {
    return missing() ? Value.Missing.MISSING : new Value.Coded(code());
  }
}
