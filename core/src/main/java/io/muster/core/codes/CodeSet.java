package io.muster.core.codes;

import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A set of codes, each with the group it is listed under, if any. Immutable.
 *
 * <p>It is made of patterns that take codes in or leave them out. Of all patterns a code matches the longest decides, the code
 * itself being the longest; a code that matches none is not in the set. No pattern is kept that could go without a change, so two
 * sets that hold the same codes under the same groups are equal.
 */
public final class CodeSet {
  static final Optional<String> LEFT_OUT = Optional.empty();
  static final Optional<String> WITHOUT_GROUP = Optional.of("");

  /** Whether each pattern takes in, and then under which group. Never changed. */
  private final Map<CodePattern, Optional<String>> standings;
  /** The characters of the longest prefix, so that codes are asked for no longer ones; 0 where there is none. */
  private final int longestPrefix;

  private final int hash;

  /** A set of what some patterns say. The map is the set's own from now on. */
  CodeSet(Map<CodePattern, Optional<String>> written) {
    List<CodePattern> prefixes =
        written.keySet().stream().filter(CodePattern::prefix).sorted().toList();
    this.standings = written;
    this.longestPrefix =
        prefixes.stream().mapToInt(p -> p.text().length()).max().orElse(0);
    prefixes.stream().filter(this::goesWithoutSaying).forEach(written::remove);
    written.keySet().removeIf(pattern -> !pattern.prefix() && goesWithoutSaying(pattern));
    this.hash = written.hashCode();
  }

  /** Whether a pattern is where it would be without it; shorter prefixes are asked for first. */
  private boolean goesWithoutSaying(CodePattern pattern) {
    return beyond(standings, pattern, longestPrefix).equals(standings.get(pattern));
  }

  /**
   * A set of these patterns.
   *
   * @param included the group of each pattern that takes codes in, the empty text where it has none
   * @param excluded the patterns that leave codes out again
   */
  public static CodeSet of(Map<CodePattern, String> included, Collection<CodePattern> excluded) {
    Map<CodePattern, Optional<String>> standings =
        Maps.newHashMapWithExpectedSize(included.size() + excluded.size());
    included.forEach((pattern, group) -> standings.put(pattern, Optional.of(group)));
    excluded.forEach(pattern -> standings.put(pattern, LEFT_OUT));
    return new CodeSet(standings);
  }

  /** A set of these patterns without groups. */
  public static CodeSet of(Collection<CodePattern> patterns) {
    Map<CodePattern, Optional<String>> standings = Maps.newHashMapWithExpectedSize(patterns.size());
    patterns.forEach(pattern -> standings.put(pattern, WITHOUT_GROUP));
    return new CodeSet(standings);
  }

  /** A set of single codes without groups. */
  public static CodeSet of(Code... codes) {
    return of(Stream.of(codes).map(CodePattern::exactly).toList());
  }

  public boolean contains(Code code) {
    return contains(CodePattern.exactly(code));
  }

  /** The group a code is listed under; empty where it has none or is not in the set. */
  public Optional<String> group(Code code) {
    return standing(CodePattern.exactly(code)).filter(group -> !group.isEmpty());
  }

  public boolean isEmpty() {
    return standings.isEmpty();
  }

  /** How many patterns it is made of. */
  public int size() {
    return standings.size();
  }

  /** The patterns that take codes in, each with its group or the empty text, in order. */
  public SortedMap<CodePattern, String> included() {
    SortedMap<CodePattern, String> included = new TreeMap<>();
    standings.forEach((pattern, group) -> group.ifPresent(g -> included.put(pattern, g)));
    return included;
  }

  /** Its codes, in no order, where it is made of single codes; none where prefixes stand for others too. */
  public Optional<List<Code>> singleCodes() {
    return longestPrefix > 0
        ? Optional.empty()
        : Optional.of(standings.keySet().stream()
            .map(pattern -> new Code(pattern.system(), pattern.text()))
            .toList());
  }

  /** The patterns that leave codes out which shorter ones take in, in order. */
  public Set<CodePattern> excluded() {
    if (longestPrefix == 0) {
      return Set.of(); // Only a prefix has anything to leave out.
    }
    Set<CodePattern> excluded = new TreeSet<>();
    standings.forEach((pattern, group) -> {
      if (group.isEmpty()) {
        excluded.add(pattern);
      }
    });
    return excluded;
  }

  /** The systems its codes come from, in order. */
  public Set<CodeSystem> systems() {
    Set<CodeSystem> systems = new TreeSet<>();
    standings.keySet().forEach(pattern -> systems.add(pattern.system()));
    return systems;
  }

  /** The groups its codes are listed under, in order. */
  public Set<String> groupNames() {
    Set<String> names = new TreeSet<>();
    standings.values().forEach(group -> group.ifPresent(names::add));
    names.remove("");
    return names;
  }

  /** The codes of both; a code keeps its group, and one that has none takes that of the other. */
  public CodeSet or(CodeSet other) {
    CodeAlgebra algebra = new CodeAlgebra(this);
    algebra.or(other);
    return algebra.result();
  }

  /** The codes of this set that are not in the other. */
  public CodeSet except(CodeSet other) {
    CodeAlgebra algebra = new CodeAlgebra(this);
    algebra.except(other);
    return algebra.result();
  }

  /** Whether the other set has every code of this one. */
  public boolean isWithin(CodeSet other) {
    return standings.entrySet().stream()
            .allMatch(e -> e.getValue().isEmpty() || other.contains(e.getKey()))
        && other.excluded().stream().noneMatch(this::contains);
  }

  /** Whether it has the codes of a pattern of which no longer pattern says otherwise. */
  private boolean contains(CodePattern pattern) {
    return standing(pattern).isPresent();
  }

  /**
   * A code of the set, or of one of its groups: the first there is. A prefix stands for the code that is spelt like it; where that
   * one is left out, for the first that has one character more.
   */
  public Optional<Code> first(Optional<String> group) {
    return included().entrySet().stream()
        .filter(entry -> group.isEmpty() || group.get().equals(entry.getValue()))
        .flatMap(entry -> like(entry.getKey(), entry.getValue()).stream())
        .findFirst();
  }

  /** A code that the pattern decides about. One character more is enough: fewer patterns go on from it than there are characters. */
  private Optional<Code> like(CodePattern pattern, String group) {
    IntStream more = pattern.prefix()
        ? IntStream.rangeClosed('0', Character.MAX_VALUE).filter(Character::isLetterOrDigit)
        : IntStream.empty();
    return Stream.concat(Stream.of(""), more.mapToObj(Character::toString))
        .map(ending -> new Code(pattern.system(), pattern.text() + ending))
        .filter(code -> standing(CodePattern.exactly(code)).equals(Optional.of(group)))
        .findFirst();
  }

  /** Under which group the codes of a pattern stand, or that they are left out, where no longer pattern says otherwise. */
  Optional<String> standing(CodePattern pattern) {
    return standing(standings, pattern, longestPrefix);
  }

  static Optional<String> standing(
      Map<CodePattern, Optional<String>> standings, CodePattern pattern, int longestPrefix) {
    Optional<String> own = standings.get(pattern);
    return own != null ? own : beyond(standings, pattern, longestPrefix);
  }

  /** All of its patterns with what {@link #standing} says of them. */
  Map<CodePattern, Optional<String>> standings() {
    return standings;
  }

  int longestPrefix() {
    return longestPrefix;
  }

  /** What the longest of the prefixes says that are shorter than a pattern; of a single code, also that of its own length. */
  private static Optional<String> beyond(
      Map<CodePattern, Optional<String>> standings, CodePattern pattern, int longestPrefix) {
    CodeSystem system = pattern.system();
    int longest = pattern.text().length() - (pattern.prefix() ? 1 : 0);
    boolean reached = longestPrefix > 0 && system.hasPrefixes();
    for (int length = reached ? Math.min(longest, longestPrefix) : 0; length > 0; length--) {
      String text = pattern.text().substring(0, length);
      Optional<String> said =
          text.isBlank() ? null : standings.get(CodePattern.beginning(system, text));
      if (said != null) {
        return said;
      }
    }
    return LEFT_OUT;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodeSet set && hash == set.hash && standings.equals(set.standings);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return included().keySet() + (excluded().isEmpty() ? "" : " except " + excluded());
  }
}
