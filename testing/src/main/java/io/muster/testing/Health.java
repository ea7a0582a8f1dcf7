package io.muster.testing;

import java.util.EnumMap;
import java.util.Map;

/**
 * How an invented person is, whether or not anyone wrote it down.
 *
 * @param onsets the day each long-term condition began; all on or before the person's end
 * @param bodyMassIndex in kg/m2, as it is now
 */
record Health(Map<LongTerm, Integer> onsets, double bodyMassIndex, Smoking smoking) {

  /** Whether somebody smokes. */
  enum Smoking {
    NEVER,
    EX,
    CURRENT
  }

  static Health draw(Life life, Draw draw) {
    Map<LongTerm, Integer> onsets = new EnumMap<>(LongTerm.class);
    Smoking smoking = smoking(life, draw);
    for (LongTerm condition : LongTerm.values()) {
      double times = condition.times(life, onsets.containsKey(LongTerm.OBESITY));
      if (condition == LongTerm.COPD) {
        times *= smoking == Smoking.NEVER ? 0.3 : 1.9;
      } else if (condition == LongTerm.HYPOTHYROIDISM) {
        times *= life.female() ? 1.6 : 0.4;
      }
      int onset = life.dayOfAge(Math.min(120, condition.onset(draw.unit(), times)));
      if (onset <= life.end()) {
        onsets.put(condition, onset);
      }
    }
    return new Health(onsets, bodyMassIndex(life, onsets, draw), smoking);
  }

  boolean has(LongTerm condition, int day) {
    Integer onset = onsets.get(condition);
    return onset != null && onset <= day;
  }

  private static Smoking smoking(Life life, Draw draw) {
    double strain = 0.35 + 0.65 * life.strain();
    double deprivation = 1 + 0.4 * (5.5 - life.decile()) / 4.5;
    int age = life.age(life.end());
    double current = age < 16 ? 0 : age < 25 ? 0.13 : age < 65 ? 0.18 : 0.08;
    double level = draw.unit();
    if (level < Math.min(0.85, current * strain * deprivation)) {
      return Smoking.CURRENT;
    }
    double past = age < 16 ? 0 : Math.min(0.35, 0.05 + age * 0.004);
    return draw.chance(past) ? Smoking.EX : Smoking.NEVER;
  }

  private static double bodyMassIndex(Life life, Map<LongTerm, Integer> onsets, Draw draw) {
    double spread = Math.abs(draw.bell());
    if (life.age(life.end()) < 18) {
      return onsets.containsKey(LongTerm.OBESITY) ? 26 + 2.5 * spread : 15 + 2 * spread;
    }
    return onsets.containsKey(LongTerm.OBESITY)
        ? 30.6 + 4 * spread
        : Math.max(17, 29.2 - 3.6 * spread);
  }
}
