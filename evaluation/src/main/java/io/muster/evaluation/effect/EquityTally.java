package io.muster.evaluation.effect;

import io.muster.core.plan.ComparePlan;
import io.muster.core.plan.ComparePlan.Grouping;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Value;
import io.muster.evaluation.effect.GroupComparison.Group;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Person;
import io.muster.evaluation.journey.Questions;
import io.muster.evaluation.measure.Proportion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts who of each group reached the steps that are compared. For one thread. */
final class EquityTally {
  private final ComparePlan plan;
  private final OutreachPlan outreach;
  private final Questions questions;
  private final int[] steps;

  /** For each grouping, what there is of each of its groups: how many members, and how many of them reached each step. */
  private final List<Map<Value, int[]>> groups = new ArrayList<>();

  EquityTally(ComparePlan plan, OutreachPlan outreach, Questions questions) {
    this.plan = plan;
    this.outreach = outreach;
    this.questions = questions;
    this.steps = plan.steps().stream()
        .mapToInt(step -> outreach.steps().indexOf(outreach.step(step)))
        .toArray();
    plan.by().forEach(grouping -> groups.add(new HashMap<>()));
  }

  void add(Journey journey) {
    Person person = journey.person();
    for (int i = 0; i < groups.size(); i++) {
      int[] counts = counts(i, GroupScale.group(person.answer(questions, i)));
      counts[0]++;
      for (int s = 0; s < steps.length; s++) {
        counts[s + 1] += journey.reached(steps[s]) ? 1 : 0;
      }
    }
  }

  private int[] counts(int grouping, Value group) {
    return groups.get(grouping).computeIfAbsent(group, g -> new int[steps.length + 1]);
  }

  EquityTally merge(EquityTally other) {
    for (int i = 0; i < groups.size(); i++) {
      int grouping = i;
      other.groups.get(i).forEach((group, theirs) -> {
        int[] counts = counts(grouping, group);
        for (int c = 0; c < counts.length; c++) {
          counts[c] += theirs[c];
        }
      });
    }
    return this;
  }

  Equity result() {
    List<GroupComparison> comparisons = new ArrayList<>();
    for (int s = 0; s < plan.steps().size(); s++) {
      for (int i = 0; i < groups.size(); i++) {
        comparisons.add(comparison(s, i));
      }
    }
    return new Equity(comparisons);
  }

  private GroupComparison comparison(int step, int grouping) {
    Grouping by = plan.by().get(grouping);
    GroupScale scale = new GroupScale(by.by());
    List<Group> inOrder = scale.sorted(groups.get(grouping).keySet()).stream()
        .map(group -> {
          int[] counts = counts(grouping, group);
          String name = GroupScale.name(group);
          Proportion reached =
              Proportion.of(counts[step + 1], counts[0], "members of the group " + name);
          return new Group(name, scale.place(group), group.known(), reached);
        })
        .toList();
    String name = plan.steps().get(step);
    return new GroupComparison(
        name,
        outreach.step(name).heading(),
        Spoken.of(by.label(), by.by()),
        scale.ordered(),
        inOrder);
  }
}
