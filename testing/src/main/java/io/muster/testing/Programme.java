package io.muster.testing;

import io.muster.core.schema.RecordKind;

/** Writes the records of one programme of outreach into one person's chart. */
record Programme(String name, String system, Chart chart) {

  Line out(int day, String channel, String outcome, String route) {
    return contact(day, channel, "out", outcome, route);
  }

  Line in(int day, String channel, String outcome, String route) {
    return contact(day, channel, "in", outcome, route);
  }

  private Line contact(int day, String channel, String direction, String outcome, String route) {
    return of(Kinds.CONTACT, day)
        .put("channel", channel)
        .put("direction", direction)
        .put("outcome", outcome)
        .put("route", route);
  }

  Line referral(int day, String service, String status, String route) {
    return of(Kinds.REFERRAL, day)
        .put("service", service)
        .put("status", status)
        .put("route", route);
  }

  Line appointment(int day, String service, String status, int booked) {
    return of(Kinds.APPOINTMENT, day)
        .put("service", service)
        .put("status", status)
        .putDay("booked", booked);
  }

  /** An appointment still to come. */
  void booked(int day, String service, int booked) {
    chart
        .plan(Kinds.APPOINTMENT, day, system)
        .put("programme", name)
        .put("service", service)
        .put("status", "booked")
        .putDay("booked", booked);
  }

  Line assessment(int day, String type) {
    return of(Kinds.ASSESSMENT, day).put("type", type);
  }

  void theme(int day, String theme, String route) {
    of(Kinds.THEME, day).put("theme", theme).put("route", route);
  }

  void goal(int day, String domain, int due, String status) {
    of(Kinds.GOAL, day).put("domain", domain).putDay("due", due).put("status", status);
  }

  void service(int day, String service, String route) {
    of(Kinds.SERVICE_USE, day).put("service", service).put("route", route);
  }

  private Line of(RecordKind kind, int day) {
    return chart.add(kind, day, system).put("programme", name);
  }
}
