package io.muster.core.builder;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;

/** That there are at least so many records: a condition, and what a step of an outreach may take to be reached. */
public final class EnoughRecords implements YesOrNo {
  private final Records records;
  private final int number;

  EnoughRecords(Records records, int number) {
    this.records = records;
    this.number = number;
  }

  Records records() {
    return records;
  }

  int number() {
    return number;
  }

  @Override
  public Expression expression() {
    return new Expression.HasCount(records, Comparison.AT_LEAST, number);
  }
}
