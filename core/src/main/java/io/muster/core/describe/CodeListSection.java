package io.muster.core.describe;

import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodePattern;
import io.muster.core.codes.CodeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Says which codes the lists hold. */
final class CodeListSection {
  /** The most codes of a list that are written out unless all are asked for. */
  static final int MOST = 100;

  private final Glossary glossary;
  private final boolean all;
  private final Page page;

  CodeListSection(Glossary glossary, boolean all, Page page) {
    this.glossary = glossary;
    this.all = all;
    this.page = page;
  }

  void write() {
    if (glossary.lists().isEmpty()) {
      return;
    }
    page.heading(2, "Code lists");
    glossary.lists().forEach(this::list);
  }

  private void list(CodeList list) {
    page.heading(3, glossary.name(list));
    Map<CodePattern, String> included = list.codes().included();
    Set<CodePattern> excluded = list.codes().excluded();
    page.paragraph(Quantities.counted(included.size(), "code", "codes") + "."
        + (Stream.concat(included.keySet().stream(), excluded.stream())
                .anyMatch(CodePattern::prefix)
            ? " One that ends in * stands for every code that begins so."
            : "")
        + (excluded.isEmpty() ? "" : " The longest that fits a code decides.")
        + list.assumedUnit()
            .map(u ->
                " A value recorded without a unit is taken to be in " + Quantities.unit(u) + ".")
            .orElse(""));
    Map<String, Map<CodeSystem, List<String>>> groups = new TreeMap<>();
    included.forEach((pattern, group) -> groups
        .computeIfAbsent(group, g -> new TreeMap<>())
        .computeIfAbsent(pattern.system(), s -> new ArrayList<>())
        .add(text(pattern)));
    groups.forEach((group, systems) -> systems.forEach((system, codes) -> page.item(
        "- ",
        group(group, list) + Names.system(system) + ": "
            + codes(codes, list.codes().size()))));
    Map<CodeSystem, List<String>> left = new TreeMap<>();
    excluded.forEach(pattern ->
        left.computeIfAbsent(pattern.system(), s -> new ArrayList<>()).add(text(pattern)));
    left.forEach((system, codes) -> page.item(
        "- ",
        "but not " + Names.system(system) + ": " + codes(codes, list.codes().size())));
    page.gap();
  }

  private static String group(String group, CodeList list) {
    if (list.groupNames().isEmpty()) {
      return "";
    }
    return (group.isEmpty() ? "without a group" : "group " + Markdown.quoted(group)) + ", ";
  }

  private String codes(List<String> codes, int size) {
    return all || size <= MOST
        ? String.join(", ", codes)
        : Quantities.counted(codes.size(), "code", "codes") + ", not written out here";
  }

  private static String text(CodePattern pattern) {
    return Names.code(pattern.text() + (pattern.prefix() ? "*" : ""));
  }
}
