package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;
import static io.muster.evaluation.report.document.Table.Column.words;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.effect.Finding;
import io.muster.evaluation.effect.Measure;
import io.muster.evaluation.effect.Measure.Later;
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
import java.util.OptionalDouble;

/** A number of members at the start and later: how many have both, and how it changed in them. */
final class MeasurePart implements Part {
  private static final int DECIMALS = 1;

  private final Measure measure;
  private final Cell members;
  private final Cell withBaseline;
  private final Cell withoutBaseline;
  private final List<Time> times = new ArrayList<>();

  private record Time(Later of, Cell both, Cell withoutSecond, Cell notOver) {
    Measure.Counted counted(Release release) {
      return new Measure.Counted(
          Released.told(release.of(both)),
          Released.told(release.of(withoutSecond)),
          Released.told(release.of(notOver)));
    }
  }

  MeasurePart(Measure measure, Ledger ledger, MemberCells cells) {
    this.measure = measure;
    String name = CellName.of("measures", measure.name());
    this.members = cells.members();
    this.withBaseline = ledger.count(CellName.under(name, "baseline"), measure.withBaseline());
    this.withoutBaseline =
        ledger.count(CellName.under(name, "no baseline"), measure.withoutBaseline());
    ledger.sum(members, List.of(withBaseline, withoutBaseline));
    for (Later later : measure.times()) {
      String at = CellName.under(name, later.at().toString());
      Cell both = ledger.count(CellName.under(at, "both"), later.both());
      Cell withoutSecond =
          ledger.count(CellName.under(at, "no second value"), later.withoutSecond());
      Cell notOver = ledger.count(CellName.under(at, "not over"), later.notOver());
      ledger.sum(withBaseline, List.of(both, withoutSecond, notOver));
      times.add(new Time(later, both, withoutSecond, notOver));
    }
  }

  @Override
  public Section in(Release release) {
    String unit = measure.unit().isEmpty() ? "" : ", in " + measure.unit();
    List<Block> blocks = new ArrayList<>();
    blocks.add(people(release));
    blocks.add(change(release, unit));
    blocks.add(
        Paragraph.note(
            "With a number at the start: " + Figures.count(release.of(withBaseline))
                + " of " + Figures.count(release.of(members), "member", "members") + "; without: "
                + Figures.count(release.of(withoutBaseline))
                + ". It is the latest of the 12 months to day 0. Means are of those with both numbers."));
    times.stream()
        .flatMap(t -> because(t, release).stream())
        .forEach(text -> blocks.add(Paragraph.of(text)));
    blocks.addAll(EvidenceWords.of(
        measure.warnings(times.stream().map(t -> t.counted(release)).toList())));
    blocks.add(EvidenceWords.of(measure.evidence()));
    return new Section("measure", measure.label(), "members with a number at the start", blocks);
  }

  private Table people(Release release) {
    List<Row> rows = times.stream()
        .map(t -> Row.of(
            label(t),
            new ShareCells(t.both(), withBaseline, "those with a number at the start")
                .fraction(release),
            Figure.count(release.of(t.withoutSecond())),
            Figure.count(release.of(t.notOver()))))
        .toList();
    return new Table(
        "people",
        "Members with a number at the start, by whether they have a second",
        List.of(
            words("at", "After day 0"),
            numbers("both", "Both numbers, of those with a first"),
            numbers("without_second", "No second number"),
            numbers("not_over", "Time not over")),
        rows);
  }

  private Table change(Release release, String unit) {
    return new Table(
        "change",
        "Mean before and after and mean change, of those with both numbers",
        List.of(
            words("at", "After day 0"),
            numbers("before", "Mean at the start" + unit),
            numbers("after", "Mean at that time" + unit),
            numbers("change", "Mean change" + unit),
            words("beyond_chance", "Beyond chance")),
        times.stream().map(t -> change(t, release)).toList());
  }

  private static Row change(Time time, Release release) {
    Cell both = time.both();
    boolean told = release.tellsQuartiles(both);
    Optional<Figure.Quantity> change =
        time.of().change().value().map(c -> EffectFigure.of(c, DECIMALS, told, both, release));
    Figure missing = missing(told, both, release);
    return Row.of(
        label(time),
        mean(time.of().before(), told, both, release),
        mean(time.of().after(), told, both, release),
        change.<Figure>map(c -> c).orElse(missing),
        change.map(c -> EffectFigure.beyondChance(c, 0)).orElse(missing));
  }

  private static Figure mean(Finding<Double> mean, boolean told, Cell people, Release release) {
    return mean.value()
        .map(m -> EffectFigure.of(m, DECIMALS, told, people, release))
        .orElse(missing(told, people, release));
  }

  /** What cannot be worked out looks like what is withheld wherever the number of people is. */
  private static Figure missing(boolean told, Cell people, Release release) {
    return told
        ? Figure.none()
        : new Figure.Quantity(
            OptionalDouble.empty(), Optional.empty(), "", DECIMALS, release.of(people));
  }

  /** Why there is no change, where it may be told. */
  private static Optional<String> because(Time time, Release release) {
    String at = "After " + time.of().at() + " ";
    if (Released.zero(release.of(time.both()))) {
      return Optional.of(at + "nobody has both numbers.");
    }
    if (release.tellsQuartiles(time.both())) {
      return time.of()
          .change()
          .because()
          .map(because -> at + "the change cannot be worked out, because " + because + ".");
    }
    return Optional.of(at + "means and change are withheld: too few have both numbers.");
  }

  private static Figure label(Time time) {
    return Figure.text(time.of().at().toString());
  }
}
