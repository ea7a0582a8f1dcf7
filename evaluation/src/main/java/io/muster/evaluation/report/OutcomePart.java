package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;
import static io.muster.evaluation.report.document.Table.Column.words;

import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.effect.Finding;
import io.muster.evaluation.effect.Outcome;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import io.muster.evaluation.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Events before day 0 and from it on, beside those of others where there are any. */
final class OutcomePart implements Part {
  /** A ratio of rates, and the groups that it is worked out from. */
  record Ratio(String key, String name, Finding<Estimate> ratio, List<EventCells> of) {
    boolean told(Release release) {
      return of.stream().allMatch(group -> group.told(release));
    }

    Row row(Release release) {
      boolean told = told(release);
      Figure untold = told
          ? Figure.none()
          : new Figure.Quantity(
              OptionalDouble.empty(),
              Optional.empty(),
              "",
              2,
              release.of(of.get(0).people()));
      return Row.of(
          Figure.named(key, name),
          ratio
              .value()
              .map(r -> EffectFigure.of(r, 2, told, of.get(0).people(), release))
              .orElse(untold));
    }

    Optional<String> because(Release release) {
      return told(release)
          ? ratio.because().map(b -> name + " cannot be worked out, because " + b + ".")
          : Optional.empty();
    }
  }

  /** Those whom members are set against, as a report tells of them. */
  interface Beside {
    List<Row> rows(Release release);

    List<Ratio> ratios();

    List<Block> blocks(Release release);
  }

  private final Outcome outcome;
  private final EventCells members;
  private final Optional<Beside> others;

  OutcomePart(Outcome outcome, Ledger ledger, MemberCells cells) {
    this.outcome = outcome;
    String name = CellName.of("outcomes", outcome.name());
    this.members = EventCells.of(
        CellName.under(name, "members"),
        outcome.members(),
        cells.members(),
        outcome.over(),
        ledger);
    this.others = outcome
        .others()
        .map(o -> o.accept(new BesideMembers(name, outcome.over(), members, ledger)));
  }

  @Override
  public Section in(Release release) {
    List<Row> rows = new ArrayList<>(members.rows("members", "Members", release));
    others.ifPresent(o -> rows.addAll(o.rows(release)));
    List<Ratio> ratios = new ArrayList<>();
    ratios.add(new Ratio(
        "members", "Members, after over before", outcome.members().ratio(), List.of(members)));
    others.ifPresent(o -> ratios.addAll(o.ratios()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(events(rows));
    blocks.add(new Table(
        "ratios",
        "Ratios of rates, with intervals from how people vary",
        List.of(words("what", "What is compared"), numbers("ratio", "Ratio of rates")),
        ratios.stream().map(r -> r.row(release)).toList()));
    others.ifPresent(o -> blocks.addAll(o.blocks(release)));
    ratios.stream()
        .flatMap(r -> r.because(release).stream())
        .forEach(text -> blocks.add(Paragraph.of(text)));
    blocks.add(Paragraph.note("Before and after are " + outcome.over()
        + " each, cut short where somebody was not yet or no longer seen; day 0 belongs to after."
        + " Intervals are of 95 %."));
    blocks.addAll(EvidenceWords.of(outcome.warnings()));
    blocks.add(EvidenceWords.of(outcome.evidence()));
    return new Section("outcome", outcome.label(), "all members, as reached out to", blocks);
  }

  private static Table events(List<Row> rows) {
    return new Table(
        "events",
        "Events before day 0 and from it on",
        List.of(
            words("who", "Who and when"),
            numbers("people", "People with any"),
            numbers("events", "Events"),
            numbers("person_years", "Person-years"),
            numbers("rate", PersonTime.RATE)),
        rows);
  }
}
