package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;
import static io.muster.evaluation.report.document.Table.Column.words;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.measure.Attempts;
import io.muster.evaluation.measure.Distribution;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Figures;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How often members were tried, those who engaged beside those who have not. */
final class AttemptsPart implements Part {
  private static final int MOST = 10;

  private final Attempts attempts;
  private final Cell engaged;
  private final Cell notEngaged;
  private final Cell withoutDirection;
  private final List<List<Cell>> columns = new ArrayList<>();
  private final AttemptCurve curve;

  AttemptsPart(Attempts attempts, Ledger ledger, MemberCells cells) {
    this.attempts = attempts;
    this.engaged = cells.reached(attempts.until(), attempts.engaged(), "attempts/engaged");
    this.notEngaged = ledger.count("attempts/not engaged", attempts.notEngaged());
    this.withoutDirection = ledger.count("attempts/without direction", attempts.withoutDirection());
    ledger.sum(cells.members(), List.of(engaged, notEngaged));
    column("contacts of engaged", attempts.contacts(), engaged, ledger);
    column("days of engaged", attempts.days(), engaged, ledger);
    column("contacts of others", attempts.contactsOfOthers(), notEngaged, ledger);
    column("days of others", attempts.daysOfOthers(), notEngaged, ledger);
    this.curve =
        new AttemptCurve(attempts, columns.get(1), columns.get(3), cells.members(), ledger);
  }

  private void column(String what, Distribution distribution, Cell people, Ledger ledger) {
    List<Cell> column = new ArrayList<>();
    for (int i = 0; i <= MOST; i++) {
      int number = i == MOST ? distribution.atLeast(i) : distribution.people().getOrDefault(i, 0);
      column.add(ledger.count("attempts/" + what + "/" + i, number));
    }
    ledger.sum(people, column);
    columns.add(column);
  }

  @Override
  public Section in(Release release) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(table(release));
    blocks.add(Paragraph.of(mean(release)));
    blocks.addAll(curve.in(release));
    if (!Released.zero(release.of(withoutDirection))) {
      blocks.add(
          Paragraph.note("Not counted, since they do not say whether they went out or came in: "
              + Figures.count(release.of(withoutDirection), "contact", "contacts") + "."));
    }
    return new Section(
        "attempts",
        "Attempts",
        "members by how often they were tried until " + attempts.until(),
        blocks);
  }

  private Table table(Release release) {
    int last = MOST;
    while (last > 0 && emptyAt(last, release)) {
      last--;
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      List<Figure> row = new ArrayList<>();
      row.add(Figure.named(String.valueOf(i), i == MOST ? i + " or more" : String.valueOf(i)));
      for (List<Cell> column : columns) {
        row.add(Figure.count(release.of(column.get(i))));
      }
      rows.add(Row.of(row));
    }
    Figure those = Figure.count(release.of(engaged));
    Figure others = Figure.count(release.of(notEngaged));
    rows.add(Row.total(Figure.named("all", "People"), those, those, others, others));
    return new Table(
        "attempts",
        "People by how often they were tried: contacts, and days with a contact",
        List.of(
            words("attempts", "Attempts"),
            numbers("engaged_by_contacts", "Engaged, by contacts"),
            numbers("engaged_by_days", "Engaged, by days"),
            numbers("not_engaged_by_contacts", "Not engaged, by contacts"),
            numbers("not_engaged_by_days", "Not engaged, by days")),
        rows);
  }

  private boolean emptyAt(int number, Release release) {
    return columns.stream().allMatch(c -> Released.zero(release.of(c.get(number))));
  }

  private String mean(Release release) {
    if (Released.zero(release.of(engaged))) {
      return "Nobody has engaged, so there is no mean.";
    }
    OptionalDouble contacts = Spreads.mean(attempts.contacts(), engaged, release);
    OptionalDouble days = Spreads.mean(attempts.days(), engaged, release);
    String those = Figures.count(release.of(engaged));
    String mean = contacts.isEmpty() || days.isEmpty()
        ? "The mean among the " + those + " who engaged is withheld: they are too few."
        : "Mean among the " + those + " who engaged: "
            + Figures.decimal(contacts.getAsDouble(), 1) + " contacts, on "
            + Figures.decimal(days.getAsDouble(), 1) + " days.";
    return mean + " Left out of the mean are those who have not engaged, "
        + Figures.count(release.of(notEngaged))
        + ": it says what it took to engage those who did, not what it takes.";
  }
}
