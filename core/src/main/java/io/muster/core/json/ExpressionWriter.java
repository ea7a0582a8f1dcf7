package io.muster.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import java.util.List;
import java.util.function.Function;

/** Writes an expression: a word where it has no parts, else an object in which one field says what it is. */
final class ExpressionWriter implements Expression.Visitor<JsonNode> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Names names;
  private final List<RecordKind> inHand;

  /** A writer of expressions that are about no record. */
  ExpressionWriter(Names names) {
    this(names, List.of());
  }

  /** A writer of filters of records of these kinds. */
  ExpressionWriter(Names names, List<RecordKind> inHand) {
    this.names = names;
    this.inHand = inHand;
  }

  Names names() {
    return names;
  }

  JsonNode write(Expression expression) {
    return expression.accept(this);
  }

  ArrayNode write(List<Expression> expressions) {
    return all(expressions, this::write);
  }

  JsonNode write(Records records) {
    return new RecordsWriter(this).write(records);
  }

  /** A list of all of them, each written; a loop, since plans are deep and a stream takes a lot of the stack. */
  static <T> ArrayNode all(List<T> items, Function<? super T, ? extends JsonNode> write) {
    ArrayNode array = JSON.arrayNode();
    for (T item : items) {
      array.add(write.apply(item));
    }
    return array;
  }

  private JsonNode column(Column column, Records of) {
    return names.column(column, of.kinds());
  }

  private static ObjectNode object(String field, JsonNode value) {
    ObjectNode object = JSON.objectNode();
    object.set(field, value);
    return object;
  }

  private ObjectNode object(String field, Expression value) {
    return object(field, write(value));
  }

  private ObjectNode object(String field, List<Expression> values) {
    return object(field, write(values));
  }

  @Override
  public JsonNode visitLiteral(Expression.Literal literal) {
    return LiteralJson.write(literal.value());
  }

  @Override
  public JsonNode visitIndex(Expression.Index index) {
    return JSON.textNode("index");
  }

  @Override
  public JsonNode visitStepDate(Expression.StepDate stepDate) {
    return object("step", names.step(stepDate.step()));
  }

  @Override
  public JsonNode visitShifted(Expression.Shifted shifted) {
    boolean back = shifted.amount() < 0;
    return object(back ? "before" : "after", shifted.date())
        .put(shifted.unit().word() + "s", Math.abs((long) shifted.amount()));
  }

  @Override
  public JsonNode visitAttribute(Expression.Attribute attribute) {
    return object("attribute", JSON.textNode(attribute.column().name()));
  }

  @Override
  public JsonNode visitAge(Expression.Age age) {
    return object("age_on", age.on());
  }

  @Override
  public JsonNode visitQuintile(Expression.Quintile quintile) {
    return object("quintile_of", quintile.decile());
  }

  @Override
  public JsonNode visitAlive(Expression.Alive alive) {
    return JSON.textNode("alive");
  }

  @Override
  public JsonNode visitRegistered(Expression.Registered registered) {
    return JSON.textNode("registered");
  }

  @Override
  public JsonNode visitInCohort(Expression.InCohort inCohort) {
    return object("in_cohort", JSON.textNode(names.cohort(inCohort.cohort())));
  }

  @Override
  public JsonNode visitField(Expression.Field field) {
    return object("field", names.column(field.column(), inHand));
  }

  @Override
  public JsonNode visitColumnOf(Expression.ColumnOf columnOf) {
    ObjectNode object =
        object("column", column(columnOf.column(), columnOf.pick().records()));
    object.set("of", PickJson.write(columnOf.pick(), this));
    return object;
  }

  @Override
  public JsonNode visitHasCount(Expression.HasCount hasCount) {
    ObjectNode object = object("has", write(hasCount.records()));
    return hasCount.comparison() == Comparison.AT_LEAST && hasCount.number() == 1
        ? object
        : object.put("is", hasCount.comparison().symbol()).put("count", hasCount.number());
  }

  @Override
  public JsonNode visitCount(Expression.Count count) {
    ObjectNode object = object("count_of", write(count.records()));
    count.distinct().ifPresent(c -> object.set("distinct", column(c, count.records())));
    return object;
  }

  @Override
  public JsonNode visitCompare(Expression.Compare compare) {
    ObjectNode object =
        object("compare", compare.left()).put("is", compare.comparison().symbol());
    object.set("to", write(compare.right()));
    return object;
  }

  @Override
  public JsonNode visitBetween(Expression.Between between) {
    ObjectNode object = object("between", between.value());
    object.set("low", write(between.low()));
    object.set("high", write(between.high()));
    return object;
  }

  @Override
  public JsonNode visitIn(Expression.In in) {
    ObjectNode object = object("in", in.value());
    object.set("list", names.anyOf(write(in.options())));
    return object;
  }

  @Override
  public JsonNode visitInCodes(Expression.InCodes inCodes) {
    return object("in", inCodes.code()).put("codes", names.codeList(inCodes.codes()));
  }

  @Override
  public JsonNode visitIsMissing(Expression.IsMissing isMissing) {
    return object("is_missing", isMissing.value());
  }

  @Override
  public JsonNode visitNot(Expression.Not not) {
    return object("not", not.condition());
  }

  @Override
  public JsonNode visitAnd(Expression.And and) {
    return object("and", and.conditions());
  }

  @Override
  public JsonNode visitOr(Expression.Or or) {
    return object("or", or.conditions());
  }

  @Override
  public JsonNode visitBand(Expression.Band band) {
    ObjectNode object = object("band", band.number());
    object.set("at", all(band.bounds(), LiteralJson::number));
    return object;
  }

  @Override
  public JsonNode visitSomeOf(Expression.SomeOf someOf) {
    return object("some_of", someOf.conditions())
        .put("is", someOf.comparison().symbol())
        .put("count", someOf.number());
  }

  @Override
  public JsonNode visitChoice(Expression.Choice choice) {
    ObjectNode object = object("choice", all(choice.branches(), this::branch));
    choice.otherwise().ifPresent(o -> object.set("otherwise", write(o)));
    return object;
  }

  private ObjectNode branch(Expression.Choice.Branch branch) {
    ObjectNode object = object("when", branch.condition());
    object.set("then", write(branch.value()));
    return object;
  }

  @Override
  public JsonNode visitIfMissing(Expression.IfMissing ifMissing) {
    return object("first_known_of", ifMissing.values());
  }

  @Override
  public JsonNode visitArithmetic(Expression.Arithmetic arithmetic) {
    return object(
        Words.of(Words.OPERATORS, arithmetic.operator()),
        List.of(arithmetic.left(), arithmetic.right()));
  }

  @Override
  public JsonNode visitSummary(Expression.Summary summary) {
    ObjectNode object = object(summary.kind().word(), column(summary.column(), summary.records()));
    object.set("of", write(summary.records()));
    return object;
  }

  @Override
  public JsonNode visitExtreme(Expression.Extreme extreme) {
    return object(extreme.greatest() ? "greatest_of" : "least_of", extreme.values());
  }

  @Override
  public JsonNode visitTimeBetween(Expression.TimeBetween timeBetween) {
    return object(
        timeBetween.unit().word() + "s_between", List.of(timeBetween.from(), timeBetween.to()));
  }
}
