package io.muster.core.json;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.Expression;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a part of a plan may name where it stands.
 *
 * @param codeLists by their keys in the document
 * @param cohorts those of the document that come before
 * @param inHand in a filter, the kind of the record it is about
 * @param steps the names of the steps of the outreach it is part of
 */
record Scope(
    Schema schema,
    Map<String, CodeList> codeLists,
    CohortTable cohorts,
    List<RecordKind> inHand,
    Set<String> steps) {
  Scope {
    codeLists = Map.copyOf(codeLists);
    inHand = List.copyOf(inHand);
    steps = Set.copyOf(steps);
  }

  Scope about(RecordKind kind) {
    return new Scope(schema, codeLists, cohorts, List.of(kind), steps);
  }

  Scope within(Set<String> stepNames) {
    return new Scope(schema, codeLists, cohorts, inHand, stepNames);
  }

  CodeList codeList(Json json) {
    return json.find(json.text(), codeLists, "code list");
  }

  String step(Json json) {
    String name = json.text();
    if (!steps.contains(name)) {
      throw json.unknown("step", name, steps);
    }
    return name;
  }

  Expression expression(Json json) {
    return ExpressionReader.read(json, this);
  }
}
