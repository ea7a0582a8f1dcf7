package io.muster.core.codes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Codes under a name.
 *
 * @param name what the cohort file calls them
 * @param assumedUnit the unit of what was measured under these codes and recorded without one, where that is known
 */
public record CodeList(String name, CodeSet codes, Optional<String> assumedUnit) {
  /** What a list is called that was given no name. */
  public static final String IN_PLACE = "codes written in place";

  /** A list that assumes no unit. */
  public CodeList(String name, CodeSet codes) {
    this(name, codes, Optional.empty());
  }

  /** A list of single codes, each under its group, or the empty text where it has none. */
  public CodeList(String name, Map<Code, String> groups) {
    this(name, CodeSet.of(exactly(groups), List.of()));
  }

  private static Map<CodePattern, String> exactly(Map<Code, String> groups) {
    Map<CodePattern, String> patterns = new HashMap<>();
    groups.forEach((code, group) -> patterns.put(CodePattern.exactly(code), group));
    return patterns;
  }

  /** A list of single codes without groups. */
  public static CodeList of(String name, Code... codes) {
    return new CodeList(name, CodeSet.of(codes));
  }

  /** This list, under that name. */
  public CodeList named(String other) {
    return new CodeList(other, codes, assumedUnit);
  }

  /** This list, with values that have no unit taken to be of that one. */
  public CodeList assuming(String unit) {
    return new CodeList(name, codes, Optional.of(unit));
  }

  /** The codes of this list and of another, under no name. Groups survive, and so does a unit that both assume. */
  public CodeList or(CodeList other) {
    return new CodeList(
        IN_PLACE,
        codes.or(other.codes),
        assumedUnit.filter(unit -> other.assumedUnit.equals(assumedUnit)));
  }

  /** The codes of this list that are not in another, under no name. */
  public CodeList except(CodeList other) {
    return new CodeList(IN_PLACE, codes.except(other.codes), assumedUnit);
  }

  /** This list, and with each of its single codes all that stand below it; those have no group. */
  public CodeList andDescendants(CodeHierarchy hierarchy) {
    List<Code> single = codes.included().keySet().stream()
        .filter(pattern -> !pattern.prefix())
        .map(pattern -> new Code(pattern.system(), pattern.text()))
        .toList();
    Code[] all = hierarchy.withDescendants(single).toArray(Code[]::new);
    return new CodeList(name, codes.or(CodeSet.of(all)), assumedUnit);
  }

  public boolean contains(Code code) {
    return codes.contains(code);
  }

  /** The group a code is listed under; empty where it has none or is not in the list. */
  public Optional<String> group(Code code) {
    return codes.group(code);
  }

  /** A code of the list, or of one of its groups: the first there is. */
  public Optional<Code> first(Optional<String> group) {
    return codes.first(group);
  }

  public boolean isEmpty() {
    return codes.isEmpty();
  }

  /** The groups its codes are listed under, in order. */
  public Set<String> groupNames() {
    return codes.groupNames();
  }

  @Override
  public String toString() {
    return name + " (" + codes.size() + " codes)";
  }
}
