package io.muster.evaluation.effect;

import io.muster.evaluation.measure.Proportion;
import io.muster.evaluation.statistics.CochranArmitage;
import io.muster.evaluation.statistics.Estimate;
import io.muster.evaluation.statistics.Newcombe;
import io.muster.evaluation.statistics.RiskRatio;
import io.muster.evaluation.statistics.SlopeIndex;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How many of each group reached a step. What is said of it is worked out from these counts and nothing else.
 *
 * @param step its name
 * @param label what a reader calls the step
 * @param by what members are grouped by
 * @param ordered whether groups stand in an order that means something, such as deciles of deprivation or bands of age
 * @param groups in that order, or else by name; members for whom it is not known are the last
 */
public record GroupComparison(
    String step, String label, String by, boolean ordered, List<Group> groups) {
  private static final String ONE_GROUP = "there are not two groups with anybody in them";

  public GroupComparison {
    groups = List.copyOf(groups);
  }

  /**
   * One group.
   *
   * @param place where it stands on the scale, for groups with an order; counted from 0 otherwise
   * @param known whether it is known of its members that they are in it
   * @param reached those of it whose records say that they reached the step
   */
  public record Group(String name, double place, boolean known, Proportion reached) {
    private boolean compared() {
      return known && reached.of() > 0;
    }

    private double share() {
      return reached.share().orElseThrow();
    }
  }

  /**
   * The two groups furthest apart: of groups in an order the first and the last, of others the highest share and the lowest.
   *
   * @param difference the share of {@code from} less that of {@code to}
   * @param ratio the share of {@code from} over that of {@code to}
   */
  public record Gap(Group from, Group to, Estimate difference, Finding<Estimate> ratio) {}

  private List<Group> compared() {
    return groups.stream().filter(Group::compared).toList();
  }

  public Finding<Gap> gap() {
    List<Group> all = compared();
    if (all.size() < 2) {
      return Finding.untold(ONE_GROUP);
    }
    List<Group> sorted = ordered
        ? all
        : all.stream().sorted(Comparator.comparing(Group::share).reversed()).toList();
    Group from = sorted.get(0);
    Group to = sorted.get(sorted.size() - 1);
    Proportion one = from.reached();
    Proportion other = to.reached();
    return Finding.told(new Gap(
        from,
        to,
        Newcombe.difference(one.count(), one.of(), other.count(), other.of()),
        Finding.of(
            RiskRatio.of(one.count(), one.of(), other.count(), other.of()),
            "nobody in one of the groups reached it")));
  }

  /** The slope and the relative index of inequality, from the first group to the last. */
  public Finding<SlopeIndex> slope() {
    return ordered
        ? Finding.of(SlopeIndex.ofShares(counts(), sizes()), ONE_GROUP)
        : Finding.untold("the groups have no order");
  }

  /** Whether shares rise or fall over the groups. */
  public Finding<CochranArmitage> trend() {
    if (!ordered) {
      return Finding.untold("the groups have no order");
    }
    double[] places = compared().stream().mapToDouble(Group::place).toArray();
    return places.length < 2
        ? Finding.untold(ONE_GROUP)
        : Finding.of(
            CochranArmitage.of(counts(), sizes(), places), "nobody reached it, or everybody did");
  }

  private int[] counts() {
    return compared().stream().mapToInt(g -> g.reached().count()).toArray();
  }

  private int[] sizes() {
    return compared().stream().mapToInt(g -> g.reached().of()).toArray();
  }

  public Set<Warning> warnings() {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    if (!ordered && compared().size() > 2) {
      warnings.add(Warning.PICKED_EXTREMES);
    }
    return warnings;
  }
}
