package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;
import static io.muster.evaluation.report.document.Table.Column.words;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.journey.Situations;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import java.util.ArrayList;
import java.util.List;

/** What was found in the data that a reader should know of, and the remarks of the plan. */
final class NotesPart implements Part {
  private static final String MEMBERS = "members";
  private static final String OTHERS = "people in the data";
  private static final String RECORDS = "records of members";
  private static final String ALL_RECORDS = "records in the data";

  /** Something to look for, and how often it was met. */
  private record Remark(String name, String what, String of, Cell count) {}

  private final Ledger ledger;
  private final List<Remark> remarks = new ArrayList<>();
  private final List<String> notes;

  NotesPart(DataNotes data, List<String> notes, Ledger ledger) {
    this.ledger = ledger;
    this.notes = notes;
    Situations met = data.situations();
    remark("inferred_step", "a step inferred from a later one", MEMBERS, met.inferred());
    remark("out_of_order", "a step before the step it follows", MEMBERS, met.outOfOrder());
    remark("pending_step", "a step whose time is not over", MEMBERS, met.pending());
    remark("two_endings_on_one_day", "two endings on one day", MEMBERS, met.conflicts());
    remark("reopened", "an exit undone by what came after it", MEMBERS, met.reopened());
    remark("not_members", "a step of the programme, and no member", OTHERS, data.outsiders());
    remark("before_start", "before day 0", RECORDS, met.beforeStart());
    remark("after_end", "after death, exit or leaving", RECORDS, met.afterEnd());
    remark("undated", "without a date", RECORDS, met.undated());
    remark("not_due", "after the cut-off, not due", "appointments of members", met.notDue());
    remark("without_programme", "of no programme", ALL_RECORDS, data.withoutProgramme());
    remark("duplicates", "held by two systems, counted once", ALL_RECORDS, data.duplicates());
  }

  private void remark(String name, String what, String of, int count) {
    remarks.add(new Remark(name, what, of, ledger.count(CellName.of("data", name), count)));
  }

  @Override
  public Section in(Release release) {
    List<Row> rows = new ArrayList<>();
    List<String> notMet = new ArrayList<>();
    for (Remark remark : remarks) {
      if (Released.zero(release.of(remark.count()))) {
        notMet.add(remark.what());
      } else {
        rows.add(Row.of(
            Figure.named(remark.name(), remark.what()),
            Figure.count(release.of(remark.count())),
            Figure.text(remark.of())));
      }
    }
    List<Block> blocks = new ArrayList<>();
    if (!rows.isEmpty()) {
      blocks.add(new Table(
          "met",
          "What was met in the data",
          List.of(words("what", "What was met"), numbers("count", "Count"), words("of", "Of")),
          rows));
    }
    if (!notMet.isEmpty()) {
      blocks.add(Paragraph.note("Looked for and not met: " + String.join(" · ", notMet) + "."));
    }
    notes.forEach(note -> blocks.add(Paragraph.of("Note: " + note)));
    return new Section(
        "data",
        "Notes on the data",
        "counted, and not in the numbers above unless it says so",
        blocks);
  }
}
