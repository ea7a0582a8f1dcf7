package io.muster.core.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Expression.Arithmetic.Operator;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads an expression: one field of it says what it is, and which fields it has beside that one. */
final class ExpressionReader {
  private static final Map<String, Expression> WORDS = Map.of(
      "index", new Expression.Index(),
      "alive", new Expression.Alive(),
      "registered", new Expression.Registered());

  private static final Map<String, Form> FORMS = forms();

  private final Json json;
  private final Scope scope;

  private ExpressionReader(Json json, Scope scope) {
    this.json = json;
    this.scope = scope;
  }

  /** How the expressions with one telling field are read. */
  private record Form(Set<String> fields, Function<ExpressionReader, Expression> read) {}

  private static Map<String, Form> forms() {
    ImmutableMap.Builder<String, Form> forms = ImmutableMap.builder();
    LiteralJson.TYPES.forEach(
        type -> put(forms, type, ExpressionReader::literal, "unit", "system"));
    put(forms, "step", r -> new Expression.StepDate(r.scope.step(r.json.field("step"))));
    put(forms, "before", r -> r.shifted("before", -1), "days", "weeks", "months", "years");
    put(forms, "after", r -> r.shifted("after", 1), "days", "weeks", "months", "years");
    put(forms, "attribute", ExpressionReader::attribute);
    put(forms, "age_on", r -> new Expression.Age(r.part("age_on")));
    put(forms, "quintile_of", r -> new Expression.Quintile(r.part("quintile_of")));
    put(
        forms,
        "in_cohort",
        r -> new Expression.InCohort(r.scope.cohorts().within(r.json.field("in_cohort"))));
    put(forms, "field", ExpressionReader::field);
    put(forms, "column", ExpressionReader::columnOf, "of");
    put(forms, "has", ExpressionReader::hasCount, "is", "count");
    put(forms, "count_of", ExpressionReader::count, "distinct");
    put(
        forms,
        "compare",
        r -> new Expression.Compare(r.part("compare"), r.comparison(), r.part("to")),
        "is",
        "to");
    put(
        forms,
        "between",
        r -> new Expression.Between(r.part("between"), r.part("low"), r.part("high")),
        "low",
        "high");
    put(forms, "in", ExpressionReader::in, "list", "codes");
    put(forms, "is_missing", r -> new Expression.IsMissing(r.part("is_missing")));
    put(forms, "not", r -> new Expression.Not(r.part("not")));
    put(forms, "and", r -> new Expression.And(r.parts("and")));
    put(forms, "or", r -> new Expression.Or(r.parts("or")));
    put(forms, "band", ExpressionReader::band, "at");
    put(
        forms,
        "some_of",
        r -> new Expression.SomeOf(r.comparison(), r.number(), r.parts("some_of")),
        "is",
        "count");
    put(forms, "choice", ExpressionReader::choice, "otherwise");
    put(forms, "first_known_of", r -> new Expression.IfMissing(r.parts("first_known_of")));
    Words.OPERATORS.forEach(
        (word, operator) -> put(forms, word, r -> r.arithmetic(word, operator)));
    for (Expression.Summary.Kind kind : Expression.Summary.Kind.values()) {
      put(forms, kind.word(), r -> r.summary(kind), "of");
    }
    put(forms, "greatest_of", r -> new Expression.Extreme(true, r.parts("greatest_of")));
    put(forms, "least_of", r -> new Expression.Extreme(false, r.parts("least_of")));
    Words.UNITS.forEach(
        (word, unit) -> put(forms, word + "_between", r -> r.between(word + "_between", unit)));
    return forms.buildOrThrow();
  }

  private static void put(
      ImmutableMap.Builder<String, Form> forms,
      String telling,
      Function<ExpressionReader, Expression> read,
      String... others) {
    Set<String> fields = ImmutableSet.<String>builder().add(telling).add(others).build();
    forms.put(telling, new Form(fields, read));
  }

  /** Every word that says what an expression is. */
  static Set<String> words() {
    return Sets.union(WORDS.keySet(), FORMS.keySet());
  }

  static Expression read(Json json, Scope scope) {
    if (json.isText()) {
      return json.word(WORDS);
    }
    String telling = json.oneOf(FORMS.keySet());
    Form form = json.find(telling, FORMS, "field");
    json.only(form.fields());
    return json.make(() -> form.read().apply(new ExpressionReader(json, scope)));
  }

  private Expression part(String field) {
    return read(json.field(field), scope);
  }

  private List<Expression> parts(String field) {
    return json.field(field).items(item -> read(item, scope));
  }

  private List<Expression> two(String field) {
    List<Expression> parts = parts(field);
    if (parts.size() != 2) {
      throw json.field(field).fault("plan-wrong-type", "a list of two is needed here");
    }
    return parts;
  }

  private Comparison comparison() {
    return json.field("is").word(Words.COMPARISONS);
  }

  private int number() {
    return json.field("count").whole(0, Integer.MAX_VALUE);
  }

  private Expression literal() {
    return new Expression.Literal(LiteralJson.read(json));
  }

  private Expression shifted(String way, int sign) {
    String unit = json.oneOf(Words.UNITS.keySet());
    CalendarUnit length = json.find(unit, Words.UNITS, "unit");
    int amount = json.field(unit).whole(0, Words.longest(length));
    return new Expression.Shifted(part(way), sign * amount, length);
  }

  private Expression attribute() {
    Json name = json.field("attribute");
    return new Expression.Attribute(
        name.column(name.text(), "attribute", scope.schema().attributes()));
  }

  private Expression field() {
    if (scope.inHand().isEmpty()) {
      throw json.fault("plan-refused", "a field is one of a record, so it stands within `where`");
    }
    return new Expression.Field(
        ColumnJson.read(json.field("field"), scope.inHand(), scope.schema()));
  }

  private Column column(String field, Records of) {
    return ColumnJson.read(json.field(field), of.kinds(), scope.schema());
  }

  private Records records(String field) {
    return RecordsReader.read(json.field(field), scope);
  }

  private Expression columnOf() {
    Pick pick = PickJson.read(json.field("of"), scope);
    return new Expression.ColumnOf(pick, column("column", pick.records()));
  }

  private Expression hasCount() {
    boolean any = !json.has("is") && !json.has("count");
    return any
        ? new Expression.HasCount(records("has"), Comparison.AT_LEAST, 1)
        : new Expression.HasCount(records("has"), comparison(), number());
  }

  private Expression count() {
    Records records = records("count_of");
    Optional<Column> distinct =
        json.has("distinct") ? Optional.of(column("distinct", records)) : Optional.empty();
    return new Expression.Count(records, distinct);
  }

  private Expression in() {
    Expression value = part("in");
    return json.oneOf(Set.of("list", "codes")).equals("list")
        ? new Expression.In(value, parts("list"))
        : new Expression.InCodes(value, scope.codeList(json.field("codes")));
  }

  private Expression band() {
    List<BigDecimal> bounds = json.field("at").items(Json::number);
    return new Expression.Band(part("band"), bounds);
  }

  private Expression choice() {
    List<Expression.Choice.Branch> branches = json.field("choice").items(this::branch);
    return new Expression.Choice(branches, json.optional("otherwise").map(scope::expression));
  }

  private Expression.Choice.Branch branch(Json branch) {
    branch.only("when", "then");
    Expression when = scope.expression(branch.field("when"));
    Expression then = scope.expression(branch.field("then"));
    return branch.make(() -> new Expression.Choice.Branch(when, then));
  }

  private Expression arithmetic(String word, Operator operator) {
    List<Expression> sides = two(word);
    return new Expression.Arithmetic(sides.get(0), operator, sides.get(1));
  }

  private Expression summary(Expression.Summary.Kind kind) {
    Records records = records("of");
    return new Expression.Summary(kind, records, column(kind.word(), records));
  }

  private Expression between(String word, CalendarUnit unit) {
    List<Expression> dates = two(word);
    return new Expression.TimeBetween(unit, dates.get(0), dates.get(1));
  }
}
