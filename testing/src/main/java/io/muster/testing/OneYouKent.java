package io.muster.testing;

import static io.muster.testing.TrueRates.OneYouKent.ATTENDED;
import static io.muster.testing.TrueRates.OneYouKent.CALLED;
import static io.muster.testing.TrueRates.OneYouKent.DECLINED;
import static io.muster.testing.TrueRates.OneYouKent.INVITED;
import static io.muster.testing.TrueRates.OneYouKent.NOT_SUITABLE;
import static io.muster.testing.TrueRates.OneYouKent.REFERRED_OF_CALLED_ONLY;
import static io.muster.testing.TrueRates.OneYouKent.REFERRED_OF_RESPONDED;
import static io.muster.testing.TrueRates.OneYouKent.RESPONDED_MOST_DEPRIVED;
import static io.muster.testing.TrueRates.OneYouKent.RESPONDED_OTHERS;
import static io.muster.testing.TrueRates.OneYouKent.SUSTAINED;

import java.util.List;

/** The histories of the Garden City project: letters, calls, referrals, appointments. */
final class OneYouKent {
  static final String NAME = "One You Kent";

  private static final String SERVICE = "lifestyle adviser";
  private static final List<String> THEMES =
      List.of("weight", "smoking", "low mood", "being active", "money worries");
  private static final List<String> ONWARD =
      List.of("weight management", "stop smoking", "green social prescribing", "talking therapies");
  private static final List<String> MISSED = List.of(
      "did not attend",
      "did not attend",
      "cancelled by patient",
      "cancelled by provider",
      "late not seen");

  /**
   * What happened to one person of the cohort.
   *
   * @param start the index date of the project
   */
  void write(Life life, int start, Chart chart, Draw draw) {
    Programme programme = new Programme(NAME, "one you kent", chart);
    if (!draw.chance(INVITED)) {
      return;
    }
    int letter = start + draw.between(1, 10);
    Line sent = programme.out(
        letter, "letter", draw.chance(0.97) ? "delivered" : "undeliverable", "gp practice");
    if (draw.chance(0.1)) {
      chart.copyLast(sent, "gp");
    }
    boolean responded =
        draw.chance(life.decile() <= 2 ? RESPONDED_MOST_DEPRIVED : RESPONDED_OTHERS);
    boolean called = draw.chance(CALLED);
    int call = letter + draw.between(7, 21);
    int reply = letter + draw.between(3, 60);
    if (responded) {
      programme.in(reply, draw.chance(0.6) ? "phone" : "email", "responded", "self");
    }
    boolean referred = responded
        ? draw.chance(REFERRED_OF_RESPONDED)
        : called && draw.chance(REFERRED_OF_CALLED_ONLY);
    if (called) {
      programme.out(call, "phone", outcomeOfCall(responded, referred, draw), "gp practice");
    }
    if (referred) {
      int day = (responded ? reply : call) + draw.between(0, 9);
      followUp(programme, day, responded ? "self" : "gp practice", draw);
    } else if (responded && draw.chance(0.5)) {
      programme.referral(reply + 2, SERVICE, draw.chance(0.7) ? "declined" : "offered", "self");
    }
  }

  private static String outcomeOfCall(boolean responded, boolean referred, Draw draw) {
    if (responded || referred) {
      return "engaged";
    }
    double level = draw.unit();
    return level < DECLINED
        ? "declined"
        : level < DECLINED + NOT_SUITABLE ? "not suitable" : "no answer";
  }

  /** Somebody who was not looked for and came of their own accord. */
  void writeSelfReferral(int day, Chart chart, Draw draw) {
    Programme programme = new Programme(NAME, "one you kent", chart);
    programme.in(day, "phone", "responded", "self");
    followUp(programme, day + draw.between(0, 9), "self", draw);
  }

  private static void followUp(Programme programme, int referred, String route, Draw draw) {
    programme.referral(referred, SERVICE, draw.chance(0.6) ? "accepted" : "completed", route);
    for (String theme : THEMES) {
      if (draw.chance(0.4)) {
        programme.theme(referred, theme, route);
      }
    }
    boolean attends = draw.chance(ATTENDED);
    boolean sustains = draw.chance(SUSTAINED);
    int wanted = !attends ? 0 : sustains ? draw.between(5, 9) : draw.between(1, 4);
    int day = referred + draw.between(7, 14);
    for (int attended = 0; attended < wanted; day += draw.between(6, 10)) {
      boolean there = draw.chance(0.85);
      programme.appointment(day, SERVICE, there ? "attended" : draw.oneOf(MISSED), day - 7);
      if (there && attended++ == 0) {
        firstVisit(programme, day, draw);
      }
    }
    if (!attends) {
      programme.appointment(day, SERVICE, "did not attend", day - 7);
    } else if (sustains && draw.chance(0.3)) {
      int asOf = programme.chart().life().asOf();
      programme.booked(asOf + draw.between(3, 40), SERVICE, asOf - draw.between(1, 20));
    }
  }

  private static void firstVisit(Programme programme, int day, Draw draw) {
    programme.assessment(day, "baseline").put("outcome", "plan agreed");
    programme.goal(day, "weight", day + 180, draw.chance(0.3) ? "partly met" : "set");
    if (draw.chance(0.6)) {
      programme.goal(day, "smoking", day + 90, draw.chance(0.3) ? "met" : "set");
    }
    programme.service(day + 1, draw.oneOf(ONWARD), "self");
  }
}
