package io.muster.dsl.planning;

import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.Spelling;
import java.util.List;
import java.util.Optional;

/**
 * What an expression may speak of where it stands.
 *
 * @param inHand in a filter, the records it is about: their columns go by their bare names
 * @param steps in an outreach, the steps that come before
 * @param laterSteps in an outreach, the step itself and those after it
 */
record Scope(
    Schema schema,
    Declarations declarations,
    Problems problems,
    Optional<Records.Selection> inHand,
    List<String> steps,
    List<String> laterSteps) {
  Scope {
    steps = List.copyOf(steps);
    laterSteps = List.copyOf(laterSteps);
  }

  /** The scope of a declaration of the file. */
  static Scope of(Schema schema, Declarations declarations, Problems problems) {
    return new Scope(schema, declarations, problems, Optional.empty(), List.of(), List.of());
  }

  Scope about(Records.Selection records) {
    return new Scope(schema, declarations, problems, Optional.of(records), steps, laterSteps);
  }

  Scope between(List<String> earlier, List<String> later) {
    return new Scope(schema, declarations, problems, inHand, earlier, later);
  }

  /** A column of records, or the group of those asked for by a grouped list; otherwise the mistake is reported. */
  Optional<Column> column(Records records, Name name) {
    RecordKind kind = RecordsPlanner.kind(records);
    Optional<Column> column = columnIfAny(records, name.text());
    if (column.isEmpty()) {
      List<String> columns = kind.columns().stream().map(Column::name).toList();
      problems.error(
          "unknown-column",
          name.range(),
          "%s has no column called `%s`".formatted(Phrases.aOrAn(kind.name()), name.text()),
          Spelling.advice(name.text(), columns)
              .or(() -> Optional.of("it has " + Phrases.list(columns, "and"))));
    }
    boolean grouped = records.codes().filter(c -> !c.groupNames().isEmpty()).isPresent();
    if (column.filter(RecordKind.GROUP::equals).isPresent() && !grouped) {
      problems.error(
          "no-groups",
          name.range(),
          "these records have no groups, since no grouped code list says which they are",
          "declare one with `codes … grouped by …`");
      return Optional.empty();
    }
    return column;
  }

  static Optional<Column> columnIfAny(Records records, String name) {
    RecordKind kind = RecordsPlanner.kind(records);
    return name.equals(RecordKind.GROUP.name()) && kind.codeColumn().isPresent()
        ? Optional.of(RecordKind.GROUP)
        : kind.column(name);
  }

  Meaning notYet(SourceRange range, String what) {
    problems.notYet(range, what);
    return Meaning.Broken.BROKEN;
  }
}
