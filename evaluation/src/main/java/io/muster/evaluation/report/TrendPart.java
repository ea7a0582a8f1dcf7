package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;
import static io.muster.evaluation.report.document.Table.Column.words;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.effect.EventGroup;
import io.muster.evaluation.effect.Evidence;
import io.muster.evaluation.effect.Trend;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Chart;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Figures;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import io.muster.evaluation.statistics.Estimate;
import io.muster.evaluation.statistics.SegmentedPoisson;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Events month by month, and whether they took a step or turned. All that is said of the series is worked out from what is told of it. */
final class TrendPart implements Part {
  private final Trend trend;
  private final Cell members;
  private final List<MonthCells> months = new ArrayList<>();

  private record MonthCells(LocalDate first, Cell events, Cell people, PersonTime time) {
    boolean told(Release release) {
      return !Released.suppressed(release.of(events))
          && !Released.suppressed(release.of(people))
          && time.days(release).isPresent();
    }

    Trend.Month month(Release release) {
      return new Trend.Month(
          first,
          Released.number(release.of(events)),
          Released.number(release.of(people)),
          Math.round(time.days(release).orElseThrow()));
    }
  }

  TrendPart(Trend trend, Ledger ledger, MemberCells cells) {
    this.trend = trend;
    this.members = cells.members();
    for (Trend.Month month : trend.months()) {
      String name = CellName.of("trends", trend.name(), month.first().toString());
      Cell people = ledger.count(CellName.under(name, "people"), month.people());
      ledger.drop(members, people);
      long each = ChronoUnit.DAYS.between(month.first(), month.first().plusMonths(1));
      months.add(new MonthCells(
          month.first(),
          ledger.count(CellName.under(name, "events"), month.events()),
          people,
          PersonTime.of(CellName.under(name, "time"), month.days(), each, ledger)));
    }
  }

  @Override
  public Section in(Release release) {
    boolean withheld = !months.stream().allMatch(m -> m.told(release));
    Optional<Trend> told = withheld ? Optional.empty() : Optional.of(told(release));
    Optional<SegmentedPoisson> model = told.flatMap(t -> t.interrupted().value());
    List<Block> blocks = new ArrayList<>();
    if (!months.isEmpty()) {
      blocks.add(chart(model, release));
    }
    blocks.add(table(release));
    model.ifPresent(m -> {
      blocks.add(effects(m, release));
      blocks.add(Paragraph.note(fit(m)));
    });
    if (withheld) {
      blocks.add(Paragraph.of(
          "Whether the series took a step or turned is withheld: some months have too few."));
    }
    told.flatMap(t -> t.interrupted().because())
        .ifPresent(because -> blocks.add(
            Paragraph.of("A step or a turn cannot be worked out, because " + because + ".")));
    blocks.addAll(EvidenceWords.of(told.orElse(trend).warnings()));
    blocks.add(EvidenceWords.of(told.map(Trend::evidence).orElse(Evidence.COUNTS)));
    return new Section(
        "trend", trend.label() + " month by month", "events of members while seen", blocks);
  }

  /** The series as it is told. */
  private Trend told(Release release) {
    return new Trend(
        trend.name(),
        trend.label(),
        months.stream().map(m -> m.month(release)).toList(),
        trend.notOver(),
        trend.interruption(),
        trend.chosen());
  }

  private Table table(Release release) {
    List<Row> rows = months.stream()
        .map(m -> Row.of(
            Figure.text(m.first().toString()),
            Figure.count(release.of(m.people())),
            m.time().years(release),
            Figure.count(release.of(m.events())),
            m.time().rateFigure(m.events(), release)))
        .toList();
    return new Table(
        "months",
        "Events of members in each month, while they were seen",
        List.of(
            words("month", "Month from"),
            numbers("people", "Members seen"),
            numbers("person_years", "Person-years"),
            numbers("events", "Events"),
            numbers("rate", PersonTime.RATE)),
        rows);
  }

  private Chart chart(Optional<SegmentedPoisson> model, Release release) {
    List<Chart.Trend.Month> marks = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      int month = i;
      MonthCells cells = months.get(i);
      double hundreds = cells.time().days(release).orElse(0) / EventGroup.YEAR / PersonTime.YEARS;
      marks.add(new Chart.Trend.Month(
          cells.first().toString(),
          number(cells.time().rate(cells.events(), release).map(Estimate::value)),
          number(model.map(m -> m.expected().get(month) / hundreds)),
          number(model
              .filter(m -> month >= trend.interruption().orElse(0))
              .map(m -> m.otherwise().get(month) / hundreds))));
    }
    return new Chart.Trend(
        trend.label(),
        "members while seen",
        PersonTime.RATE,
        marks,
        trend.interruption().orElse(months.size()) < months.size()
            ? trend.interruption()
            : OptionalInt.empty());
  }

  private static OptionalDouble number(Optional<Double> number) {
    return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  private Table effects(SegmentedPoisson model, Release release) {
    List<Row> rows = new ArrayList<>();
    rows.add(row("step", "Step: just after over what it would have been", model.step(), release));
    model
        .slopeBefore()
        .ifPresent(s -> rows.add(
            row("slope_before", "Slope before: each month over the month before", s, release)));
    model
        .slopeChange()
        .ifPresent(
            s -> rows.add(row("slope_change", "Change of slope: after over before", s, release)));
    return new Table(
        "interrupted",
        "What the series did where it was interrupted",
        List.of(words("what", "What is told"), numbers("ratio", "Ratio of rates")),
        rows);
  }

  private Row row(String name, String text, Estimate ratio, Release release) {
    return Row.of(Figure.named(name, text), EffectFigure.of(ratio, 3, true, members, release));
  }

  private String fit(SegmentedPoisson model) {
    return "From a segmented Poisson regression"
        + (trend.seasonal() ? " with seasons" : "")
        + ", intervals of 95 % fitted to how months vary ("
        + Figures.decimal(model.dispersion(), 2)
        + " times chance). Autocorrelation of neighbouring months: "
        + Figures.decimal(model.autocorrelation(), 2) + ".";
  }
}
