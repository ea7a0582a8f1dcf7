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
 * @param indexed whether there is an index date to speak of; not where it is being looked for
 */
record Scope(
    Schema schema,
    Declarations declarations,
    Problems problems,
    Optional<Records> inHand,
    List<String> steps,
    List<String> laterSteps,
    boolean indexed) {
  Scope {
    steps = List.copyOf(steps);
    laterSteps = List.copyOf(laterSteps);
  }

  /** The scope of a declaration of the file. */
  static Scope of(Schema schema, Declarations declarations, Problems problems) {
    return new Scope(schema, declarations, problems, Optional.empty(), List.of(), List.of(), true);
  }

  Scope about(Records records) {
    return new Scope(
        schema, declarations, problems, Optional.of(records), steps, laterSteps, indexed);
  }

  Scope between(List<String> earlier, List<String> later) {
    return new Scope(schema, declarations, problems, inHand, earlier, later, indexed);
  }

  /** Where each person's index date is said. */
  Scope beforeIndex() {
    return new Scope(schema, declarations, problems, inHand, steps, laterSteps, false);
  }

  /** Whether there is an index date; otherwise the mistake is reported. */
  boolean index(SourceRange range) {
    if (!indexed) {
      problems.error(
          "no-index",
          range,
          "this asks for the index date, which is only being looked for here",
          Optional.of("write out the dates, such as `from 2020-01-01 to 2020-12-31`"));
    }
    return indexed;
  }

  /** A column that all the records have, or the group of coded ones; otherwise the mistake is reported. */
  Optional<Column> column(Records records, Name name) {
    Optional<Column> column = records.column(name.text());
    if (column.isEmpty()) {
      RecordKind without = records.kinds().stream()
          .filter(kind -> Records.Selection.of(kind).column(name.text()).isEmpty())
          .findFirst()
          .orElse(records.kinds().get(0));
      List<String> columns = without.columns().stream().map(Column::name).toList();
      boolean differs = Records.Selection.of(without).column(name.text()).isPresent();
      problems.error(
          "unknown-column",
          name.range(),
          differs
              ? "`%s` is not of one type in %s"
                  .formatted(name.text(), Phrases.kinds(records, "and"))
              : "%s has no column called `%s`"
                  .formatted(Phrases.aOrAn(without.name()), name.text()),
          differs
              ? Optional.empty()
              : Spelling.advice(name.text(), columns)
                  .or(() -> Optional.of("it has " + Phrases.list(columns, "and"))));
    }
    if (column.filter(RecordKind.GROUP::equals).isPresent() && !records.grouped()) {
      problems.error(
          "no-groups",
          name.range(),
          "these records have no groups, since no grouped code list says which they are",
          "declare one with `codes … grouped by …`");
      return Optional.empty();
    }
    return column;
  }
}
