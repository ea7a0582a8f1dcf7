package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a cohort is made of that is made of others: membership of each, joined by {@code and}, {@code or} and {@code not}.
 *
 * @param condition a condition that asks for nothing else
 */
public record Combination(Expression condition) {
  public Combination {
    checkArgument(
        isOfCohorts(condition),
        "a cohort is made of other cohorts, with and, or and not; write what else is asked as include or exclude");
  }

  /** The cohort that is named first. Its index date is that of the combination, unless it has its own. */
  public CohortPlan first() {
    return cohorts(condition).findFirst().orElseThrow();
  }

  /** Whether everybody in it is in one of the cohorts; otherwise it takes in everybody outside one of them as well. */
  public boolean isWithinCohorts() {
    return isWithinCohorts(condition);
  }

  /** What it says, such as {@code a and not (b or c)}. */
  public String words() {
    return words(condition);
  }

  private static String words(Expression part) {
    if (part instanceof Expression.InCohort in) {
      return in.cohort().name();
    } else if (part instanceof Expression.Not not) {
      return "not " + bracketed(not.condition(), parts(not.condition()).size() > 1);
    } else if (part instanceof Expression.And and) {
      return and.conditions().stream()
          .map(c -> bracketed(c, c instanceof Expression.Or))
          .collect(Collectors.joining(" and "));
    }
    return parts(part).stream().map(Combination::words).collect(Collectors.joining(" or "));
  }

  private static String bracketed(Expression part, boolean brackets) {
    return brackets ? "(" + words(part) + ")" : words(part);
  }

  private static boolean isOfCohorts(Expression part) {
    return part instanceof Expression.InCohort
        || (!parts(part).isEmpty() && parts(part).stream().allMatch(Combination::isOfCohorts));
  }

  private static Stream<CohortPlan> cohorts(Expression part) {
    return part instanceof Expression.InCohort in
        ? Stream.of(in.cohort())
        : parts(part).stream().flatMap(Combination::cohorts);
  }

  private static boolean isWithinCohorts(Expression part) {
    if (part instanceof Expression.Not not) {
      return not.condition() instanceof Expression.Not twice && isWithinCohorts(twice.condition());
    } else if (part instanceof Expression.And and) {
      return and.conditions().stream().anyMatch(Combination::isWithinCohorts);
    }
    return parts(part).stream().allMatch(Combination::isWithinCohorts);
  }

  private static List<Expression> parts(Expression part) {
    if (part instanceof Expression.Not not) {
      return List.of(not.condition());
    } else if (part instanceof Expression.And and) {
      return and.conditions();
    }
    return part instanceof Expression.Or or ? or.conditions() : List.of();
  }
}
