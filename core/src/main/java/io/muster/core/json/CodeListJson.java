package io.muster.core.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodePattern;
import io.muster.core.codes.CodeSet;
import io.muster.core.codes.CodeSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is in a code list: its codes and prefixes by system and group, those it leaves out again, and the unit it assumes. What is left
 * out is written only where there is any, as are prefixes.
 */
final class CodeListJson {
  private CodeListJson() {}

  /** The list without its name, codes in order, so that equal lists are equal text. */
  static ObjectNode write(CodeList list) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    list.assumedUnit().ifPresent(unit -> object.put("assume", unit));
    ArrayNode codes = object.putArray("codes");
    Map<CodePattern, String> included = list.codes().included();
    blocks(included)
        .forEach((system, groups) -> groups.forEach((group, patterns) ->
            write(patterns, group, codes.addObject().put("system", system.name()))));
    Map<CodePattern, String> excluded = new TreeMap<>();
    list.codes().excluded().forEach(pattern -> excluded.put(pattern, ""));
    if (!excluded.isEmpty()) {
      ArrayNode except = object.putArray("except");
      blocks(excluded)
          .forEach((system, groups) -> groups.forEach((group, patterns) ->
              write(patterns, group, except.addObject().put("system", system.name()))));
    }
    return object;
  }

  private static Map<CodeSystem, Map<String, List<CodePattern>>> blocks(
      Map<CodePattern, String> patterns) {
    Map<CodeSystem, Map<String, List<CodePattern>>> blocks = new TreeMap<>();
    patterns.forEach((pattern, group) -> blocks
        .computeIfAbsent(pattern.system(), system -> new TreeMap<>())
        .computeIfAbsent(group, g -> new ArrayList<>())
        .add(pattern));
    return blocks;
  }

  private static void write(List<CodePattern> patterns, String group, ObjectNode block) {
    if (!group.isEmpty()) {
      block.put("group", group);
    }
    ArrayNode codes = block.putArray("codes");
    patterns.stream().filter(p -> !p.prefix()).forEach(p -> codes.add(p.text()));
    if (patterns.stream().anyMatch(CodePattern::prefix)) {
      ArrayNode prefixes = block.putArray("prefixes");
      patterns.stream().filter(CodePattern::prefix).forEach(p -> prefixes.add(p.text()));
    }
  }

  static CodeList read(String key, Json json) {
    json.only("name", "assume", "codes", "except");
    String name = json.optional("name").map(Json::text).orElse(key);
    Map<CodePattern, String> included = new HashMap<>();
    Map<CodePattern, String> excluded = new HashMap<>();
    json.field("codes").items(block -> {
      block.only("system", "group", "codes", "prefixes");
      return read(block, block.optional("group").map(Json::text).orElse(""), included);
    });
    json.items("except", block -> {
      block.only("system", "codes", "prefixes");
      return read(block, "", excluded);
    });
    Optional<String> unit = json.optional("assume").map(Json::text);
    return new CodeList(name, CodeSet.of(included, excluded.keySet()), unit);
  }

  private static List<CodePattern> read(
      Json block, String group, Map<CodePattern, String> patterns) {
    CodeSystem system = LiteralJson.system(block.field("system"));
    List<CodePattern> read = new ArrayList<>(
        block.field("codes").items(code -> put(patterns, code, system, false, group)));
    read.addAll(block.items("prefixes", text -> put(patterns, text, system, true, group)));
    return read;
  }

  private static CodePattern put(
      Map<CodePattern, String> patterns,
      Json json,
      CodeSystem system,
      boolean prefix,
      String group) {
    CodePattern pattern = json.make(() -> new CodePattern(system, json.text(), prefix));
    if (patterns.putIfAbsent(pattern, group) != null) {
      throw json.fault("plan-said-twice", "this code is in the list already");
    }
    return pattern;
  }
}
