package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;
import static io.muster.evaluation.report.document.Table.Column.words;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.measure.Attempts;
import io.muster.evaluation.measure.FollowedUntil;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Chart.Steps;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Figures;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How many members had engaged, or could no longer, as they were tried more often. For the team it is worked out from everybody's
 * attempts; a release tells engagement alone, as far as it tells the people at each number of attempts.
 */
final class AttemptCurve {
  private static final List<FollowedUntil> KEPT_FROM_IT = Arrays.stream(FollowedUntil.values())
      .filter(u -> u != FollowedUntil.REACHED && u != FollowedUntil.OPEN)
      .toList();

  private final Attempts attempts;
  private final List<Cell> engaged;
  private final Cell members;
  private final List<Cell> tried = new ArrayList<>();

  /**
   * Enters how many were tried at least so often.
   *
   * @param engaged those who engaged by the number of days on which they were tried, the last of that many or more
   * @param others the same of those who have not
   */
  AttemptCurve(
      Attempts attempts, List<Cell> engaged, List<Cell> others, Cell members, Ledger ledger) {
    this.attempts = attempts;
    this.engaged = engaged;
    this.members = members;
    Cell before = members;
    for (int i = 1; i < engaged.size(); i++) {
      Cell now = ledger.count("attempts/days/at least " + i, attempts.byDay().atRisk(i));
      ledger.sum(before, List.of(now, engaged.get(i - 1), others.get(i - 1)));
      tried.add(before);
      before = now;
    }
  }

  List<Block> in(Release release) {
    int last = tried.size() - 1;
    while (last > 0 && Released.zero(release.of(tried.get(last)))) {
      last--;
    }
    boolean exact = !release.profile().isForRelease();
    List<Block> blocks = new ArrayList<>();
    List<Steps.Curve> curves = curves(last, release);
    if (!curves.isEmpty()) {
      blocks.add(new Steps(
          "Members who had engaged, or could no longer",
          "of " + Figures.count(release.of(members), "member", "members"),
          "days on which they were tried",
          "share of members",
          curves));
    }
    blocks.add(table(last, release));
    blocks.add(
        Paragraph.note(
            exact
                ? "Shares are cumulative incidence (Aalen–Johansen) of all members by days on which they were tried. Whoever left, or"
                    + " was no longer tried, is not left out: they did not engage. Those still open count for as often as they were"
                    + " tried. An inferred step counts as engaged."
                : "Shares are of all members whose records say that they engaged. They are told as far as the people at each number of"
                    + " attempts are; the curves of those who could no longer engage are not released."));
    return blocks;
  }

  private Table table(int last, Release release) {
    List<Table.Column> columns = new ArrayList<>(List.of(
        words("attempts", "Days on which they were tried"),
        numbers("at_risk", "Tried so often, or more"),
        numbers("engaged", "Engaged by then")));
    if (!release.profile().isForRelease()) {
      KEPT_FROM_IT.forEach(
          u -> columns.add(numbers(u.name().toLowerCase(Locale.ROOT), capital(u.words()))));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      List<Figure> row = new ArrayList<>();
      row.add(Figure.text(String.valueOf(i)));
      row.add(Figure.count(release.of(tried.get(i))));
      row.add(Incidences.percent(share(i, release), release.of(members)));
      if (!release.profile().isForRelease()) {
        for (FollowedUntil until : KEPT_FROM_IT) {
          double share = attempts.byDay().incidence().incidence(until.cause(), i);
          row.add(Incidences.percent(OptionalDouble.of(share), release.of(members)));
        }
      }
      rows.add(Row.of(row));
    }
    return new Table(
        "incidence", "Members who had engaged, or could no longer, by attempts", columns, rows);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The share who had engaged; for a release, of what it tells alone. */
  private OptionalDouble share(int attempt, Release release) {
    if (!release.profile().isForRelease()) {
      return OptionalDouble.of(
          attempts.byDay().incidence().incidence(FollowedUntil.REACHED.cause(), attempt));
    }
    List<Cell> soFar = engaged.subList(0, attempt + 1);
    boolean told = !Released.suppressed(release.of(members))
        && !Released.zero(release.of(members))
        && !Released.suppressed(release.of(tried.get(attempt)))
        && soFar.stream().noneMatch(c -> Released.suppressed(release.of(c)));
    if (!told) {
      return OptionalDouble.empty();
    }
    int people = soFar.stream().mapToInt(c -> Released.number(release.of(c))).sum();
    return OptionalDouble.of(Math.min(1, (double) people / Released.number(release.of(members))));
  }

  private List<Steps.Curve> curves(int last, Release release) {
    List<Steps.Curve> curves = new ArrayList<>();
    if (!release.profile().isForRelease()) {
      curves.add(curve("engaged", FollowedUntil.REACHED));
      KEPT_FROM_IT.stream()
          .filter(u -> attempts.byDay().count(u) > 0)
          .forEach(u -> curves.add(curve(u.words(), u)));
      return curves;
    }
    List<Steps.Point> points = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      int attempt = i;
      share(i, release).ifPresent(s -> points.add(Incidences.point(attempt, s)));
    }
    if (points.size() > 1) {
      curves.add(new Steps.Curve("engaged", points));
    }
    return curves;
  }

  private Steps.Curve curve(String label, FollowedUntil until) {
    return new Steps.Curve(label, Incidences.points(attempts.byDay().incidence(), until));
  }
}
