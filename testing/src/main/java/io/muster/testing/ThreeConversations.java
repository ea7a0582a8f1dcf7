package io.muster.testing;

import static io.muster.testing.TrueRates.ThreeConversations.CONVERSATION_1;
import static io.muster.testing.TrueRates.ThreeConversations.CONVERSATION_2;
import static io.muster.testing.TrueRates.ThreeConversations.CONVERSATION_3;
import static io.muster.testing.TrueRates.ThreeConversations.DECLINED;
import static io.muster.testing.TrueRates.ThreeConversations.EDUCATION_AND_WORK;
import static io.muster.testing.TrueRates.ThreeConversations.EMOTIONAL_HEALTH;
import static io.muster.testing.TrueRates.ThreeConversations.FINANCE;
import static io.muster.testing.TrueRates.ThreeConversations.ISOLATION;
import static io.muster.testing.TrueRates.ThreeConversations.NOT_SUITABLE;
import static io.muster.testing.TrueRates.ThreeConversations.OTHER_SERVICES;
import static io.muster.testing.TrueRates.ThreeConversations.ROUTE_DROP_IN;
import static io.muster.testing.TrueRates.ThreeConversations.ROUTE_PCN;
import static io.muster.testing.TrueRates.ThreeConversations.SUBSTANCE_MISUSE;

import java.util.List;

/** The histories of the Leicester project: attempts by every channel, then up to three conversations. */
final class ThreeConversations {
  static final String NAME = "Three Conversations";

  private static final List<String> CHANNELS = List.of(
      "phone", "phone", "phone", "sms", "letter", "door knock", "hand delivered", "home visit");
  private static final List<String> SERVICES = List.of(
      "GP appointment",
      "housing",
      "personal independence payment",
      "neighbourhood mental health cafe",
      "bereavement support",
      "counselling",
      "food voucher",
      "debt advice");

  /**
   * What happened to one person of the cohort.
   *
   * @param start the index date of the project
   */
  void write(int start, Chart chart, Draw draw) {
    Programme programme = new Programme(NAME, "social prescribing", chart);
    programme.assessment(start + draw.between(0, 6), "huddle");
    int end = draw.weighted(
        CONVERSATION_1, DECLINED, NOT_SUITABLE, 1 - CONVERSATION_1 - DECLINED - NOT_SUITABLE);
    String outcome = List.of("engaged", "declined", "not suitable", "no answer").get(end);
    int day = attempts(programme, start, outcome, draw);
    if (outcome.equals("engaged")) {
      converse(programme, day + draw.between(0, 7), draw);
    }
  }

  /** One to nine attempts, five on average, of which the last has that outcome; answers with its day. */
  private static int attempts(Programme programme, int start, String outcome, Draw draw) {
    int attempts = draw.between(1, 9);
    int day = start + draw.between(1, 7);
    for (int i = 1; i < attempts; i++) {
      Line tried = programme.out(
          day, draw.oneOf(CHANNELS), draw.chance(0.8) ? "no answer" : "delivered", "pcn");
      if (draw.chance(0.08)) {
        programme.chart().copyLast(tried, "gp");
      }
      day += draw.between(4, 12);
    }
    programme.out(day, draw.oneOf(CHANNELS), outcome, "pcn");
    return day;
  }

  private static void converse(Programme programme, int day, Draw draw) {
    double way = draw.unit();
    String route =
        way < ROUTE_PCN ? "pcn" : way < ROUTE_PCN + ROUTE_DROP_IN ? "drop in" : "gp practice";
    programme.assessment(day, "conversation 1").put("outcome", "plan agreed");
    theme(programme, day, "finance, debt and budget", FINANCE, route, draw);
    theme(programme, day, "substance misuse", SUBSTANCE_MISUSE, route, draw);
    theme(programme, day, "isolation", ISOLATION, route, draw);
    theme(programme, day, "emotional health", EMOTIONAL_HEALTH, route, draw);
    theme(programme, day, "education, work and volunteering", EDUCATION_AND_WORK, route, draw);
    theme(programme, day, "other services", OTHER_SERVICES, route, draw);
    for (int used = draw.between(1, 6); used > 0; used--) {
      programme.service(day + draw.between(0, 30), draw.oneOf(SERVICES), route);
    }
    programme.goal(day, "wellbeing", day + 90, draw.chance(0.4) ? "partly met" : "set");
    if (draw.chance(CONVERSATION_2)) {
      int second = day + draw.between(14, 40);
      programme.assessment(second, "conversation 2");
      if (draw.chance(CONVERSATION_3)) {
        programme.assessment(second + draw.between(14, 40), "conversation 3");
      }
    }
  }

  private static void theme(
      Programme programme, int day, String theme, double share, String route, Draw draw) {
    if (draw.chance(share)) {
      programme.theme(day, theme, route);
    }
  }
}
