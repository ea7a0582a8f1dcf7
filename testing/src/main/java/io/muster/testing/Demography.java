package io.muster.testing;

import io.muster.core.schema.Value;

/** Who a person is and where they live and are registered: roughly England as of the census of 2021. */
final class Demography {
  /** Percentages of people by ages of five years, 0 to 4 first, 90 and over last. */
  private static final double[] AGES = {
    5.4, 5.9, 6.0, 5.7, 6.0, 6.6, 7.0, 6.7, 6.3, 6.4, 6.9, 6.7, 5.8, 4.9, 5.0, 3.6, 2.5, 1.6, 0.9
  };

  private static final String[] ETHNICITIES = {
    "White British",
    "Any other White background",
    "Indian",
    "Pakistani",
    "African",
    "Caribbean",
    "Mixed",
    "Any other ethnic group"
  };
  private static final double[] IN_KENT = {84, 6, 2, 0.7, 2.5, 0.8, 2.5, 1.5};
  private static final double[] IN_LEICESTER = {48, 6, 26, 4, 6, 2, 4, 4};

  /** How far back people who have died are still in the data. */
  private static final int YEARS_OF_THE_DEAD = 5;

  private final int asOf;

  Demography(int asOf) {
    this.asOf = asOf;
  }

  Life life(Draw draw) {
    int years = 5 * draw.weighted(AGES) + draw.between(0, 4);
    int born = asOf - years * 365 - years / 4 - draw.between(0, 364);
    Neighbourhood home = Neighbourhood.draw(draw);
    boolean female = draw.chance(0.505);
    String practice = draw.oneOf(home.practices());
    int decile = home.decile(draw);
    double root = draw.unit();
    return new Life(
        born, end(born, draw), asOf, female, home, practice, decile, 4 * root * root * root);
  }

  private int end(int born, Draw draw) {
    for (int back = YEARS_OF_THE_DEAD; back > 0; back--) {
      int day = asOf - draw.between(1, 365) - 365 * (back - 1);
      if (day > born && draw.chance(yearlyRiskOfDeath((day - born) / 365))) {
        return day;
      }
    }
    return asOf;
  }

  private static double yearlyRiskOfDeath(int age) {
    return age < 40
        ? 0.0005
        : age < 60 ? 0.003 : age < 70 ? 0.011 : age < 80 ? 0.03 : age < 90 ? 0.09 : 0.2;
  }

  void write(Life life, Health health, Chart chart, Draw draw) {
    writePerson(life, health, chart, draw);
    int start = Math.max(life.born(), life.end() - draw.between(200, 9000));
    writeRegistrations(life, start, chart, draw);
    writeAddresses(life, start, chart, draw);
  }

  private void writePerson(Life life, Health health, Chart chart, Draw draw) {
    double[] shares = life.home().inLeicester() ? IN_LEICESTER : IN_KENT;
    int ethnicity = draw.weighted(shares);
    chart.person().putDay("birth_date", life.born());
    chart.person().put("sex", draw.chance(0.001) ? "other" : life.female() ? "female" : "male");
    if (draw.chance(0.94)) {
      chart.person().put("ethnicity", ETHNICITIES[ethnicity]);
    }
    if (life.died()) {
      chart.person().putDay("death_date", life.end());
    }
    if (draw.chance(0.95)) {
      chart.person().put("language", language(ethnicity, draw));
    }
    chart.person().put("housebound", draw.chance(chanceOfHousebound(life, health)));
    chart.person().put("carer", draw.chance(life.age(life.end()) < 18 ? 0.005 : 0.05));
    chart.person().put("opt_out", draw.chance(0.015));
  }

  private static String language(int ethnicity, Draw draw) {
    boolean another = draw.chance(ethnicity == 0 ? 0.002 : 0.3);
    return switch (ethnicity) {
      case 1 -> another ? "Polish" : "English";
      case 2 -> another ? "Gujarati" : "English";
      case 3 -> another ? "Urdu" : "English";
      case 4 -> another ? "Somali" : "English";
      default -> "English";
    };
  }

  private double chanceOfHousebound(Life life, Health health) {
    int age = life.age(life.end());
    double usual = age < 40 ? 0.002 : age < 65 ? 0.009 : age < 75 ? 0.03 : age < 85 ? 0.09 : 0.25;
    double ill =
        health.has(LongTerm.HEART_FAILURE, asOf) || health.has(LongTerm.STROKE, asOf) ? 2 : 1;
    return Math.min(0.7, usual * ill * (0.6 + 0.4 * life.strain()));
  }

  /** One practice since the start, or another one before it, with or without a gap; some have left or died. */
  private void writeRegistrations(Life life, int start, Chart chart, Draw draw) {
    int from = start;
    if (draw.chance(0.22) && life.end() - start > 800) {
      int moved = draw.between(start + 300, life.end() - 100);
      int gap = draw.chance(0.3) ? draw.between(1, 200) : 0;
      String earlier = draw.oneOf(life.home().practices());
      registration(chart, life, start, earlier).putDay("end", moved);
      from = moved + gap;
    }
    Line last = registration(chart, life, from, life.practice());
    if (life.died()) {
      last.putDay("end", life.end());
    } else if (draw.chance(0.035)) {
      last.putDay("end", Math.max(from, asOf - draw.between(0, 700)));
    }
  }

  private static Line registration(Chart chart, Life life, int day, String practice) {
    return chart
        .add(Kinds.REGISTRATION, day, "gp")
        .put("practice", practice)
        .put("pcn", life.home().pcn());
  }

  private void writeAddresses(Life life, int start, Chart chart, Draw draw) {
    int from = start;
    if (draw.chance(0.25) && life.end() - start > 800) {
      int moved = draw.between(start + 300, life.end() - 100);
      address(chart, life, start, life.home().decile(draw), draw).putDay("end", moved - 1);
      from = moved;
    }
    address(chart, life, from, life.decile(), draw);
  }

  private static Line address(Chart chart, Life life, int day, int decile, Draw draw) {
    Line line = chart.add(Kinds.ADDRESS, day, "gp").put("district", life.home().district());
    if (draw.chance(0.02)) {
      return line;
    }
    return line.put("lsoa", life.home().area(decile, draw))
        .put("imd_decile", Value.Decimal.of(decile))
        .put("imd_release", "2019");
  }
}
