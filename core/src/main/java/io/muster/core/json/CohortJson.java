package io.muster.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Maps;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Ranking;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A cohort, but for its name. */
final class CohortJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, Rule.Effect> EFFECTS =
      Maps.uniqueIndex(Arrays.asList(Rule.Effect.values()), Rule.Effect::word);

  private CohortJson() {}

  static ObjectNode write(CohortPlan cohort, Names names) {
    ExpressionWriter expressions = new ExpressionWriter(names);
    ObjectNode object = JSON.objectNode();
    putSaid(object, "title", cohort.title(), names);
    Optional<Expression> own = cohort.index().own();
    own.ifPresentOrElse(
        event -> object.putObject("index").set("at", expressions.write(event)),
        () -> object.put("index", cohort.index().fixed().orElseThrow().toString()));
    object.set("population", rules(cohort.population(), expressions));
    object.set("rules", rules(cohort.rules(), expressions));
    cohort.ranking().ifPresent(ranking -> object.set("rank", ranking(ranking, expressions)));
    if (!cohort.shows().isEmpty()) {
      ArrayNode shows = object.putArray("show");
      cohort
          .shows()
          .forEach(s -> shows
              .addObject()
              .put("name", s.name())
              .set("value", expressions.write(s.expression())));
    }
    putSaid(object, cohort.notes(), names);
    return object;
  }

  /** Puts words, where there are any to be put. */
  static void putSaid(ObjectNode object, String field, String words, Names names) {
    names.said(words).filter(said -> !said.isEmpty()).ifPresent(said -> object.put(field, said));
  }

  /** Puts notes, where there are any to be put. */
  static void putSaid(ObjectNode object, List<String> notes, Names names) {
    List<String> said =
        notes.stream().flatMap(note -> names.said(note).stream()).toList();
    if (!said.isEmpty()) {
      ArrayNode array = object.putArray("notes");
      said.forEach(array::add);
    }
  }

  private static JsonNode rules(List<Rule> rules, ExpressionWriter expressions) {
    ArrayNode array = JSON.arrayNode();
    for (Rule rule : rules) {
      array
          .addObject()
          .put(rule.effect().word(), expressions.names().said(rule.label()).orElse(""))
          .set("if", expressions.write(rule.condition()));
    }
    return array;
  }

  private static JsonNode ranking(Ranking ranking, ExpressionWriter expressions) {
    ObjectNode object = JSON.objectNode();
    ArrayNode keys = object.putArray("by");
    for (Ranking.Key key : ranking.keys()) {
      ObjectNode node = keys.addObject();
      node.set("value", expressions.write(key.by()));
      if (key.descending()) {
        node.put("descending", true);
      }
    }
    ranking.take().ifPresent(take -> object.put("take", take));
    return object;
  }

  static CohortPlan read(String key, Json json, Scope scope) {
    json.only("name", "title", "index", "population", "rules", "rank", "show", "notes");
    String name = json.optional("name").map(Json::text).orElse(key);
    String title = json.optional("title").map(Json::text).orElse("");
    IndexDate index = index(json.field("index"), scope);
    List<Rule> population = json.field("population").items(r -> rule(r, scope));
    List<Rule> rules = json.field("rules").items(r -> rule(r, scope));
    Optional<Ranking> ranking = json.optional("rank").map(r -> ranking(r, scope));
    List<Shown> shows = json.items("show", s -> shown(s, scope));
    List<String> notes = json.items("notes", Json::text);
    return json.make(
        () -> new CohortPlan(name, title, index, population, rules, ranking, shows, notes));
  }

  private static IndexDate index(Json json, Scope scope) {
    if (json.isText()) {
      return IndexDate.on(json.date());
    }
    Expression event = scope.expression(json.only("at").field("at"));
    return json.make(() -> IndexDate.at(event));
  }

  private static Rule rule(Json json, Scope scope) {
    String effect = json.oneOf(EFFECTS.keySet());
    json.only(effect, "if");
    String label = json.field(effect).text();
    Expression condition = scope.expression(json.field("if"));
    return json.make(() -> new Rule(json.find(effect, EFFECTS, "effect"), label, condition));
  }

  private static Ranking ranking(Json json, Scope scope) {
    json.only("by", "take");
    List<Ranking.Key> keys = json.field("by").items(key -> key(key, scope));
    OptionalInt take = json.optional("take").stream()
        .mapToInt(t -> t.whole(1, Integer.MAX_VALUE))
        .findFirst();
    return json.make(() -> new Ranking(keys, take));
  }

  private static Ranking.Key key(Json json, Scope scope) {
    json.only("value", "descending");
    Expression value = scope.expression(json.field("value"));
    boolean descending = json.optional("descending").map(Json::truth).orElse(false);
    return json.make(() -> new Ranking.Key(value, descending));
  }

  private static Shown shown(Json json, Scope scope) {
    json.only("name", "value");
    return new Shown(json.field("name").text(), scope.expression(json.field("value")));
  }
}
