package io.muster.testing;

import io.muster.core.codes.Code;
import io.muster.core.schema.Value;
import java.util.Map;

/** Diagnoses, and the medicines prescribed for them. */
final class Illness {
  /** How far back short illnesses and prescriptions are kept. */
  private static final int YEARS = 4;

  void write(Life life, Health health, Chart chart, Draw draw) {
    for (Map.Entry<LongTerm, Integer> each : health.onsets().entrySet()) {
      if (draw.chance(chanceOfBeingWrittenDown(each.getKey(), life))) {
        diagnose(life, each.getKey(), each.getValue(), chart, draw);
      }
      if (draw.chance(chanceOfTreatment(each.getKey()))) {
        prescribe(life, each.getKey(), each.getValue(), chart, draw);
      }
    }
    shortIllnesses(life, chart, draw);
  }

  private static double chanceOfBeingWrittenDown(LongTerm condition, Life life) {
    if (condition != LongTerm.OBESITY) {
      return 0.97;
    }
    return life.age(life.end()) < 20 ? 0.8 : 0.55;
  }

  private static double chanceOfTreatment(LongTerm condition) {
    return condition == LongTerm.ANXIETY ? 0.72 : 0.6;
  }

  private static void diagnose(Life life, LongTerm condition, int onset, Chart chart, Draw draw) {
    int day = Math.min(life.end(), onset + draw.between(0, 200));
    Code code = draw.oneOf(condition.codes());
    Line line = chart.add(Kinds.DIAGNOSIS, day, "gp").put("code", code);
    boolean passes = condition == LongTerm.ASTHMA || condition == LongTerm.DEPRESSION;
    if (passes && draw.chance(0.1) && day + 400 < life.end()) {
      line.putDay("end", draw.between(day + 300, life.end())).put("status", "resolved");
    } else {
      line.put("status", "active");
    }
    if (draw.chance(0.008)) {
      line.put("date", Value.Missing.MISSING);
    } else if (draw.chance(0.06)) {
      line.putDay("recorded", day);
      chart.copyLast(line, "hospital");
    }
  }

  /** One line for half a year of prescriptions. */
  private static void prescribe(Life life, LongTerm condition, int onset, Chart chart, Draw draw) {
    if (condition.medicines().isEmpty()) {
      return;
    }
    Code medicine = draw.oneOf(condition.medicines());
    int day = Math.max(onset, life.asOf() - YEARS * 365) + draw.between(0, 180);
    int stop = draw.chance(0.85) ? life.end() : draw.between(onset, life.end());
    while (day <= stop) {
      chart
          .add(Kinds.MEDICATION, day, "gp")
          .putDay("end", Math.min(life.end(), day + 179))
          .put("code", medicine)
          .put("quantity", Value.Decimal.of(draw.chance(0.5) ? 168 : 336));
      day += draw.between(170, 200);
    }
  }

  private static void shortIllnesses(Life life, Chart chart, Draw draw) {
    int day = life.asOf() - YEARS * 365;
    double each = 0.5 + 0.25 * life.strain();
    while (true) {
      day += draw.between(60, 420);
      if (day > life.end()) {
        return;
      }
      if (draw.chance(each)) {
        Line line =
            chart.add(Kinds.DIAGNOSIS, day, "gp").put("code", draw.oneOf(Codes.SHORT_ILLNESSES));
        if (draw.chance(0.7)) {
          line.putDay("end", Math.min(life.end(), day + draw.between(5, 28)))
              .put("status", "resolved");
        }
        if (draw.chance(0.6)) {
          chart
              .add(Kinds.MEDICATION, day, "gp")
              .putDay("end", Math.min(life.end(), day + 7))
              .put("code", draw.chance(0.6) ? Codes.AMOXICILLIN : Codes.PARACETAMOL)
              .put("quantity", Value.Decimal.of(21));
        }
      }
    }
  }
}
