package io.muster.evaluation.report;

import io.muster.evaluation.journey.Situations;
import java.util.ArrayList;
import java.util.List;

/** What to know of the data before trusting the numbers: warnings, what was left out, remarks of the plan. */
final class NotesText {
  private final TextTable found = new TextTable("What was met", "Count", "Of");
  private final List<String> notFound = new ArrayList<>();
  private boolean any;

  private NotesText() {}

  static void write(Page page, EvaluationReport report) {
    page.heading("NOTES ON THE DATA", "counted, and not in the numbers above unless it says so");
    NotesText notes = new NotesText();
    notes.met(report.dataNotes());
    if (notes.any) {
      page.table(notes.found);
    }
    if (!notes.notFound.isEmpty()) {
      page.say("Looked for and not met: " + String.join(" · ", notes.notFound) + ".");
    }
    report.header().warnings().forEach(w -> page.say("Warning: " + w + "."));
    report.header().notes().forEach(n -> page.say("Note: " + n));
  }

  private void met(DataNotes notes) {
    Situations situations = notes.situations();
    note(situations.inferred(), "a step inferred from a later one", "members");
    note(situations.outOfOrder(), "a step before the step it follows", "members");
    note(situations.pending(), "a step whose time is not over", "members");
    note(situations.conflicts(), "two endings on one day", "members");
    note(situations.beforeStart(), "before day 0", "records of members");
    note(situations.afterEnd(), "after death, exit or leaving", "records of members");
    note(situations.undated(), "without a date", "records of members");
    note(situations.notDue(), "after the cut-off, not due", "appointments of members");
    note(notes.withoutProgramme(), "of no programme", "records in the data");
    note(notes.duplicates(), "held by two systems, counted once", "records in the data");
  }

  private void note(int count, String what, String of) {
    if (count == 0) {
      notFound.add(what);
    } else {
      any = true;
      found.row(what, Figures.count(count), of);
    }
  }
}
