package io.muster.core.generated;

import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.ExamplePlan.Cell;
import io.muster.core.plan.ExamplePlan.Event;
import io.muster.core.plan.ExamplePlan.Expectation;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Rule;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes up examples: invented people, and something expected of them, true or not. */
final class GeneratedExamples {
  private final Making making;
  private final Choices choices;

  GeneratedExamples(Making making) {
    this.making = making;
    this.choices = making.choices();
  }

  ExamplePlan example(OutreachPlan outreach) {
    List<Event> events = new ArrayList<>();
    int number = choices.below(3);
    for (int i = 0; i < number; i++) {
      RecordKind kind = choices.of(Pool.SCHEMA.kinds());
      events.add(new Event(kind, cells(kind.columns())));
    }
    return new ExamplePlan(
        making.named() + "example",
        outreach.name(),
        cells(Pool.SCHEMA.attributes()),
        events,
        List.of(expectation(outreach)));
  }

  private List<Cell> cells(List<Column> columns) {
    return columns.stream()
        .filter(column -> choices.chance(50))
        .map(column -> new Cell(column, Pool.value(column, choices)))
        .toList();
  }

  private Expectation expectation(OutreachPlan outreach) {
    List<String> labels = outreach.cohort().allRules().stream().map(Rule::label).toList();
    return choices.make(
        () -> new Expectation.Included(choices.chance(50), Optional.empty()),
        () -> new Expectation.Included(
            false,
            labels.stream()
                .findFirst()
                .map(label -> new Expectation.Because(label, choices.of(Truth.values())))),
        () -> new Expectation.Reached(
            outreach.steps().get(0).name(),
            choices.chance(50),
            choices.chance(50) ? Optional.of(choices.of(Pool.DAYS)) : Optional.empty()),
        () -> new Expectation.LeftBy(making.named() + "exit1"));
  }
}
