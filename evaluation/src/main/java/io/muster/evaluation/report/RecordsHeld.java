package io.muster.evaluation.report;

import static java.util.stream.Collectors.joining;

import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import java.util.List;
import java.util.Optional;

/** Whether the data, whoever's they are, hold what the steps of an outreach are made of. */
final class RecordsHeld {
  private static final String PROGRAMME = "programme";

  private RecordsHeld() {}

  /** What to warn of where they do not, so that nobody can have reached a step. */
  static Optional<String> warning(OutreachPlan plan, PatientStore store) {
    List<RecordKind> kinds = plan.steps().stream()
        .flatMap(step -> step.records().kinds().stream())
        .distinct()
        .toList();
    if (kinds.stream().allMatch(kind -> store.records(kind).rows() == 0)) {
      return Optional.of("the data hold no "
          + kinds.stream().map(RecordKind::plural).collect(joining(" and no "))
          + ", which the steps are made of, so nobody can have reached one: see that these"
          + " records were loaded, too");
    }
    return plan.programme()
        .filter(programme -> kinds.stream().noneMatch(kind -> isOf(programme, kind, store)))
        .map(programme -> "no record in the data is of the programme \"" + programme
            + "\", so nobody can have reached a step: write the programme as the data do,"
            + " letter by letter");
  }

  /** Whether there is a record of a kind that is of the programme; those of a kind without programmes all may be. */
  private static boolean isOf(String programme, RecordKind kind, PatientStore store) {
    Optional<Column> column = kind.column(PROGRAMME);
    return column.isEmpty()
        || store
            .records(kind)
            .symbols(column.get())
            .dictionary()
            .contains(new Value.Text(programme));
  }
}
