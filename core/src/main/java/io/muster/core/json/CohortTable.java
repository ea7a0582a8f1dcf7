package io.muster.core.json;

import io.muster.core.plan.CohortPlan;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The cohorts of a document while it is read. One may be made of those before it, so none comes back to itself; and written out, it may
 * not stand for more than can be followed. For one document.
 */
final class CohortTable {
  private static final int MOST_WITHIN_ONE_ANOTHER = 25;
  private static final int MOST_WRITTEN_OUT = 999;

  private final Map<String, CohortPlan> plans = new LinkedHashMap<>();
  private final Map<String, Reach> reaches = new LinkedHashMap<>();
  private Reach reading = Reach.SELF;

  /**
   * How much a cohort stands for once the cohorts it names are written out in it.
   *
   * @param deep how many stand within one another
   * @param wide how many that makes in all
   */
  private record Reach(int deep, long wide) {
    static final Reach SELF = new Reach(1, 1);

    Reach naming(Reach named) {
      return new Reach(Math.max(deep, named.deep + 1), wide + named.wide);
    }

    boolean tooFar() {
      return deep > MOST_WITHIN_ONE_ANOTHER || wide > MOST_WRITTEN_OUT;
    }
  }

  /** Begins with something that may name cohorts. */
  void begin() {
    reading = Reach.SELF;
  }

  /** Makes the cohort that was read known. */
  void add(String key, CohortPlan plan) {
    plans.put(key, plan);
    reaches.put(key, reading);
  }

  /** The cohort of that key. */
  CohortPlan named(Json key) {
    return key.find(key.text(), plans, "cohort");
  }

  /** The cohort of that key, as a part of what is being read. */
  CohortPlan within(Json key) {
    CohortPlan plan = named(key);
    reading = reading.naming(reaches.getOrDefault(key.text(), Reach.SELF));
    if (reading.tooFar()) {
      throw key.fault(
          "plan-too-deep",
          "cohorts stand at most " + MOST_WITHIN_ONE_ANOTHER
              + " deep within one another, and are at most " + MOST_WRITTEN_OUT + " written out");
    }
    return plan;
  }
}
