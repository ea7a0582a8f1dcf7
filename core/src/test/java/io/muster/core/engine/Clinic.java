package io.muster.core.engine;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodeSystem;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Rule;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A few invented people, and short ways to ask about them. The data are complete to 2024-06-30. */
final class Clinic {
  static final LocalDate INDEX = LocalDate.parse("2024-02-29");
  static final LocalDate AS_OF = LocalDate.parse("2024-06-30");

  private final PatientStore.Builder builder = PatientStore.builder(Schema.standard(), AS_OF);

  static RecordKind kind(String name) {
    return Schema.standard().kind(name).orElseThrow();
  }

  static Column column(String kind, String name) {
    return kind(kind).column(name).orElseThrow();
  }

  static Column attribute(String name) {
    return Schema.standard().attribute(name).orElseThrow();
  }

  static Code code(String text) {
    return new Code(CodeSystem.LOCAL, text);
  }

  static CodeList codes(String name, String... texts) {
    return CodeList.of(name, List.of(texts).stream().map(Clinic::code).toArray(Code[]::new));
  }

  static Expression date(String iso) {
    return new Expression.Literal(new Value.Day(LocalDate.parse(iso)));
  }

  static Expression number(String number) {
    return number(number, "");
  }

  static Expression number(String number, String unit) {
    return new Expression.Literal(new Value.Decimal(new BigDecimal(number), unit));
  }

  static Expression text(String text) {
    return new Expression.Literal(new Value.Text(text));
  }

  Row person(String id) {
    return builder.person(id);
  }

  /** Somebody with a birth date. */
  Clinic born(String id, String birthDate) {
    builder.person(id).set(attribute("birth_date"), LocalDate.parse(birthDate));
    return this;
  }

  Row record(String kind, String id, String date) {
    return builder.record(kind(kind), id).set(RecordKind.DATE, LocalDate.parse(date));
  }

  Row undated(String kind, String id) {
    return builder.record(kind(kind), id);
  }

  Clinic diagnosed(String id, String code, String date) {
    record("diagnosis", id, date).set(column("diagnosis", "code"), code(code));
    return this;
  }

  Clinic measured(String id, String code, String date, double value, String unit) {
    Row row = record("observation", id, date)
        .set(column("observation", "code"), code(code))
        .set(column("observation", "value"), value);
    if (!unit.isEmpty()) {
      row.set(column("observation", "unit"), unit);
    }
    return this;
  }

  PatientStore store() {
    return builder.build();
  }

  static CohortPlan everyone(Rule... rules) {
    return new CohortPlan(
        "cohort",
        "",
        IndexDate.on(INDEX),
        List.of(),
        List.of(rules),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** What the one person of a store answers. */
  static Value ask(PatientStore store, Expression question) {
    return PersonAnswers.forCohort(everyone(), new Inquiry(store), 0).answer(question);
  }

  static Truth test(PatientStore store, Expression condition) {
    return (Truth) ask(store, condition);
  }

  /** The row of a rule that includes, with nothing in doubt about it. */
  static Attrition.Row row(String label, int met, int notMet, int unknown, int lostAlone) {
    return new Attrition.Row(
        false, Rule.Effect.INCLUDE, label, met, notMet, unknown, 0, 0, OptionalInt.of(lostAlone));
  }

  static List<String> ids(CohortResult result) {
    return result.members().stream().mapToObj(result.store()::id).toList();
  }
}
