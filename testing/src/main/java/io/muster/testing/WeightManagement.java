package io.muster.testing;

import static io.muster.testing.TrueRates.WeightManagement.BOOKED;
import static io.muster.testing.TrueRates.WeightManagement.CALLED;
import static io.muster.testing.TrueRates.WeightManagement.COMPLETED;
import static io.muster.testing.TrueRates.WeightManagement.DISCUSSED;
import static io.muster.testing.TrueRates.WeightManagement.INVITED;

/** The histories of the Medway Central project: a letter, a call, a discussion, twelve weeks. */
final class WeightManagement {
  static final String NAME = "Medway Weight Management";

  private static final String SERVICE = "weight management";
  private static final String ROUTE = "gp practice";
  private static final int WEEKS = 12;
  private static final int ENOUGH_WEEKS = 10;

  /**
   * What happened to one person of the cohort.
   *
   * @param start the index date of the project
   */
  void write(int start, Chart chart, Draw draw) {
    Programme programme = new Programme(NAME, "health and wellbeing", chart);
    if (!draw.chance(INVITED)) {
      return;
    }
    int letter = start + draw.between(1, 14);
    programme.out(letter, "letter", "delivered", ROUTE);
    if (!draw.chance(CALLED)) {
      return;
    }
    int call = letter + draw.between(5, 7);
    if (!draw.chance(DISCUSSED)) {
      programme.out(call, "phone", draw.chance(0.2) ? "declined" : "no answer", ROUTE);
      return;
    }
    programme.out(call, "phone", "engaged", ROUTE);
    int discussion = call + draw.between(3, 21);
    programme.assessment(discussion, "baseline").put("outcome", "discussion held");
    if (draw.chance(BOOKED)) {
      programme.referral(discussion, SERVICE, "accepted", ROUTE);
      twelveWeeks(programme, discussion, draw);
    }
  }

  private static void twelveWeeks(Programme programme, int booked, Draw draw) {
    int attended = draw.chance(COMPLETED)
        ? draw.between(ENOUGH_WEEKS, WEEKS)
        : draw.between(0, ENOUGH_WEEKS - 1);
    int first = booked + draw.between(7, 21);
    for (int week = 0; week < WEEKS; week++) {
      String status = week < attended ? "attended" : "did not attend";
      programme.appointment(first + 7 * week, SERVICE, status, booked);
    }
  }
}
