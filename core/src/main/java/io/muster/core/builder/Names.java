package io.muster.core.builder;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.spelling.NearestName;
import java.util.Collection;
import java.util.List;

/** Finds what is meant by a name, and says what may have been meant where nothing goes by it. */
final class Names {
  private Names() {}

  /** A name that something in a cohort file could have, too. */
  static String plain(String name) {
    checkArgument(
        name.matches("[a-z][a-z0-9_]*"),
        "a name is lower-case letters, digits and _, and begins with a letter: %s",
        name);
    return name;
  }

  static RecordKind kind(Schema schema, String name) {
    return schema
        .kind(name)
        .orElseThrow(() -> unknown(
            "there is no kind of record called `%s`".formatted(name),
            name,
            schema.kinds().stream().map(RecordKind::name).toList()));
  }

  static Column attribute(Schema schema, String name) {
    return schema
        .attribute(name)
        .orElseThrow(() -> unknown(
            "a person has no attribute called `%s`".formatted(name),
            name,
            names(schema.attributes())));
  }

  /** A column that all the records have, or the group of coded ones. */
  static Column column(Records records, String name) {
    Column column = records.column(name).orElseThrow(() -> unknownColumn(records, name));
    checkArgument(
        !column.equals(RecordKind.GROUP) || records.grouped(),
        "these records have no groups, since no grouped code list says which they are");
    return column;
  }

  private static IllegalArgumentException unknownColumn(Records records, String name) {
    return records.kinds().stream()
        .filter(kind -> Records.Selection.of(kind).column(name).isEmpty())
        .findFirst()
        .map(kind -> unknown(
            "a record of %s has no column called `%s`".formatted(kind, name),
            name,
            names(kind.columns())))
        .orElseGet(() -> new IllegalArgumentException(
            "`%s` is not of one type in these records".formatted(name)));
  }

  private static List<String> names(List<Column> columns) {
    return columns.stream().map(Column::name).toList();
  }

  static void require(String name, Collection<String> known, String otherwise) {
    if (!known.contains(name)) {
      throw unknown(otherwise.formatted(name), name, known);
    }
  }

  private static IllegalArgumentException unknown(
      String sentence, String name, Collection<String> known) {
    String advice = NearestName.of(name, known)
        .map("did you mean `%s`?"::formatted)
        .orElseGet(() ->
            known.isEmpty() ? "there is none" : "there is `" + String.join("`, `", known) + "`");
    return new IllegalArgumentException(sentence + "; " + advice);
  }
}
