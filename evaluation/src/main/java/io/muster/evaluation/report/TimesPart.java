package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;
import static io.muster.evaluation.report.document.Table.Column.words;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.measure.Followed;
import io.muster.evaluation.measure.FollowedUntil;
import io.muster.evaluation.measure.TimeToStep;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Chart.Steps;
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
import java.util.function.BiFunction;

/**
 * How many members had reached each step as time went by. For the team it is worked out from the day of everybody; a release tells
 * it after a few round numbers of days alone, from the counts it tells, since a day's step in a curve can be one person.
 */
final class TimesPart implements Part {
  private static final List<Integer> DAYS = List.of(7, 28, 90, 180);

  private final MemberCells cells;
  private final List<Integer> days;
  private final List<Curve> curves;

  TimesPart(List<TimeToStep> times, Ledger ledger, MemberCells cells) {
    this.cells = cells;
    int longest = times.stream()
        .flatMap(t -> t.days().ends().keySet().stream())
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
    this.days = DAYS.stream().filter(d -> d <= longest).toList();
    this.curves = times.stream().map(t -> curve(t, ledger)).toList();
  }

  /** One step, and where its members were after each number of days. */
  private record Curve(TimeToStep time, List<Moment> moments) {}

  /**
   * Where members were by the end of one day, each once.
   *
   * @param ended whom nothing can be seen of any longer, or who cannot reach it
   */
  private record Moment(int day, Cell reached, Cell ended, Cell atRisk) {}

  private Curve curve(TimeToStep time, Ledger ledger) {
    List<Moment> moments = new ArrayList<>();
    for (int day : days) {
      Moment moment = moment(time, day, ledger);
      ledger.sum(cells.members(), List.of(moment.reached(), moment.ended(), moment.atRisk()));
      if (!moments.isEmpty()) {
        Moment before = moments.get(moments.size() - 1);
        ledger.drop(moment.reached(), before.reached());
        ledger.drop(moment.ended(), before.ended());
        ledger.drop(before.atRisk(), moment.atRisk());
      }
      ledger.drop(cells.step(time.name()).passed(), moment.reached());
      moments.add(moment);
    }
    return new Curve(time, moments);
  }

  private static Moment moment(TimeToStep time, int day, Ledger ledger) {
    Followed followed = time.days();
    String name = CellName.of("steps", time.name(), "by day " + day);
    int reached = followed.ends().headMap(day + 1).values().stream()
        .mapToInt(reasons -> reasons.getOrDefault(FollowedUntil.REACHED, 0))
        .sum();
    int atRisk = followed.atRisk(day + 1);
    return new Moment(
        day,
        ledger.count(name + "/reached", reached),
        ledger.count(name + "/ended", followed.people() - reached - atRisk),
        ledger.count(name + "/at risk", atRisk));
  }

  @Override
  public Section in(Release release) {
    List<Block> blocks = new ArrayList<>();
    List<Steps.Curve> drawn = curves.stream()
        .map(c -> new Steps.Curve(c.time().label(), points(c, release)))
        .filter(c -> c.points().size() > 1)
        .toList();
    String members = Figures.count(release.of(cells.members()), "member", "members");
    if (!drawn.isEmpty()) {
      blocks.add(new Steps(
          "Members who had reached each step",
          "of " + members,
          "days from day 0",
          "share of members who had reached it",
          drawn));
    }
    if (!days.isEmpty()) {
      blocks.add(table(
          "reached_by",
          "Share of members who had reached each step",
          "Reached by day ",
          (curve, moment) -> reached(curve, moment, release)));
      blocks.add(table(
          "at_risk",
          "Members who could still reach each step, and were still followed",
          "At risk after day ",
          (curve, moment) -> Figure.count(release.of(moment.atRisk()))));
    }
    blocks.add(Paragraph.note(note(release)));
    return new Section("times", "How long it took", "share of " + members, blocks);
  }

  private Table table(
      String key, String caption, String heading, BiFunction<Curve, Moment, Figure> figure) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(words("step", "Step"));
    days.forEach(day -> columns.add(numbers("day_" + day, heading + day)));
    List<Row> rows = new ArrayList<>();
    for (Curve curve : curves) {
      List<Figure> row = new ArrayList<>();
      row.add(ConversionPart.label(cells.step(curve.time().name()).row()));
      curve.moments().forEach(moment -> row.add(figure.apply(curve, moment)));
      rows.add(Row.of(row));
    }
    return new Table(key, caption, columns, rows);
  }

  private Figure reached(Curve curve, Moment moment, Release release) {
    return Incidences.percent(share(curve, moment, release), release.of(cells.members()));
  }

  /** For a release, of what it tells alone. */
  private OptionalDouble share(Curve curve, Moment moment, Release release) {
    if (!release.profile().isForRelease()) {
      return OptionalDouble.of(
          curve.time().days().incidence().incidence(FollowedUntil.REACHED.cause(), moment.day()));
    }
    return Released.suppressed(release.of(moment.atRisk()))
        ? OptionalDouble.empty()
        : new ShareCells(moment.reached(), cells.members(), "the cohort")
            .share(release)
            .share();
  }

  private List<Steps.Point> points(Curve curve, Release release) {
    List<Steps.Point> points = new ArrayList<>();
    if (!release.profile().isForRelease()) {
      return Incidences.points(curve.time().days().incidence(), FollowedUntil.REACHED);
    }
    for (Moment moment : curve.moments()) {
      share(curve, moment, release).ifPresent(s -> points.add(Incidences.point(moment.day(), s)));
    }
    return points;
  }

  private static String note(Release release) {
    return release.profile().isForRelease()
        ? "Shares are of all members; an inferred step counts by the day of the later step. Somebody who was followed for less time"
            + " counts as not having reached it. The curve day by day is not released: a step in it can be one person."
        : "Shares are cumulative incidence (Aalen–Johansen): exits, death and leaving the practice keep members from the step,"
            + " and those still open count for as long as they were followed."
            + " An inferred step counts by the day of the later step.";
  }
}
