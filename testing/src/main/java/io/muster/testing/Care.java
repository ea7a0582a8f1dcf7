package io.muster.testing;

import io.muster.core.codes.Code;
import io.muster.core.schema.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Five years of visits month by month, with what was measured, done and given at them. */
final class Care {
  private static final int MONTHS = 60;

  void write(Life life, Health health, Chart chart, Draw draw) {
    int first = life.asOf() - MONTHS * 30;
    for (int month = 0; month < MONTHS; month++) {
      month(life, health, first + month * 30, chart, draw);
    }
    vaccinations(life, chart, draw);
  }

  private static void month(Life life, Health health, int from, Chart chart, Draw draw) {
    int day = from + draw.between(0, 29);
    if (day < life.born() || day > life.end()) {
      return;
    }
    double need = need(life, health);
    if (draw.chance(0.17 * need)) {
      visit(chart, day, "gp", "gp");
      if (draw.chance(0.15)) {
        bloodPressure(life, health, day, chart, draw);
      }
    }
    if (draw.chance(0.085 * need)) {
      visit(chart, day, "nurse", "gp");
      measure(life, health, day, chart, draw);
    }
    if (draw.chance(0.022 * need)) {
      emergency(life, day, chart, draw);
    }
    if (draw.chance(0.035 * need)) {
      visit(chart, day, "outpatient", "hospital")
          .putDay("recorded", Math.min(life.asOf(), day + draw.between(3, 40)));
      if (draw.chance(0.25)) {
        chart.add(Kinds.PROCEDURE, day, "hospital").put("code", draw.oneOf(Codes.PROCEDURES));
      }
    }
    if (draw.chance(0.005 * need)) {
      visit(chart, day, "inpatient", "hospital")
          .putDay("end", Math.min(life.end(), day + draw.between(0, 4)))
          .put("admission", "elective");
    }
    if (draw.chance(0.012 * need)) {
      visit(chart, day, "out of hours", "urgent care");
    }
    if (draw.chance(0.02)) {
      visit(chart, day, "pharmacy", "pharmacy");
    }
    if (life.age(day) > 74 && draw.chance(0.06)) {
      visit(chart, day, "community", "community");
    }
  }

  /** How much care somebody takes, 1 on average. */
  private static double need(Life life, Health health) {
    return Math.min(
        4, 0.35 + 0.2 * life.strain() + 0.23 * Math.min(9, health.onsets().size()));
  }

  private static Line visit(Chart chart, int day, String type, String system) {
    return chart.add(Kinds.ENCOUNTER, day, system).put("type", type);
  }

  private static void emergency(Life life, int day, Chart chart, Draw draw) {
    Line line = visit(chart, day, "emergency", "hospital")
        .putDay("recorded", Math.min(life.asOf(), day + draw.between(1, 14)));
    if (draw.chance(0.1)) {
      chart.copyLast(line, "urgent care");
    }
    if (draw.chance(0.25)) {
      visit(chart, day, "inpatient", "hospital")
          .putDay("end", Math.min(life.end(), day + draw.between(1, 12)))
          .put("admission", "emergency");
    }
  }

  private static void measure(Life life, Health health, int day, Chart chart, Draw draw) {
    bloodPressure(life, health, day, chart, draw);
    if (draw.chance(0.7)) {
      body(life, health, day, chart, draw);
    }
    if (life.age(day) >= 16 && draw.chance(0.5)) {
      smoking(health, day, chart, draw);
    }
    boolean watched = health.has(LongTerm.TYPE_2_DIABETES, day)
        || health.has(LongTerm.TYPE_1_DIABETES, day)
        || health.has(LongTerm.PREDIABETES, day);
    if (watched ? draw.chance(0.8) : life.age(day) >= 40 && draw.chance(0.2)) {
      observe(chart, day, Codes.HBA1C, hba1c(health, day, draw), 0, "mmol/mol", draw);
    }
  }

  private static void bloodPressure(Life life, Health health, int day, Chart chart, Draw draw) {
    if (life.age(day) < 16) {
      return;
    }
    double high = health.has(LongTerm.HYPERTENSION, day) ? 142 : 124;
    double systolic = high + 12 * draw.bell();
    observe(chart, day, Codes.SYSTOLIC, systolic, 0, "mm[Hg]", draw);
    observe(chart, day, Codes.DIASTOLIC, systolic * 0.6 + 4 * draw.bell(), 0, "mm[Hg]", draw);
  }

  private static void body(Life life, Health health, int day, Chart chart, Draw draw) {
    boolean child = life.age(day) < 18;
    double now = health.bodyMassIndex() + 0.5 * draw.bell();
    boolean before =
        health.onsets().containsKey(LongTerm.OBESITY) && !health.has(LongTerm.OBESITY, day);
    double index = before ? Math.min(now, child ? 21 : 29) : now;
    double metres = child ? 0.75 + 0.055 * life.age(day) : life.female() ? 1.63 : 1.76;
    observe(chart, day, Codes.BODY_WEIGHT, index * metres * metres, 1, "kg", draw);
    observe(chart, day, Codes.BODY_MASS_INDEX, index, 1, "kg/m2", draw);
  }

  private static void smoking(Health health, int day, Chart chart, Draw draw) {
    Code code = switch (health.smoking()) {
      case NEVER -> Codes.NEVER_SMOKED;
      case EX -> Codes.EX_SMOKER;
      case CURRENT -> draw.oneOf(Codes.SMOKER);
    };
    Line line = chart.add(Kinds.OBSERVATION, day, "gp").put("code", code);
    if (draw.chance(0.02)) {
      chart.copyLast(line, "community");
    }
  }

  private static double hba1c(Health health, int day, Draw draw) {
    if (health.has(LongTerm.TYPE_2_DIABETES, day) || health.has(LongTerm.TYPE_1_DIABETES, day)) {
      return 50 + 12 * Math.abs(draw.bell());
    }
    return health.has(LongTerm.PREDIABETES, day)
        ? draw.between(42, 47)
        : Math.min(41, 36 + 2.5 * draw.bell());
  }

  /** A measurement, rounded to so many decimals; now and then the number did not make it into the record. */
  private static void observe(
      Chart chart, int day, Code code, double value, int decimals, String unit, Draw draw) {
    Line line = chart.add(Kinds.OBSERVATION, day, "gp").put("code", code).put("unit", unit);
    if (draw.chance(0.99)) {
      BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
      line.put("value", new Value.Decimal(rounded, ""));
    }
  }

  private static void vaccinations(Life life, Chart chart, Draw draw) {
    for (int year = 1; year <= 5; year++) {
      int day = life.asOf() - 365 * year + draw.between(150, 260);
      double chance = life.age(Math.max(day, life.born())) >= 65 ? 0.78 : 0.15;
      if (draw.chance(chance)) {
        chart.add(Kinds.IMMUNIZATION, day, "gp").put("code", Codes.INFLUENZA_VACCINATION);
      }
    }
    if (life.age(life.end()) >= 18 && draw.chance(0.55 + 0.035 * life.decile())) {
      int first = life.asOf() - draw.between(250, 460);
      chart.add(Kinds.IMMUNIZATION, first, "gp").put("code", Codes.COVID_FIRST_DOSE);
      if (draw.chance(0.95)) {
        int second = first + draw.between(56, 90);
        chart.add(Kinds.IMMUNIZATION, second, "gp").put("code", Codes.COVID_SECOND_DOSE);
      }
    }
  }
}
