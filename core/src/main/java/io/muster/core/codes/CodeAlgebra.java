package io.muster.core.codes;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/** Sets of codes added to one and taken from it, from left to right. For one thread. */
public final class CodeAlgebra {
  private final Map<CodePattern, Optional<String>> standings;
  /** Those of the patterns that a prefix can reach, in order. */
  private final NavigableSet<CodePattern> reachable = new TreeSet<>();

  private int longestPrefix;

  public CodeAlgebra(CodeSet first) {
    this.standings = new HashMap<>(first.standings());
    this.longestPrefix = first.longestPrefix();
    standings.keySet().forEach(this::reach);
  }

  private void reach(CodePattern pattern) {
    if (pattern.system().hasPrefixes()) {
      reachable.add(pattern);
    }
  }

  /** Adds the codes of a set; a code keeps its group, and one that has none takes that of the set. */
  public void or(CodeSet other) {
    combine(other, (mine, theirs) -> {
      boolean grouped = mine.filter(group -> !group.isEmpty()).isPresent();
      return grouped || theirs.isEmpty() ? mine : theirs;
    });
  }

  /** Takes away the codes of a set. */
  public void except(CodeSet other) {
    combine(other, (mine, theirs) -> theirs.isPresent() ? CodeSet.LEFT_OUT : mine);
  }

  /** What has come of it. Nothing is added or taken away afterwards. */
  public CodeSet result() {
    return new CodeSet(standings);
  }

  /**
   * What two sets say of a code hangs on the longest pattern of either that it matches, so the patterns of both are all it takes.
   * Of those here only the ones change that a pattern of the other reaches: a long sum of small sets takes time by their sizes.
   */
  private void combine(CodeSet other, BinaryOperator<Optional<String>> together) {
    Map<CodePattern, Optional<String>> changed = new HashMap<>();
    other.standings().forEach((pattern, theirs) -> {
      changed.put(
          pattern, together.apply(CodeSet.standing(standings, pattern, longestPrefix), theirs));
      if (pattern.prefix()) {
        for (CodePattern mine : reachable.tailSet(pattern)) {
          if (!pattern.begins(mine)) {
            break;
          }
          changed.computeIfAbsent(
              mine, key -> together.apply(standings.get(key), other.standing(key)));
        }
      }
    });
    standings.putAll(changed);
    changed.keySet().forEach(this::reach);
    longestPrefix = Math.max(longestPrefix, other.longestPrefix());
  }
}
