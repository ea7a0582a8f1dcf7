package io.muster.core.load;

import io.muster.core.codes.Code;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds which columns of a table of the common data model are which of the schema's. */
final class OmopColumns {
  private static final Map<String, String> SEXES = Map.of(
      "8507", "male",
      "8532", "female",
      "8521", "other",
      "8570", "other",
      "8551", "unknown");

  private static final Map<Integer, String> VISITS = Map.of(
      9201, "inpatient",
      9202, "outpatient",
      9203, "emergency",
      262, "inpatient",
      581477, "community",
      42898160, "community",
      581458, "pharmacy");

  /** An emergency room visit that became a stay. */
  private static final Map<Integer, String> ADMISSIONS = Map.of(262, "emergency");

  private final Header header;
  private final List<Column> columns;
  private final Concepts concepts;
  private final List<CellReader> readers = new ArrayList<>();

  OmopColumns(Header header, List<Column> columns, Concepts concepts) {
    this.header = header;
    this.columns = columns;
    this.concepts = concepts;
  }

  /** The readers of what was found. */
  List<CellReader> readers() {
    return readers;
  }

  OmopColumns person() {
    readers.add(new BirthCell(
        column("birth_date"),
        header,
        header.key("year_of_birth"),
        header.field("month_of_birth"),
        header.field("day_of_birth"),
        header.field("birth_datetime")));
    readers.add(new CategoryCell(column("sex"), header, header.key("gender_concept_id"), SEXES));
    readers.add(new JoinedText(group("race"), group("ethnicity")));
    return this;
  }

  /** The name of the concept of a race or ethnicity, else what the source calls it. */
  private CellReader group(String name) {
    int field = header.key(name + "_concept_id");
    Column ethnicity = column("ethnicity");
    return or(
        new ConceptText(ethnicity, header, concepts, field, Concept::known),
        text(ethnicity, name + "_source_value"));
  }

  OmopColumns death() {
    return day(column("death_date"), header.key("death_date"));
  }

  OmopColumns date(String name) {
    return day(RecordKind.DATE, header.key(name));
  }

  OmopColumns end(String name) {
    OptionalInt field = header.field(name);
    return field.isPresent() ? day(column("end"), field.getAsInt()) : this;
  }

  private OmopColumns day(Column column, int field) {
    readers.add(DayCell.of(column, header, field, DayCell.Form.DAY_OR_TIME));
    return this;
  }

  /** The code of a standard concept, else of a source concept, else as the source wrote it. */
  OmopColumns standardCode(String name) {
    return code(
        IntStream.of(header.key(name + "_concept_id")),
        optional(name + "_source_concept_id"),
        header.field(name + "_source_value"),
        c -> Optional.of(c.code()));
  }

  /** The code of a source concept, else of a standard concept, else as the source wrote it. */
  OmopColumns sourceCode(String name) {
    return code(
        optional(name + "_source_concept_id"),
        IntStream.of(header.key(name + "_concept_id")),
        header.field(name + "_source_value"),
        c -> Optional.of(c.code()));
  }

  /** The code of whichever concept is of a vocabulary. */
  OmopColumns codeOf(String vocabulary, String name) {
    return code(
        IntStream.of(header.key(name + "_concept_id")),
        optional(name + "_source_concept_id"),
        OptionalInt.empty(),
        c -> c.vocabulary().equals(vocabulary) ? Optional.of(c.code()) : Optional.empty());
  }

  private IntStream optional(String name) {
    return header.field(name).stream();
  }

  private OmopColumns code(
      IntStream first,
      IntStream other,
      OptionalInt source,
      Function<Concept, Optional<Code>> codes) {
    List<Integer> fields = IntStream.concat(first, other).boxed().toList();
    readers.add(new ConceptCode(column("code"), header, concepts, fields, source, codes));
    return this;
  }

  OmopColumns quantity() {
    optional("quantity").forEach(f -> readers.add(new NumberCell(column("quantity"), header, f)));
    return this;
  }

  /** What a visit was. Its source value often is a number that is the visit's own, so no code is made of that. */
  OmopColumns visit() {
    int concept = header.key("visit_concept_id");
    readers.add(
        new ConceptWord(column("type"), header, concept, VISITS, Optional.of(Flag.LEFT_MISSING)));
    readers.add(
        new ConceptWord(column("admission"), header, concept, ADMISSIONS, Optional.empty()));
    optional("visit_source_concept_id")
        .forEach(f -> readers.add(new ConceptCode(
            column("code"),
            header,
            concepts,
            List.of(f),
            OptionalInt.empty(),
            c -> Optional.of(c.code()))));
    return this;
  }

  /** A number, its unit, and what is said in words instead. */
  OmopColumns measured() {
    int number = header.key("value_as_number");
    OptionalInt operator = header.field("operator_concept_id");
    NumberCell value = new NumberCell(column("value"), header, number);
    readers.add(
        operator.isPresent() ? BoundCell.number(value, number, operator.getAsInt()) : value);
    Column unit = column("unit");
    Stream.concat(
            optional("unit_concept_id")
                .mapToObj(f -> new ConceptText(unit, header, concepts, f, Concept::unit)),
            text(unit, "unit_source_value").stream())
        .reduce(EitherCell::new)
        .ifPresent(readers::add);
    Column text = column("text");
    Stream<CellReader> words = Stream.of(
            text(text, "value_as_string").stream(),
            text(text, "value_source_value").stream().map(t -> new UnlessCell(t, number)),
            optional("value_as_concept_id")
                .mapToObj(f -> new ConceptText(text, header, concepts, f, Concept::known)))
        .flatMap(s -> s);
    words
        .reduce(EitherCell::new)
        .map(t -> operator.isPresent() ? BoundCell.text(t, number, operator.getAsInt()) : t)
        .ifPresent(readers::add);
    return this;
  }

  private Optional<CellReader> text(Column column, String name) {
    OptionalInt field = header.field(name);
    return field.isPresent()
        ? Optional.of(new TextCell(column, header, field.getAsInt()))
        : Optional.empty();
  }

  private static CellReader or(CellReader first, Optional<CellReader> other) {
    return other.<CellReader>map(o -> new EitherCell(first, o)).orElse(first);
  }

  private Column column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }
}
