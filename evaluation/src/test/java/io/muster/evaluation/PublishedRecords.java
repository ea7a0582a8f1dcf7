package io.muster.evaluation;

import static io.muster.evaluation.OutreachSketch.after;
import static io.muster.evaluation.OutreachSketch.records;

import io.muster.core.plan.OutreachPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Records, contact by contact, that add up to what the projects published. Nobody in them is real. */
public final class PublishedRecords {
  private static final LocalDate START = LocalDate.of(2021, 7, 19);

  private PublishedRecords() {}

  /**
   * Garden City: everyone invited by letter and rung after two weeks; 13 referred, 11 attended, 5 attended five times. Answers to the
   * letter were not recorded.
   */
  public static PeopleSketch gardenCity(int members) {
    PeopleSketch people = new PeopleSketch().asOf(LocalDate.of(2022, 3, 31));
    String programme = "One You Kent";
    for (int i = 1; i <= members; i++) {
      String id = id(i);
      people.person(id);
      contact(people, id, START.plusDays(i % 5), "letter", programme);
      if (i % 8 != 0) {
        contact(people, id, START.plusDays(14 + i % 9), "phone", programme);
      }
      if (i <= 13) {
        LocalDate referred = START.plusDays(21 + 2 * i);
        people.record(id, "referral", referred, "programme", programme, "status", "accepted");
        int attended = i <= 5 ? 5 + i % 2 : i <= 11 ? 1 : 0;
        for (int visit = 0; visit < attended; visit++) {
          appointment(people, id, referred.plusDays(14 + 14L * visit), programme, "attended");
        }
        if (i % 3 == 0) {
          appointment(people, id, referred.plusDays(100), programme, "did not attend");
        }
        if (i == 12) {
          appointment(people, id, referred.plusDays(20), programme, "cancelled by patient");
        }
      }
    }
    return people;
  }

  private static void contact(
      PeopleSketch people, String id, LocalDate date, String channel, String programme) {
    people.record(
        id, "contact", date, "channel", channel, "direction", "out", "programme", programme);
  }

  private static void appointment(
      PeopleSketch people, String id, LocalDate date, String programme, String status) {
    people.record(id, "appointment", date, "programme", programme, "status", status);
  }

  public static OutreachPlan gardenCityPlan() {
    return new OutreachSketch()
        .titles("One You Kent", "Garden City lifestyle offer")
        .programme("One You Kent")
        .start(START)
        .step("invited", "Invited by letter", 1, records("contact", "channel", "letter"))
        .optional(
            "called",
            "Followed up by phone",
            records("contact", "channel", "phone").in(after("invited", 7, 28)))
        .optional(
            "responded",
            "Answered us",
            records("contact", "direction", "in").in(after("invited", 0, 84)))
        .step("referred", "Referred", 1, records("referral", "status", "accepted"))
        .step("attended", "Attended once", 1, records("appointment", "status", "attended"))
        .step("sustained", "Attended five", 5, records("appointment", "status", "attended"))
        .exit("declined", records("contact", "outcome", "declined"))
        .exit("unsuitable", records("contact", "outcome", "not suitable"))
        .attempts(records("contact"), "referred")
        .attendance(records("appointment"))
        .target("responded", "0.1")
        .target("referred", "0.1")
        .plan();
  }

  /** Medway Central, one surgery: 29 identified, 16 contacted, 4 discussions, 3 booked. */
  public static PeopleSketch medwayCentral(int cohort) {
    PeopleSketch people = new PeopleSketch().asOf(LocalDate.of(2022, 3, 31));
    for (int i = 1; i <= cohort; i++) {
      String id = id(i);
      people.person(id);
      if (i <= 29) {
        people.record(id, "assessment", START, "type", "review");
      }
      if (i <= 16) {
        people.record(id, "contact", START.plusDays(5 + i % 3), "channel", "phone");
      }
      if (i <= 4) {
        people.record(id, "assessment", START.plusDays(14 + i), "type", "baseline");
      }
      if (i <= 3) {
        people.record(id, "referral", START.plusDays(21 + i), "service", "weight management");
      }
    }
    return people;
  }

  public static OutreachPlan medwayCentralPlan() {
    return new OutreachSketch()
        .titles("Health and wellbeing call", "Medway Central")
        .start(START)
        .step("identified", "Identified", 1, records("assessment", "type", "review"))
        .step("contacted", "Contacted", 1, records("contact", "channel", "phone"))
        .step("discussion", "Discussion", 1, records("assessment", "type", "baseline"))
        .step("booked", "Booked", 1, records("referral", "service", "weight management"))
        .plan();
  }

  /** The routes of Leicester's first conversations: so many people, and so many of them with each theme. */
  private record Route(String name, int people, List<Integer> themes) {}

  private static final List<String> THEMES = List.of(
      "Finance, debt or budget",
      "Substance misuse",
      "Accessing community or reducing isolation",
      "Emotional health, wellbeing or therapies",
      "Education, work or volunteering",
      "Accessing other services");

  private static final List<Route> ROUTES = List.of(
      new Route("PCN", 48, List.of(21, 5, 20, 24, 13, 42)),
      new Route("Pork Pie drop-in", 6, List.of(4, 0, 1, 3, 0, 5)),
      new Route("SWHS drop-in", 2, List.of(1, 0, 2, 2, 2, 2)));

  /** Leicester: 201 identified, 56 first conversations, and what they were about by the route that led there. */
  public static PeopleSketch leicester() {
    PeopleSketch people = new PeopleSketch().asOf(LocalDate.of(2022, 12, 31));
    int next = 1;
    for (Route route : ROUTES) {
      for (int i = 0; i < route.people(); i++) {
        String id = id(next++);
        people.person(id);
        people.record(id, "assessment", START.plusDays(i), "type", "conversation 1");
        for (int theme = 0; theme < THEMES.size(); theme++) {
          // From the front for the last theme and from the back for the others, so that nobody is
          // left without one.
          boolean last = theme == THEMES.size() - 1;
          int place = last ? i : route.people() - 1 - i;
          if (place < route.themes().get(theme)) {
            people.record(
                id, "theme", START.plusDays(i), "theme", THEMES.get(theme), "route", route.name());
          }
        }
      }
    }
    for (; next <= 201; next++) {
      people.person(id(next));
    }
    return people;
  }

  public static OutreachPlan leicesterPlan() {
    return new OutreachSketch()
        .titles("3 Conversations", "Leicester City South")
        .start(START)
        .step("talked", "Conversation 1", 1, records("assessment", "type", "conversation 1"))
        .themes(Optional.of("talked"), Optional.of("route"))
        .plan();
  }

  private static String id(int number) {
    return "invented-%03d".formatted(number);
  }
}
