package io.muster.examples.published;

import io.muster.core.plan.Program;
import io.muster.core.store.PatientStore;
import io.muster.examples.published.InventedMembers.Member;
import java.time.LocalDate;
import java.util.List;

/**
 * Leicester: of 201 identified 172 supported, 15 not suitable, 9 declined, 1 died, and 4 of whom nothing is said; 56 first
 * conversations, with their themes by the route that led there.
 */
final class LeicesterRecords {
  private static final LocalDate START = LocalDate.of(2021, 9, 1);
  private static final String PROGRAMME = "Three Conversations";
  private static final int SUPPORTED = 172;
  private static final int NOT_SUITABLE = 15;
  private static final int DECLINED = 9;
  private static final int UNACCOUNTED_FOR = 4;

  private static final List<String> THEMES = List.of(
      "Finance, debt or budget",
      "Substance misuse",
      "Accessing community or reducing isolation",
      "Emotional health, wellbeing or therapies",
      "Education, work or volunteering",
      "Accessing other services");

  /** A route to a first conversation: so many people, and so many of them with each theme. */
  private record Route(String name, int people, List<Integer> themes) {}

  private static final List<Route> ROUTES = List.of(
      new Route("PCN", 48, List.of(21, 5, 20, 24, 13, 42)),
      new Route("Pork Pie drop-in", 6, List.of(4, 0, 1, 3, 0, 5)),
      new Route("SWHS drop-in", 2, List.of(1, 0, 2, 2, 2, 2)));

  private LeicesterRecords() {}

  static PatientStore of(Program program) {
    InventedMembers people = new InventedMembers(
        program, "notified by the police, with anxiety", LocalDate.of(2022, 3, 31));
    int talked = 0;
    for (Route route : ROUTES) {
      for (int place = 0; place < route.people(); place++) {
        talk(people.another(), route, place);
        talked++;
      }
    }
    for (; talked < SUPPORTED; talked++) {
      contact(people.another(), START.plusDays(7), "out", "delivered");
    }
    for (int i = 0; i < NOT_SUITABLE; i++) {
      people
          .another()
          .has("contact", START.plusDays(3), "outcome", "not suitable", "programme", PROGRAMME);
    }
    for (int i = 0; i < DECLINED; i++) {
      contact(people.another(), START.plusDays(10), "in", "declined");
    }
    people.another().dies(START.plusDays(20));
    for (int i = 0; i < UNACCOUNTED_FOR; i++) {
      people.another();
    }
    return people.store();
  }

  /** Six attempts, the last of which engages, a conversation, and its themes. */
  private static void talk(Member member, Route route, int place) {
    for (int attempt = 1; attempt < 6; attempt++) {
      contact(member, START.plusDays(7L * attempt), "out", "no answer");
    }
    LocalDate engaged = START.plusDays(42);
    contact(member, engaged, "out", "engaged");
    member.has("assessment", engaged, "type", "conversation 1", "programme", PROGRAMME);
    for (int theme = 0; theme < THEMES.size(); theme++) {
      // The last theme from the front and the others from the back, so that nobody is without one.
      int rank = theme == THEMES.size() - 1 ? place : route.people() - 1 - place;
      if (rank < route.themes().get(theme)) {
        member.has(
            "theme",
            engaged,
            "theme",
            THEMES.get(theme),
            "programme",
            PROGRAMME,
            "route",
            route.name());
      }
    }
  }

  private static void contact(Member member, LocalDate day, String direction, String outcome) {
    member.has(
        "contact",
        day,
        "channel",
        "phone",
        "direction",
        direction,
        "outcome",
        outcome,
        "programme",
        PROGRAMME);
  }
}
