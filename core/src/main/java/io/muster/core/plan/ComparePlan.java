package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.ValueType;
import java.util.List;

/**
 * Steps compared between groups of members, one grouping after another.
 *
 * @param by what members are grouped by
 */
public record ComparePlan(List<String> steps, List<Grouping> by) {
  public ComparePlan {
    steps = List.copyOf(steps);
    by = List.copyOf(by);
    checkArgument(!steps.isEmpty() && !by.isEmpty(), "steps are compared by something");
    checkArgument(steps.stream().distinct().count() == steps.size(), "a step is compared twice");
  }

  /**
   * What members are grouped by. It is asked as a shown column is, at the index date; members without an answer are a group of their own.
   *
   * @param label what a table calls it
   */
  public record Grouping(String label, Expression by) {
    public Grouping {
      Effects.checkAskedOfAnybody(by, label);
      checkArgument(fits(by), "%s: groups have a name, and few numbers do", label);
    }

    /** Whether each answer names a group: a text, yes or no, a decile or quintile of deprivation; other numbers go into bands first. */
    public static boolean fits(Expression by) {
      return by.type() == ValueType.TEXT
          || by.type() == ValueType.TRUTH
          || by instanceof Expression.Quintile
          || (by instanceof Expression.Attribute attribute
              && attribute.column().name().equals("imd_decile"));
    }
  }
}
