package io.muster.evaluation.effect;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What an outcome stands on, as far as somebody may know it: the team knows all of it, readers of a release what it tells. How much the
 * outcome proves and what makes it less than it seems come from this and nothing else, so neither says more than its reader may know.
 * A count that is withheld gives no warning.
 *
 * @param chosen whether members were chosen by the same kind of record
 * @param members how many there are
 * @param throughout whether all of them were seen for the whole of both times
 * @param notOver for how many of them the time after is not over
 * @param beside those whom they are set against
 */
public record Footing(
    boolean chosen,
    OptionalInt members,
    boolean throughout,
    OptionalInt notOver,
    Optional<Beside> beside) {

  /**
   * Those whom members are set against.
   *
   * @param byChance whether chance decided who became a member
   * @param people how many of them there are
   * @param unmatched members who found nobody like them
   * @param balanced whether the two are alike in what they were to be alike in
   * @param compared whether the two could be compared
   */
  public record Beside(
      boolean byChance,
      OptionalInt people,
      OptionalInt unmatched,
      boolean balanced,
      boolean compared) {}

  public Evidence evidence() {
    if (beside.isEmpty()) {
      return Evidence.BEFORE_AND_AFTER;
    }
    Beside others = beside.get();
    if (others.compared()) {
      return others.byChance() ? Evidence.RANDOMISED : Evidence.DIFFERENCE_IN_DIFFERENCES;
    }
    return !others.byChance() && others.people().orElse(0) > 0
        ? Evidence.COMPARISON_GROUP
        : Evidence.BEFORE_AND_AFTER;
  }

  public Set<Warning> warnings() {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    add(warnings, Warning.REGRESSION_TO_THE_MEAN, chosen);
    add(
        warnings,
        Warning.NOBODY_TO_COMPARE,
        beside.map(b -> b.people().orElse(1) == 0).orElse(true));
    add(
        warnings,
        Warning.FEW_PEOPLE,
        few(members) || beside.filter(b -> few(b.people())).isPresent());
    add(warnings, Warning.UNEQUAL_FOLLOW_UP, !throughout);
    add(warnings, Warning.NOT_OVER, any(notOver));
    add(warnings, Warning.UNMATCHED, beside.filter(b -> any(b.unmatched())).isPresent());
    add(warnings, Warning.UNBALANCED, beside.filter(b -> !b.balanced()).isPresent());
    return Warning.sorted(warnings);
  }

  private static void add(Set<Warning> warnings, Warning warning, boolean due) {
    if (due) {
      warnings.add(warning);
    }
  }

  /** Whether there are some, and fewer than some dozens. */
  static boolean few(OptionalInt people) {
    return any(people) && people.getAsInt() < Warning.SOME_DOZENS;
  }

  static boolean any(OptionalInt people) {
    return people.orElse(0) > 0;
  }
}
