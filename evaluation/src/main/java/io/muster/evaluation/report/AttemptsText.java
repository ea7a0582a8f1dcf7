package io.muster.evaluation.report;

import io.muster.evaluation.measure.Attempts;
import io.muster.evaluation.measure.Distribution;
import java.util.List;

/** How often members were tried, those who engaged beside those who have not. */
final class AttemptsText {
  private static final int MOST_ROWS = 10;

  private AttemptsText() {}

  static void write(Page page, Attempts attempts) {
    page.heading("ATTEMPTS", "members by how often they were tried until " + attempts.until());
    TextTable table = new TextTable(
        "Attempts",
        "Engaged,\nby contacts",
        "Engaged,\nby days",
        "Not engaged,\nby contacts",
        "Not engaged,\nby days");
    List<Distribution> columns = List.of(
        attempts.contacts(), attempts.days(), attempts.contactsOfOthers(), attempts.daysOfOthers());
    int highest = columns.stream().mapToInt(Distribution::highest).max().orElse(0);
    for (int i = 0; i <= Math.min(highest, MOST_ROWS); i++) {
      boolean rest = i == MOST_ROWS && highest > i;
      int number = i;
      table.row(
          rest ? i + " or more" : String.valueOf(i),
          people(columns.get(0), number, rest),
          people(columns.get(1), number, rest),
          people(columns.get(2), number, rest),
          people(columns.get(3), number, rest));
    }
    table.row(
        "People",
        Figures.count(attempts.engaged()),
        Figures.count(attempts.engaged()),
        Figures.count(attempts.notEngaged()),
        Figures.count(attempts.notEngaged()));
    page.table(table);
    page.say(mean(attempts));
    if (attempts.withoutDirection() > 0) {
      page.say("Not counted, since they do not say whether they went out or came in: "
          + Figures.count(attempts.withoutDirection(), "contact", "contacts") + ".");
    }
  }

  private static String people(Distribution column, int number, boolean orMore) {
    return Figures.count(orMore ? column.atLeast(number) : column.people().getOrDefault(number, 0));
  }

  private static String mean(Attempts attempts) {
    String left = "Left out of the mean are those who have not engaged, "
        + Figures.count(attempts.notEngaged())
        + ": it says what it took to engage those who did, not what it takes.";
    return attempts.engaged() == 0
        ? "Nobody has engaged, so there is no mean."
        : "Mean among the " + Figures.count(attempts.engaged()) + " who engaged: "
            + Figures.decimal(attempts.contacts().mean()) + " contacts, on "
            + Figures.decimal(attempts.days().mean()) + " days. " + left;
  }
}
