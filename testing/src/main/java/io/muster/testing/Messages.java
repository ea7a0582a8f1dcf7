package io.muster.testing;

import java.util.List;

/** What reaches a practice from outside about people, and its own everyday invitations with the answers to them. */
final class Messages {
  private static final List<String> OTHER_TYPES =
      List.of("safeguarding", "fire", "housing", "social care");
  private static final List<String> THEMES =
      List.of("domestic abuse", "vulnerable adult", "antisocial behaviour", "missing person");
  private static final int DAYS = 730;

  void write(Life life, Health health, Chart chart, Draw draw) {
    notifications(life, health, chart, draw);
    invitations(life, chart, draw);
  }

  private static void notifications(Life life, Health health, Chart chart, Draw draw) {
    boolean troubled = health.has(LongTerm.SEVERE_MENTAL_ILLNESS, life.end())
        || health.has(LongTerm.DEPRESSION, life.end())
        || health.has(LongTerm.ANXIETY, life.end());
    double monthly = 0.0035
        * (troubled ? 2.5 : 0.7)
        * (1 + 0.6 * (5.5 - life.decile()) / 4.5)
        * (0.5 + 0.5 * life.strain());
    for (int back = DAYS; back > 0; back -= 30) {
      if (draw.chance(monthly)) {
        int day = life.asOf() - back + draw.between(0, 29);
        notification(day, life, troubled, chart, draw);
      }
    }
  }

  private static void notification(int day, Life life, boolean troubled, Chart chart, Draw draw) {
    boolean police = life.age(Math.max(day, life.born())) >= 16 && draw.chance(0.7);
    boolean mental = draw.chance(troubled ? 0.7 : 0.3);
    Line line = chart
        .add(Kinds.NOTIFICATION, day, police ? "police" : "council")
        .put("type", police ? "police" : draw.oneOf(OTHER_TYPES))
        .put("theme", mental ? "mental health" : draw.oneOf(THEMES));
    if (draw.chance(0.9)) {
      line.putDay("recorded", Math.min(life.asOf(), day + draw.between(2, 60)));
    }
  }

  private static void invitations(Life life, Chart chart, Draw draw) {
    for (int back = DAYS; back > 0; back -= draw.between(150, 500)) {
      int day = life.asOf() - back;
      if (life.age(Math.max(day, life.born())) < 18) {
        continue;
      }
      contact(chart, day, draw.chance(0.7) ? "sms" : "letter", "out", "delivered");
      if (draw.chance(0.25)) {
        contact(chart, day + draw.between(0, 20), "sms", "in", "responded");
      }
    }
  }

  private static void contact(
      Chart chart, int day, String channel, String direction, String outcome) {
    chart
        .add(Kinds.CONTACT, day, "gp")
        .put("channel", channel)
        .put("direction", direction)
        .put("outcome", outcome)
        .put("programme", "Practice invitations")
        .put("route", "gp practice");
  }
}
