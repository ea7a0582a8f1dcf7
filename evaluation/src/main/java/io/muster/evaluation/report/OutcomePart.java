package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;
import static io.muster.evaluation.report.document.Table.Column.words;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.effect.Finding;
import io.muster.evaluation.effect.Footing;
import io.muster.evaluation.effect.Outcome;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Chart;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import io.muster.evaluation.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Events before day 0 and from it on, beside those of others where there are any. */
final class OutcomePart implements Part {
  /** A ratio of rates, and the groups that it is worked out from. */
  record Ratio(String key, String name, Finding<Estimate> ratio, List<EventCells> of) {
    boolean told(Release release) {
      return of.stream().allMatch(group -> group.told(release));
    }

    Row row(Release release) {
      boolean none = told(release) && !ratio.isTold();
      Figure.Quantity figure = figure(release);
      return Row.of(
          Figure.named(key, name),
          none ? Figure.none() : figure,
          none ? Figure.none() : EffectFigure.beyondChance(figure, 1));
    }

    private Figure.Quantity figure(Release release) {
      Cell people = of.get(0).people();
      return ratio
          .value()
          .map(r -> EffectFigure.of(r, 2, told(release), people, release))
          .orElse(new Figure.Quantity(
              OptionalDouble.empty(), Optional.empty(), "", 2, release.of(people)));
    }

    Chart.Forest.Estimate estimate(Release release) {
      Figure.Quantity figure = figure(release);
      String events =
          of.stream().map(group -> group.words(release)).collect(Collectors.joining(" against "));
      return new Chart.Forest.Estimate(name, events + " events", figure.value(), figure.interval());
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

    List<Ratio> ratios(Release release);

    List<Block> blocks(Release release);

    Footing.Beside footing(Release release);
  }

  private final Outcome outcome;
  private final EventCells members;
  private final Optional<Beside> others;
  private final Cell notOver;

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
    this.notOver = outcome.notOver() == outcome.members().people()
        ? cells.members()
        : ledger.count(CellName.under(name, "not over"), outcome.notOver());
    if (notOver != cells.members()) {
      ledger.drop(cells.members(), notOver);
    }
  }

  /** What the outcome stands on for whoever has the release. */
  private Footing footing(Release release) {
    return new Footing(
        outcome.chosen(),
        Released.told(release.of(members.people())),
        members.throughout(release),
        Released.told(release.of(notOver)),
        others.map(o -> o.footing(release)));
  }

  @Override
  public Section in(Release release) {
    List<Row> rows = new ArrayList<>(members.rows("members", "Members", release));
    others.ifPresent(o -> rows.addAll(o.rows(release)));
    List<Ratio> ratios = new ArrayList<>();
    ratios.add(new Ratio(
        "members", "Members, after over before", outcome.members().ratio(), List.of(members)));
    others.ifPresent(o -> ratios.addAll(o.ratios(release)));
    List<Block> blocks = new ArrayList<>();
    blocks.add(events(rows));
    if (ratios.size() > 1 && ratios.stream().anyMatch(r -> r.told(release))) {
      blocks.add(new Chart.Forest(
          "Ratios of rates",
          "events before day 0, then from it on",
          "ratio of rates",
          OptionalDouble.of(1),
          true,
          ratios.stream().map(r -> r.estimate(release)).toList()));
    }
    blocks.add(new Table(
        "ratios",
        "Ratios of rates, with intervals from how people vary",
        List.of(
            words("what", "What is compared"),
            numbers("ratio", "Ratio of rates"),
            words("beyond_chance", "Beyond chance")),
        ratios.stream().map(r -> r.row(release)).toList()));
    others.ifPresent(o -> blocks.addAll(o.blocks(release)));
    ratios.stream()
        .flatMap(r -> r.because(release).stream())
        .forEach(text -> blocks.add(Paragraph.of(text)));
    blocks.add(Paragraph.note("Before and after are " + outcome.over()
        + " each, cut short where somebody was not yet or no longer seen; day 0 belongs to after."
        + " Intervals are of 95 %."));
    blocks.addAll(EvidenceWords.of(footing(release).warnings()));
    blocks.add(EvidenceWords.of(footing(release).evidence()));
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
