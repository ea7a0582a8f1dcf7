package io.muster.core.describe;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.CohortPlan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a page has named so far and owes its reader an explanation of: code lists, cohorts, words. For one page. */
final class Glossary {
  private final Map<CodeList, String> lists = new LinkedHashMap<>();
  private final Map<CohortPlan, String> cohorts = new LinkedHashMap<>();
  private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);

  void remark(Remark remark) {
    remarks.add(remark);
  }

  Set<Remark> remarks() {
    return remarks;
  }

  /** The name of a code list on this page: its own, numbered where another has it already. */
  String name(CodeList list) {
    return Markdown.italic(named(lists, list, list.name()));
  }

  /** The lists that were named, in that order. */
  List<CodeList> lists() {
    return List.copyOf(lists.keySet());
  }

  /** The name of a cohort on this page: its heading, numbered where another has it already. */
  String name(CohortPlan cohort) {
    return named(cohorts, cohort, cohort.heading());
  }

  /** The cohorts that were named, in that order; more while they are described. */
  List<CohortPlan> cohorts() {
    return new ArrayList<>(cohorts.keySet());
  }

  private static <T> String named(Map<T, String> names, T thing, String own) {
    String known = names.get(thing);
    if (known != null) {
      return known;
    }
    String name = own;
    for (int copy = 2; names.containsValue(name); copy++) {
      name = own + " (" + copy + ")";
    }
    names.put(thing, name);
    return name;
  }
}
