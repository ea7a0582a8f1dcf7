package io.muster.core.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.codes.Code;
import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is in a code list: its codes by system and group, and the unit it assumes. */
final class CodeListJson {
  private CodeListJson() {}

  /** The list without its name, codes in order, so that equal lists are equal text. */
  static ObjectNode write(CodeList list) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    list.assumedUnit().ifPresent(unit -> object.put("assume", unit));
    ArrayNode blocks = object.putArray("codes");
    blocks(list)
        .forEach((system, groups) -> groups.forEach((group, texts) -> {
          ObjectNode block = blocks.addObject().put("system", system.name());
          if (!group.isEmpty()) {
            block.put("group", group);
          }
          ArrayNode codes = block.putArray("codes");
          texts.forEach(codes::add);
        }));
    return object;
  }

  private static Map<CodeSystem, Map<String, List<String>>> blocks(CodeList list) {
    Map<CodeSystem, Map<String, List<String>>> blocks = new TreeMap<>();
    list.groups()
        .forEach((code, group) -> blocks
            .computeIfAbsent(code.system(), system -> new TreeMap<>())
            .computeIfAbsent(group, g -> new ArrayList<>())
            .add(code.text()));
    return blocks;
  }

  static CodeList read(String key, Json json) {
    json.only("name", "assume", "codes");
    String name = json.optional("name").map(Json::text).orElse(key);
    Map<Code, String> groups = new TreeMap<>();
    json.field("codes").items(block -> {
      block.only("system", "group", "codes");
      CodeSystem system = LiteralJson.system(block.field("system"));
      String group = block.optional("group").map(Json::text).orElse("");
      return block.field("codes").items(code -> put(groups, code, system, group));
    });
    Optional<String> unit = json.optional("assume").map(Json::text);
    return json.make(() -> new CodeList(name, groups, unit));
  }

  private static Code put(Map<Code, String> groups, Json json, CodeSystem system, String group) {
    Code code = json.make(() -> new Code(system, json.text()));
    if (groups.putIfAbsent(code, group) != null) {
      throw json.fault("plan-said-twice", "this code is in the list already");
    }
    return code;
  }
}
