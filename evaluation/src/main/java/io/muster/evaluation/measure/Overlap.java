package io.muster.evaluation.measure;

import com.google.common.collect.ImmutableMap;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.store.PatientSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who is a member of more than one outreach: what becomes of them in one may be the work of another.
 *
 * @param outreaches in the order they were named
 * @param pairs each two of them
 * @param several how many people are members of at least two of them
 */
public record Overlap(List<Outreach> outreaches, List<Pair> pairs, int several) {
  public Overlap {
    outreaches = List.copyOf(outreaches);
    pairs = List.copyOf(pairs);
  }

  /** An outreach and how many members it has. */
  public record Outreach(String name, String label, int members) {}

  /**
   * Two outreaches, by their names.
   *
   * @param people how many are members of both
   */
  public record Pair(String first, String second, int people) {}

  /** The overlap of outreaches, given who is a member of each. */
  public static Overlap of(Map<OutreachPlan, PatientSet> members) {
    Map<OutreachPlan, PatientSet> all = ImmutableMap.copyOf(members);
    List<OutreachPlan> plans = List.copyOf(all.keySet());
    List<PatientSet> sets = List.copyOf(all.values());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      for (int j = i + 1; j < plans.size(); j++) {
        int both = (int) sets.get(i).stream().filter(sets.get(j)::contains).count();
        pairs.add(new Pair(plans.get(i).name(), plans.get(j).name(), both));
      }
    }
    List<Outreach> outreaches = new ArrayList<>();
    all.forEach(
        (plan, set) -> outreaches.add(new Outreach(plan.name(), plan.heading(), set.size())));
    return new Overlap(outreaches, pairs, several(sets));
  }

  private static int several(List<PatientSet> sets) {
    return (int) sets.stream()
        .flatMapToInt(PatientSet::stream)
        .distinct()
        .filter(person -> sets.stream().filter(s -> s.contains(person)).count() > 1)
        .count();
  }
}
