package io.muster.core.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.ExamplePlan.Cell;
import io.muster.core.plan.ExamplePlan.Event;
import io.muster.core.plan.ExamplePlan.Expectation;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Truth;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An example: who is invented, and what is expected of them. */
final class ExampleJson implements Expectation.Visitor<ObjectNode> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> EXPECTATIONS =
      Set.of("included", "reached", "not_reached", "left_by");

  private ExampleJson() {}

  static ObjectNode write(ExamplePlan example) {
    ExampleJson expected = new ExampleJson();
    ObjectNode object =
        JSON.objectNode().put("example", example.title()).put("of", example.subject());
    object.set("person", cells(example.attributes()));
    object.set("records", ExpressionWriter.all(example.events(), ExampleJson::event));
    object.set("expect", ExpressionWriter.all(example.expectations(), e -> e.accept(expected)));
    return object;
  }

  private static ObjectNode cells(List<Cell> cells) {
    ObjectNode object = JSON.objectNode();
    cells.forEach(cell -> object.set(cell.column().name(), LiteralJson.write(cell.value())));
    return object;
  }

  private static ObjectNode event(Event event) {
    ObjectNode object = JSON.objectNode().put("kind", event.kind().name());
    object.set("columns", cells(event.cells()));
    return object;
  }

  @Override
  public ObjectNode visitIncluded(Expectation.Included included) {
    ObjectNode object = JSON.objectNode().put("included", included.included());
    included
        .because()
        .ifPresent(because -> object
            .putObject("because")
            .put("rule", because.rule())
            .put("is", Words.of(Words.ANSWERS, because.answer())));
    return object;
  }

  @Override
  public ObjectNode visitReached(Expectation.Reached reached) {
    ObjectNode object =
        JSON.objectNode().put(reached.reached() ? "reached" : "not_reached", reached.step());
    reached.day().ifPresent(day -> object.put("on", day.toString()));
    return object;
  }

  @Override
  public ObjectNode visitLeftBy(Expectation.LeftBy leftBy) {
    return JSON.objectNode().put("left_by", leftBy.exit());
  }

  static ExamplePlan read(Json json, Schema schema) {
    json.only("example", "of", "person", "records", "expect");
    String title = json.field("example").text();
    String subject = json.field("of").text();
    List<Cell> person = cells(json.field("person"), schema.attributes());
    List<Event> events = json.field("records").items(event -> event(event, schema));
    List<Expectation> expectations = json.field("expect").items(ExampleJson::expectation);
    return json.make(() -> new ExamplePlan(title, subject, person, events, expectations));
  }

  private static List<Cell> cells(Json json, List<Column> columns) {
    return json.names().stream()
        .map(name -> cell(json.field(name), json.column(name, "column", columns)))
        .toList();
  }

  private static Cell cell(Json json, Column column) {
    return json.make(() -> new Cell(column, LiteralJson.read(json)));
  }

  private static Event event(Json json, Schema schema) {
    json.only("kind", "columns");
    RecordKind kind = ColumnJson.kind(json.field("kind"), schema);
    List<Cell> cells = cells(json.field("columns"), kind.columns());
    return json.make(() -> new Event(kind, cells));
  }

  private static Expectation expectation(Json json) {
    String expected = json.oneOf(EXPECTATIONS);
    return switch (expected) {
      case "included" -> {
        json.only("included", "because");
        yield new Expectation.Included(
            json.field("included").truth(), json.optional("because").map(ExampleJson::because));
      }
      case "left_by" ->
        new Expectation.LeftBy(json.only("left_by").field("left_by").text());
      default -> reached(json, expected);
    };
  }

  private static Expectation.Because because(Json json) {
    json.only("rule", "is");
    Truth answer = json.field("is").word(Words.ANSWERS);
    return new Expectation.Because(json.field("rule").text(), answer);
  }

  private static Expectation reached(Json json, String expected) {
    json.only(expected, "on");
    Optional<LocalDate> day = json.optional("on").map(Json::date);
    return new Expectation.Reached(json.field(expected).text(), expected.equals("reached"), day);
  }
}
