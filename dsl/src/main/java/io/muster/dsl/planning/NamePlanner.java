package io.muster.dsl.planning;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.dsl.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what a bare name means. In this order: a column of the records in hand, something the file declares, an earlier step, an
 * attribute of the person, a kind of record.
 */
final class NamePlanner {
  private static final String QUINTILE = "imd_quintile";
  private static final String MISSING = "for what is missing write `is missing`";
  private static final String TRUE = "a yes-or-no answer is asked as it stands, or with `not`";
  /** Words of other languages, and what to write for them. */
  private static final Map<String, String> ELSEWHERE = Map.of(
      "null", MISSING, "na", MISSING, "nan", MISSING, "empty", MISSING, "blank", MISSING, "true",
      TRUE, "false", TRUE, "yes", TRUE);

  private final Scope scope;
  private final Schema schema;

  NamePlanner(Scope scope) {
    this.scope = scope;
    this.schema = scope.schema();
  }

  Meaning plan(Name name) {
    Optional<Records> hand = scope.inHand();
    if (hand.filter(r -> r.column(name.text()).isPresent()).isPresent()) {
      return scope
          .column(hand.get(), name)
          .<Meaning>map(column -> new Meaning.Answer(new Expression.Field(column)))
          .orElse(Meaning.Broken.BROKEN);
    }
    if (scope.declarations().declares(name)) {
      return scope.declarations().meaning(name);
    }
    if (scope.steps().contains(name.text())) {
      return new Meaning.Answer(new Expression.StepDate(name.text()));
    }
    if (name.text().equals(QUINTILE) && schema.attribute("imd_decile").isPresent()) {
      Column decile = schema.attribute("imd_decile").get();
      return new Meaning.Answer(new Expression.Quintile(new Expression.Attribute(decile)));
    }
    Optional<Column> attribute = schema.attribute(name.text());
    if (attribute.isPresent()) {
      return new Meaning.Answer(new Expression.Attribute(attribute.get()));
    }
    Optional<RecordKind> kind = schema.kind(name.text());
    return kind.isPresent()
        ? new Meaning.SomeRecords(Records.Selection.of(kind.get()))
        : unknown(name);
  }

  private Meaning unknown(Name name) {
    if (scope.declarations().mayBeDeclared(name)) {
      return Meaning.Broken.BROKEN;
    }
    if (isCategory(name.text())) {
      scope
          .problems()
          .error(
              "unknown-name",
              name.range(),
              "there is nothing called `%s`".formatted(name.text()),
              "a text stands in quotes: `\"%s\"`".formatted(name.text()));
      return Meaning.Broken.BROKEN;
    }
    if (scope.inHand().isPresent()) {
      scope.column(scope.inHand().get(), name);
      return Meaning.Broken.BROKEN;
    }
    if (scope.laterSteps().contains(name.text())) {
      scope
          .problems()
          .error(
              "later-step",
              name.range(),
              "the step `%s` does not come before this one".formatted(name.text()),
              Optional.of("a window starts from an earlier step"));
      return Meaning.Broken.BROKEN;
    }
    Optional<RecordKind> kind =
        schema.kinds().stream().filter(k -> k.column(name.text()).isPresent()).findFirst();
    if (kind.isPresent()) {
      scope
          .problems()
          .error(
              "unknown-name",
              name.range(),
              "`%s` is a column of records, and no record is meant here".formatted(name.text()),
              Optional.of("write `%s of latest …`, or in a filter put brackets: `where (… and …)`"
                  .formatted(name.text())));
      return Meaning.Broken.BROKEN;
    }
    scope
        .problems()
        .error(
            "unknown-name",
            name.range(),
            "there is nothing called `%s`".formatted(name.text()),
            Optional.ofNullable(ELSEWHERE.get(name.text()))
                .or(() -> scope.declarations().advice(name, everything())));
    return Meaning.Broken.BROKEN;
  }

  /** Whether it is a text that some column can hold. */
  private boolean isCategory(String text) {
    return Stream.concat(
            schema.attributes().stream(),
            schema.kinds().stream().flatMap(k -> k.columns().stream()))
        .anyMatch(c -> c.categories().contains(text));
  }

  private List<String> everything() {
    List<String> names = new ArrayList<>(scope.steps());
    names.addAll(List.of("age", "alive", "registered", QUINTILE));
    schema.attributes().forEach(a -> names.add(a.name()));
    schema.kinds().forEach(k -> names.add(k.name()));
    return names;
  }
}
