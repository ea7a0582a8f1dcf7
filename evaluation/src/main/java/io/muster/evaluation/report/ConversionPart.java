package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;
import static io.muster.evaluation.report.document.Table.Column.words;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.measure.Conversion;
import io.muster.evaluation.measure.Distribution;
import io.muster.evaluation.measure.Proportion;
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
import java.util.Optional;

/** How far members got, as people and days and then as shares of the step before, of the first and of the cohort. */
final class ConversionPart implements Part {
  /** What stands before the name of an optional step. */
  static final String OPTIONAL = "◦ ";

  private final MemberCells cells;
  private final FunnelPart funnel;
  private final List<StepRow> rows;
  private final ChannelTable channels;

  ConversionPart(Ledger ledger, MemberCells cells, FunnelPart funnel) {
    this.cells = cells;
    this.funnel = funnel;
    Optional<MemberCells.Step> first = cells.required().stream().findFirst();
    this.rows =
        cells.steps().stream().map(s -> new StepRow(s, first, ledger, cells)).toList();
    this.channels = new ChannelTable(ledger, cells);
  }

  /** One step and the counts of its shares. */
  private record StepRow(
      MemberCells.Step step,
      Optional<ShareCells> ofStepBefore,
      Optional<ShareCells> ofFirst,
      Cell daysFromStepBefore) {

    StepRow(
        MemberCells.Step step, Optional<MemberCells.Step> first, Ledger ledger, MemberCells cells) {
      this(
          step,
          step.row()
              .ofStepBefore()
              .map(p -> share(p, step, step.before(), cells, "of step before")),
          step.row()
              .ofFirst()
              .flatMap(p -> first.map(f -> share(p, step, f.passed(), cells, "of first"))),
          people(step, ledger));
    }

    private static ShareCells share(
        Proportion proportion, MemberCells.Step step, Cell of, MemberCells cells, String what) {
      String name = CellName.of("steps", step.row().name(), what);
      return new ShareCells(cells.count(proportion, step, of, name), of, proportion.ofWhat());
    }

    private static Cell people(MemberCells.Step step, Ledger ledger) {
      int people = step.row().daysFromStepBefore().size();
      return people == step.row().reached()
          ? step.reached()
          : ledger.count(CellName.of("steps", step.row().name(), "with the step before"), people);
    }

    boolean recorded() {
      return step.row().recorded();
    }

    Figure label() {
      return ConversionPart.label(step.row());
    }
  }

  /** A step as it stands at the head of a row. */
  static Figure label(Conversion.Row row) {
    return Figure.named(row.name(), row.optional() ? OPTIONAL + row.label() : row.label());
  }

  @Override
  public Section in(Release release) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(funnel.in(release));
    blocks.add(people(release));
    blocks.add(shares(release));
    channels.in(release).ifPresent(blocks::add);
    notes(release).forEach(note -> blocks.add(Paragraph.note(note)));
    String members = Figures.count(release.of(cells.members()), "member", "members");
    return new Section("conversion", "How far members got", "people, of " + members, blocks);
  }

  private Table people(Release release) {
    List<Row> table = new ArrayList<>();
    for (StepRow row : rows) {
      Distribution fromStart = row.step().row().daysFromStart();
      Distribution fromBefore = row.step().row().daysFromStepBefore();
      table.add(Row.of(
          row.label(),
          row.recorded() ? Figure.count(release.of(row.step().reached())) : Figure.none(),
          Figure.count(release.of(row.step().inferred())),
          Figure.count(release.of(row.step().pending())),
          Spreads.of(fromBefore, row.daysFromStepBefore(), release),
          Spreads.of(fromStart, row.step().reached(), release)));
    }
    return new Table(
        "people",
        "Members at each step, and how many days it took",
        List.of(
            words("step", "Step"),
            numbers("reached", "Reached"),
            numbers("inferred", "Inferred"),
            numbers("pending", "Pending"),
            numbers("days_from_step_before", "Days from the step before"),
            numbers("days_from_day_0", "Days from day 0")),
        table);
  }

  private Table shares(Release release) {
    return new Table(
        "shares",
        "Shares of members at each step",
        List.of(
            words("step", "Step"),
            numbers("of_step_before", "Of those who passed the step before"),
            numbers("of_first_step", first(release)),
            numbers(
                "of_cohort", "Of the cohort (" + Figures.count(release.of(cells.members())) + ")")),
        rows.stream().map(row -> shares(row, release)).toList());
  }

  private Row shares(StepRow row, Release release) {
    if (!row.recorded()) {
      return Row.of(row.label(), Figure.text("not recorded"), Figure.none(), Figure.none());
    }
    ShareCells ofCohort = new ShareCells(row.step().reached(), cells.members(), "the cohort");
    return Row.of(
        row.label(),
        row.ofStepBefore().<Figure>map(s -> s.fraction(release)).orElse(Figure.none()),
        row.ofFirst().<Figure>map(s -> s.share(release)).orElse(Figure.none()),
        ofCohort.share(release));
  }

  private String first(Release release) {
    return rows.stream()
        .flatMap(r -> r.ofFirst().stream())
        .findFirst()
        .map(s -> "Of " + s.ofWhat() + " (" + Figures.count(release.of(s.of())) + ")")
        .orElse("Of the first step");
  }

  private List<String> notes(Release release) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Shares are with Wilson's 95 % interval. Days are the median and, in brackets, the quartiles.");
    if (rows.stream().anyMatch(r -> r.step().row().optional())) {
      notes.add(
          "Steps marked ◦ are optional: side branches, never inferred, never what another step is a share of.");
    }
    if (rows.stream().anyMatch(r -> !r.recorded())) {
      notes.add(
          "Not recorded: no record in the data says that anybody reached the step, so how many did is not known.");
    }
    if (rows.stream().anyMatch(r -> !Released.zero(release.of(r.step().inferred())))) {
      notes.add(
          "Inferred: no record of the step, but one of a later required step. They are in the denominators of the"
              + " steps after it and in no numerator. Where they are many, the share of the step after looks better than it was.");
    }
    if (rows.stream().anyMatch(r -> !Released.zero(release.of(r.step().pending())))) {
      notes.add(
          "Pending: the time for the step is not over at the cut-off. They have not dropped out.");
    }
    return notes;
  }
}
