package io.muster.examples;

import io.muster.core.engine.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the members of a cohort were found, as lines of text. */
record ProfilePage(Profile profile) {
  private static final String MARK = " *";

  List<String> lines(int columns) {
    List<String> lines = new ArrayList<>(List.of("How the members were found", ""));
    NumberTable table = new NumberTable();
    table.row(List.of("", "Left, as", "", "", "Records", "Thread"));
    table.row(
        List.of("Rules in the order asked", "expected", "Asked of", "Left", "looked at", "time"));
    table.row(List.of(
        "after the index from codes to people",
        "",
        Prose.count(profile.people()),
        Prose.count(profile.asked()),
        "",
        ""));
    for (Profile.Step step : profile.steps()) {
      table.row(List.of(
          step.effect().word() + " " + step.label() + (step.oneByOne() > 0 ? MARK : ""),
          Prose.count(step.expected()),
          Prose.count(step.asked()),
          Prose.count(step.left()),
          Prose.count(step.rows()),
          time(step.time())));
    }
    lines.addAll(table.lines(columns));
    lines.add("");
    sentences()
        .forEach(
            s -> lines.addAll(Prose.wrap(s, Math.min(columns, NumberTable.PAGE), NumberTable.GAP)));
    return lines;
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (profile.oneByOne() > 0) {
      sentences.add("* holds a question that is asked person by person, which is slow: "
          + Prose.count(profile.oneByOne()) + " in all.");
    }
    sentences.add("From the plan to the members: " + time(profile.time())
        + ". Thread time is that of all threads together.");
    return sentences;
  }

  private static String time(Duration time) {
    return String.format(Locale.ROOT, "%,.2f ms", time.toNanos() / 1e6);
  }
}
