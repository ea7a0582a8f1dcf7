package io.muster.core.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import io.muster.core.codes.CodeList;
import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Gap;
import io.muster.core.plan.Records;
import io.muster.core.plan.Records.Sequence.Relation;
import io.muster.core.plan.Window;
import io.muster.core.schema.RecordKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads records. */
final class RecordsReader {
  private static final Set<String> FORMS = Set.of("kind", "union", "records");
  private static final Map<String, Relation> RELATIONS = relations();
  private static final String NOT = "not_";

  private RecordsReader() {}

  private static Map<String, Relation> relations() {
    ImmutableMap.Builder<String, Relation> relations = ImmutableMap.builder();
    for (Relation relation : Relation.values()) {
      String field = RecordsWriter.field(relation);
      relations.put(field, relation).put(NOT + field, relation);
    }
    return relations.buildOrThrow();
  }

  /** Every word that says what records are. */
  static Set<String> words() {
    return Sets.union(FORMS, RELATIONS.keySet());
  }

  static Records read(Json json, Scope scope) {
    return switch (json.oneOf(FORMS)) {
      case "kind" -> selection(json.only("kind", "codes", "where", "in"), scope);
      case "union" -> union(json.only("union"), scope);
      default -> sequence(json, scope);
    };
  }

  private static Records selection(Json json, Scope scope) {
    RecordKind kind = ColumnJson.kind(json.field("kind"), scope.schema());
    Optional<CodeList> codes = json.optional("codes").map(scope::codeList);
    List<Expression> filters = json.items("where", scope.about(kind)::expression);
    List<Window> windows = json.items("in", window -> WindowReader.read(window, scope));
    return json.make(() -> new Records.Selection(kind, codes, filters, windows));
  }

  private static Records union(Json json, Scope scope) {
    List<Records> parts = json.field("union").items(part -> read(part, scope));
    return json.make(() -> new Records.Union(parts));
  }

  private static Records sequence(Json json, Scope scope) {
    String relation = json.oneOf(RELATIONS.keySet());
    json.only("records", relation, "gap");
    Records records = read(json.field("records"), scope);
    Records others = read(json.field(relation), scope);
    Optional<Gap> gap = json.optional("gap").map(RecordsReader::gap);
    return json.make(() -> new Records.Sequence(
        records,
        json.find(relation, RELATIONS, "relation"),
        relation.startsWith(NOT),
        gap,
        others));
  }

  private static Gap gap(Json json) {
    json.only("from", "to", "unit");
    CalendarUnit unit = json.field("unit").word(Words.UNITS);
    int most = Words.longest(unit);
    OptionalInt from =
        json.optional("from").stream().mapToInt(f -> f.whole(0, most)).findFirst();
    int to = json.field("to").whole(0, most);
    return json.make(() -> new Gap(from, to, unit));
  }
}
