package io.muster.core.builder;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.schema.Schema;

/** The words for a person: the attributes of the standard schema, each by its name, and any by {@link #attribute}. */
abstract class PersonWords extends ValueWords {
  PersonWords() {}

  /** The attribute of that name in the standard schema. */
  public static Question attribute(String name) {
    return attribute(name, Schema.standard());
  }

  /** The attribute of that name in a schema, those that a host has added among them. */
  public static Question attribute(String name, Schema schema) {
    return Question.of(new Expression.Attribute(Names.attribute(schema, name)));
  }

  public static DateQuestion birthDate() {
    return attribute("birth_date").asDate();
  }

  public static DateQuestion deathDate() {
    return attribute("death_date").asDate();
  }

  public static TextQuestion sex() {
    return attribute("sex").asText();
  }

  public static TextQuestion ethnicity() {
    return attribute("ethnicity").asText();
  }

  public static TextQuestion language() {
    return attribute("language").asText();
  }

  public static Condition housebound() {
    return attribute("housebound").asCondition();
  }

  public static Condition carer() {
    return attribute("carer").asCondition();
  }

  public static Condition optOut() {
    return attribute("opt_out").asCondition();
  }

  public static TextQuestion practice() {
    return attribute("practice").asText();
  }

  public static TextQuestion pcn() {
    return attribute("pcn").asText();
  }

  public static TextQuestion district() {
    return attribute("district").asText();
  }

  /** 1 is the most deprived. */
  public static NumberQuestion imdDecile() {
    return attribute("imd_decile").asNumber();
  }

  /** 1 is the most deprived. */
  public static NumberQuestion imdQuintile() {
    return new NumberQuestion(new Expression.Quintile(imdDecile().expression()));
  }

  /** Completed years on the index date. */
  public static NumberQuestion age() {
    return ageOn(index());
  }

  /** Completed years on a day. */
  public static NumberQuestion ageOn(Dated day) {
    return new NumberQuestion(new Expression.Age(day.date().expression()));
  }

  /** No death date, or one after the index date. Never unknown. */
  public static Condition alive() {
    return new Condition(new Expression.Alive());
  }

  /** Some registration covers the index date. Never unknown. */
  public static Condition registered() {
    return new Condition(new Expression.Registered());
  }

  /** A member of another cohort, by its own index date and population. Never unknown. */
  public static Condition in(CohortPlan cohort) {
    return new Condition(new Expression.InCohort(cohort));
  }
}
