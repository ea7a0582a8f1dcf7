package io.muster.core.builder;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Schema;
import java.math.BigDecimal;
import java.util.List;

/**
 * The door of the builder: the words of the language as methods, to be imported with {@code import static
 * io.muster.core.builder.Cohorts.*}.
 *
 * <pre>{@code
 * CohortPlan recall = cohort("recall", "Diabetes recall")
 *     .index("2024-04-01")
 *     .include("adult", age().atLeast(18))
 *     .include("has diabetes", diagnoses().of(snomed("44054006")))
 *     .exclude("seen in the last year", encounters().where(e -> e.type().is("nurse")).inLast(years(1)))
 *     .build();
 * }</pre>
 */
public final class Cohorts extends RecordWords {
  private Cohorts() {}

  public static CohortBuilder cohort(String name) {
    return cohort(name, "");
  }

  /**
   * Begins a cohort.
   *
   * @param title what a reader calls it
   */
  public static CohortBuilder cohort(String name, String title) {
    return new CohortBuilder(name, title);
  }

  public static OutreachBuilder outreach(String name, CohortPlan cohort) {
    return outreach(name, "", cohort);
  }

  /**
   * Begins an outreach to a cohort.
   *
   * @param title what a reader calls it
   */
  public static OutreachBuilder outreach(String name, String title, CohortPlan cohort) {
    return new OutreachBuilder(name, title, cohort);
  }

  /** Steps of an outreach to compare between groups of members: {@code comparing("attended").by(sex())}. */
  public static ComparedSteps comparing(String... steps) {
    return new ComparedSteps(List.of(steps), List.of());
  }

  /** Others to set the members of an outreach against: {@code versus(others).matchedOn(sex()).matchedOn(age(), 2)}. */
  public static Others versus(CohortPlan cohort) {
    return Others.of(cohort);
  }

  /** A share for a target: {@code percent(10)}. */
  public static BigDecimal percent(double percent) {
    return BigDecimal.valueOf(percent).movePointLeft(2);
  }

  /** Begins an example of a cohort. */
  public static ExampleBuilder example(String title, CohortPlan cohort) {
    return example(title, cohort, Schema.standard());
  }

  /** Begins an example of a cohort about the kinds and attributes of a schema. */
  public static ExampleBuilder example(String title, CohortPlan cohort, Schema schema) {
    return ExampleBuilder.of(title, schema, cohort);
  }

  /** Begins an example of an outreach, and so of its cohort too. */
  public static ExampleBuilder example(String title, OutreachPlan outreach) {
    return example(title, outreach, Schema.standard());
  }

  /** Begins an example of an outreach about the kinds and attributes of a schema. */
  public static ExampleBuilder example(String title, OutreachPlan outreach, Schema schema) {
    return ExampleBuilder.of(title, schema, outreach);
  }

  /** What is so of a rule in an example: {@code because("obese").isUnknown()}. */
  public static Because because(String rule) {
    return new Because(rule);
  }
}
