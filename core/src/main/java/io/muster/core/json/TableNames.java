package io.muster.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.muster.core.codes.CodeList;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps names, and collects code lists and cohorts into tables at the head of the document, each once. Two that share a name get keys of
 * their own there. For one document.
 */
final class TableNames implements Names {
  private final ObjectNode codeListTable = JsonNodeFactory.instance.objectNode();
  private final ObjectNode cohortTable = JsonNodeFactory.instance.objectNode();
  private final Map<CodeList, String> codeLists = new HashMap<>();
  private final Set<RecordKind> kinds = new LinkedHashSet<>();
  private final IdentityHashMap<ArrayNode, Column> columns = new IdentityHashMap<>();
  private final IdentityHashMap<CohortPlan, String> cohorts = new IdentityHashMap<>();

  /** The code lists that were named, by their keys. */
  ObjectNode codeLists() {
    return codeListTable;
  }

  /** The cohorts that were named, by their keys, each after those it is made of. */
  ObjectNode cohorts() {
    return cohortTable;
  }

  @Override
  public String codeList(CodeList list) {
    String known = codeLists.get(list);
    if (known != null) {
      return known;
    }
    String key = add(codeListTable, list.name(), CodeListJson.write(list));
    codeLists.put(list, key);
    return key;
  }

  @Override
  public String cohort(CohortPlan cohort) {
    String known = cohorts.get(cohort);
    if (known != null) {
      return known;
    }
    String key = add(cohortTable, cohort.name(), CohortJson.write(cohort, this));
    cohorts.put(cohort, key);
    return key;
  }

  /** Adds what has a name under that name, or where another has it under one that follows from it; what is there already stays. */
  private static String add(ObjectNode table, String name, ObjectNode content) {
    String key = name;
    ObjectNode entry = content;
    for (int i = 2; table.has(key) && !table.get(key).equals(entry); i++) {
      key = name + " " + i;
      entry = JsonNodeFactory.instance.objectNode().put("name", name);
      entry.setAll(content);
    }
    table.set(key, entry);
    return key;
  }

  @Override
  public JsonNode step(String name) {
    return TextNode.valueOf(name);
  }

  @Override
  public Names within(OutreachPlan outreach) {
    return this;
  }

  @Override
  public Optional<String> said(String words) {
    return Optional.of(words);
  }

  @Override
  public String kind(RecordKind kind) {
    kinds.add(kind);
    return kind.name();
  }

  @Override
  public JsonNode column(Column column, List<RecordKind> of) {
    if (ColumnJson.isShared(column, of)) {
      return TextNode.valueOf(column.name());
    }
    ObjectNode shared = JsonNodeFactory.instance.objectNode().put("name", column.name());
    columns.put(shared.putArray("kinds"), column);
    return shared;
  }

  /** Says of each column that is shared by several kinds which these are: some of those the document speaks of. */
  void settle() {
    columns.forEach((array, column) ->
        ColumnJson.sharing(column, kinds).forEach(kind -> array.add(kind.name())));
  }

  @Override
  public ArrayNode anyOf(ArrayNode values) {
    return values;
  }
}
