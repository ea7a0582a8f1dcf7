package io.muster.core.codes;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A named set of codes, each with the group it was listed under, if any.
 *
 * @param name what the cohort file calls it
 * @param groups code to group, the empty text where a code has none; ordered by code
 * @param assumedUnit the unit of what was measured under these codes and recorded without one, where that is known
 */
public record CodeList(String name, Map<Code, String> groups, Optional<String> assumedUnit) {
  /** What a list is called that was given no name. */
  public static final String IN_PLACE = "codes written in place";

  public CodeList {
    groups = ImmutableSortedMap.copyOf(groups);
  }

  /** A list that assumes no unit. */
  public CodeList(String name, Map<Code, String> groups) {
    this(name, groups, Optional.empty());
  }

  /** A list without groups. */
  public static CodeList of(String name, Code... codes) {
    ImmutableSortedMap.Builder<Code, String> groups = ImmutableSortedMap.naturalOrder();
    for (Code code : codes) {
      groups.put(code, "");
    }
    return new CodeList(name, groups.build());
  }

  /** This list, under that name. */
  public CodeList named(String other) {
    return new CodeList(other, groups, assumedUnit);
  }

  /** This list, with values that have no unit taken to be of that one. */
  public CodeList assuming(String unit) {
    return new CodeList(name, groups, Optional.of(unit));
  }

  /**
   * The codes of this list and of another, under no name. Groups survive, those of this list where both have one; so does a unit
   * that both assume.
   */
  public CodeList or(CodeList other) {
    Map<Code, String> all = new TreeMap<>(groups);
    other.groups.forEach(
        (code, group) -> all.merge(code, group, (mine, theirs) -> mine.isEmpty() ? theirs : mine));
    return new CodeList(
        IN_PLACE, all, assumedUnit.filter(unit -> other.assumedUnit.equals(assumedUnit)));
  }

  /** The codes of this list that are not in another, under no name. */
  public CodeList except(CodeList other) {
    Map<Code, String> left = new TreeMap<>(groups);
    left.keySet().removeAll(other.codes());
    return new CodeList(IN_PLACE, left, assumedUnit);
  }

  /** The first code, or the first of a group. */
  public Optional<Code> first(Optional<String> group) {
    return groups.entrySet().stream()
        .filter(e -> group.isEmpty() || e.getValue().equals(group.get()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  public boolean contains(Code code) {
    return groups.containsKey(code);
  }

  /** The group a code was listed under; empty where it has none or is not in the list. */
  public Optional<String> group(Code code) {
    return Optional.ofNullable(groups.get(code)).filter(g -> !g.isEmpty());
  }

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  public int size() {
    return groups.size();
  }

  public Set<Code> codes() {
    return groups.keySet();
  }

  /** The systems its codes come from, in order. */
  public Set<CodeSystem> systems() {
    Set<CodeSystem> systems = new TreeSet<>();
    groups.keySet().forEach(c -> systems.add(c.system()));
    return systems;
  }

  /** The groups its codes are listed under, in order. */
  public Set<String> groupNames() {
    Set<String> names = new TreeSet<>(groups.values());
    names.remove("");
    return names;
  }

  @Override
  public String toString() {
    return name + " (" + size() + " codes)";
  }
}
