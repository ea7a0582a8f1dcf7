package io.muster.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.muster.core.codes.CodeList;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Forgets names: a code list is the fingerprint of what is in it, a cohort is its fingerprint, a step is its place among the steps counted
 * from 1, a column goes by its name alone, and what is said for people is left out. For one thread.
 */
final class MeaningNames implements Names {
  private final List<String> steps;
  private final Map<CodeList, String> codeLists;

  MeaningNames() {
    this(List.of(), new HashMap<>());
  }

  private MeaningNames(List<String> steps, Map<CodeList, String> codeLists) {
    this.steps = steps;
    this.codeLists = codeLists;
  }

  @Override
  public String codeList(CodeList list) {
    return codeLists.computeIfAbsent(
        list, l -> Fingerprint.of(CodeListJson.write(l)).hex());
  }

  @Override
  public String cohort(CohortPlan cohort) {
    return Fingerprint.of(cohort).hex();
  }

  @Override
  public JsonNode step(String name) {
    return IntNode.valueOf(steps.indexOf(name) + 1);
  }

  @Override
  public Names within(OutreachPlan outreach) {
    return new MeaningNames(
        outreach.steps().stream().map(OutreachPlan.Step::name).toList(), codeLists);
  }

  @Override
  public Optional<String> said(String words) {
    return Optional.empty();
  }

  @Override
  public String kind(RecordKind kind) {
    return kind.name();
  }

  @Override
  public JsonNode column(Column column, List<RecordKind> of) {
    return TextNode.valueOf(column.name());
  }

  @Override
  public ArrayNode anyOf(ArrayNode values) {
    Map<String, JsonNode> inOrder = new TreeMap<>();
    values.forEach(value -> inOrder.put(JsonText.line(value), value));
    return JsonNodeFactory.instance.arrayNode().addAll(inOrder.values());
  }
}
