package io.muster.core.load;

import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.spelling.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What some rows of a file hold, as a mapping says it, and which column of the file is what.
 *
 * @param setting the part of the mapping that says it
 * @param file the setting that names the file
 * @param person the setting that names the column which tells whose a row is
 * @param form how the file is written
 */
record MappingTable(
    Setting setting,
    Setting file,
    Setting person,
    MappingForm form,
    List<MappingFilter> where,
    Section section,
    List<MappingColumn> columns) {
  /** What can be said of a table of people. */
  static final List<String> SETTINGS =
      MappingForm.settingsAnd("file", "person", "where", "columns");

  /** What can be said of a table of records. */
  static final List<String> SETTINGS_OF_RECORDS =
      Stream.concat(Stream.of("kind"), SETTINGS.stream()).toList();

  MappingTable {
    where = List.copyOf(where);
    columns = List.copyOf(columns);
  }

  /** A table of people. */
  static MappingTable people(Setting setting, MappingForm outer, Schema schema) {
    return of(
        setting.only(SETTINGS), outer, schema.attributes(), CodeSystem.SNOMED, Section::people);
  }

  /** A table of records. */
  static MappingTable records(
      Setting setting, MappingForm outer, Schema schema, DatasetDescription described) {
    Setting named = setting.only(SETTINGS_OF_RECORDS).need("kind", "Name one such as diagnosis");
    RecordKind kind = schema
        .kind(named.text())
        .orElseThrow(() -> named.wrong(
            "is no kind of record: " + Setting.shown(named.text()),
            Setting.choice(
                "the kinds are",
                named.text(),
                schema.kinds().stream().map(RecordKind::name).toList())));
    return of(
        setting,
        outer,
        kind.columns(),
        described.codeSystem(kind),
        (key, readers) -> Section.records(kind, key, readers));
  }

  private interface Sections {
    Section of(String key, Section.Columns columns);
  }

  private static MappingTable of(
      Setting setting,
      MappingForm outer,
      List<Column> schema,
      CodeSystem usual,
      Sections sections) {
    MappingForm form = outer.but(setting);
    Setting file = setting.need("file", "Name a file of the folder");
    Setting person =
        setting.need("person", "Name the column of the file that tells whose a row is");
    Map<String, Setting> said = setting
        .need("columns", "Say which column of the file is what")
        .only(schema.stream().map(Column::name).toList())
        .object();
    List<MappingColumn> columns = new ArrayList<>();
    for (Column column : schema) {
      if (said.containsKey(column.name())) {
        columns.add(MappingColumn.of(said.get(column.name()), column, form, usual));
      }
    }
    for (MappingColumn column : columns) {
      for (Setting name : column.names()) {
        if (name.word().equals(person.word())) {
          throw name.wrong("names the column of people's ids", "An id is kept nowhere else");
        }
      }
    }
    Section section = sections.of(
        person.word(),
        header -> columns.stream().map(c -> c.reader().apply(header)).toList());
    return new MappingTable(
        setting,
        file,
        person,
        form,
        setting.get("where").map(MappingFilter::of).orElse(List.of()),
        section,
        columns);
  }

  /**
   * Sees that a file has the columns that are named.
   *
   * @throws LoadException if it lacks one
   */
  void check(Header header) {
    if (!header.names().contains(person.word())) {
      // The first line may be a person's row, so nothing of it is told.
      throw person.wrong(
          "names a column that " + header.file() + " does not have: "
              + Setting.shown(person.word()),
          "Its first line names the columns, with " + form.csv().separatorName() + " between them");
    }
    columns.stream().flatMap(c -> c.names().stream()).forEach(n -> check(header, n, n.word()));
    where.forEach(filter -> check(header, filter.setting(), filter.column()));
  }

  private static void check(Header header, Setting setting, String name) {
    if (!header.names().contains(name)) {
      throw setting.wrong(
          "names a column that " + header.file() + " does not have: " + Setting.shown(name),
          NearestName.of(name, header.names())
              .map(near -> "Perhaps " + near + " is meant")
              .orElse("Names are compared letter by letter"));
    }
  }

  /** Tells which rows are taken of a file that has the columns. */
  Predicate<CsvRow> taken(Header header) {
    return where.stream()
        .map(filter -> filter.in(header))
        .reduce(Predicate::and)
        .orElse(row -> true);
  }
}
