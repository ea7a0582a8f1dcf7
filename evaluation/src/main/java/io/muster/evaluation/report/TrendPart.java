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
import java.time.YearMonth;
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
    /** The month, or its first day where it does not begin with the first of one. */
    String label() {
      return first.getDayOfMonth() == 1 ? YearMonth.from(first).toString() : first.toString();
    }

    boolean told(Release release) {
      return !Released.suppressed(release.of(events)) && time.days(release).isPresent();
    }

    /** As it is told; how many people there were is not asked of it. */
    Trend.Month month(Release release) {
      return new Trend.Month(
          first,
          Released.number(release.of(events)),
          Released.told(release.of(people)).orElse(0),
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
    blocks.add(table(model, release));
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
    blocks.addAll(EvidenceWords.of(told.orElseGet(this::untold).warnings()));
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

  /** The series where something of it is withheld: what is known of it from the plan. */
  private Trend untold() {
    return new Trend(
        trend.name(),
        trend.label(),
        List.of(),
        trend.notOver(),
        OptionalInt.empty(),
        trend.chosen());
  }

  private Table table(Optional<SegmentedPoisson> model, Release release) {
    List<Table.Column> columns = new ArrayList<>(List.of(
        words("month", "Month from"),
        numbers("people", "Members seen"),
        numbers("person_years", "Person-years"),
        numbers("events", "Events"),
        numbers("rate", PersonTime.RATE)));
    if (model.isPresent()) {
      columns.add(numbers("model", "Rate by the model"));
      columns.add(numbers("otherwise", "Without the change"));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      MonthCells cells = months.get(i);
      List<Figure> row = new ArrayList<>(List.of(
          Figure.text(cells.label()),
          Figure.count(release.of(cells.people())),
          cells.time().years(release),
          Figure.count(release.of(cells.events())),
          cells.time().rateFigure(cells.events(), release)));
      if (model.isPresent()) {
        row.add(rate(fitted(model, i, release), cells, release));
        OptionalDouble otherwise = otherwise(model, i, release);
        row.add(otherwise.isEmpty() ? Figure.blank() : rate(otherwise, cells, release));
      }
      rows.add(Row.of(row));
    }
    return new Table(
        "months", "Events of members in each month, while they were seen", columns, rows);
  }

  private static Figure rate(OptionalDouble rate, MonthCells cells, Release release) {
    return new Figure.Quantity(rate, Optional.empty(), "", 1, release.of(cells.people()));
  }

  /** The rate that the model has in a month. */
  private OptionalDouble fitted(Optional<SegmentedPoisson> model, int month, Release release) {
    return number(model.map(m -> m.expected().get(month) / hundreds(month, release)));
  }

  /** The rate that the model would have had without the change, from the change on. */
  private OptionalDouble otherwise(Optional<SegmentedPoisson> model, int month, Release release) {
    return number(model
        .filter(m -> month >= trend.interruption().orElse(months.size()))
        .map(m -> m.otherwise().get(month) / hundreds(month, release)));
  }

  private double hundreds(int month, Release release) {
    return months.get(month).time().days(release).orElse(0) / EventGroup.YEAR / PersonTime.YEARS;
  }

  private Chart chart(Optional<SegmentedPoisson> model, Release release) {
    List<Chart.Trend.Month> marks = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      MonthCells cells = months.get(i);
      marks.add(new Chart.Trend.Month(
          cells.label(),
          number(cells.time().rate(cells.events(), release).map(Estimate::value)),
          fitted(model, i, release),
          otherwise(model, i, release)));
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
        List.of(
            words("what", "What is told"),
            numbers("ratio", "Ratio of rates"),
            words("beyond_chance", "Beyond chance")),
        rows);
  }

  private Row row(String name, String text, Estimate ratio, Release release) {
    Figure.Quantity figure = EffectFigure.of(ratio, 3, true, members, release);
    return Row.of(Figure.named(name, text), figure, EffectFigure.beyondChance(figure, 1));
  }

  private String fit(SegmentedPoisson model) {
    return "From a segmented Poisson regression"
        + (trend.seasonal() ? " with seasons" : "")
        + ", intervals of 95 % fitted to how months vary ("
        + Figures.decimal(model.dispersion(), 2)
        + " times chance"
        + (model.dispersion() < 1 ? "; all of chance is allowed for" : "")
        + "). Autocorrelation of neighbouring months: "
        + Figures.decimal(model.autocorrelation(), 2) + ".";
  }
}
