package io.muster.evaluation.report;

import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.effect.Equity;
import io.muster.evaluation.effect.GroupComparison;
import io.muster.evaluation.measure.Attendance;
import io.muster.evaluation.measure.Themes;
import java.util.ArrayList;
import java.util.List;

/** The parts of a report in the order to read them: what was aimed at, how far members got, what came of it, and what the data are worth. */
final class Parts {
  private Parts() {}

  static List<Part> of(EvaluationReport report, Ledger ledger, MemberCells cells) {
    List<Part> parts = new ArrayList<>();
    if (!report.targets().isEmpty()) {
      parts.add(new TargetsPart(report.targets(), ledger, cells));
    }
    FunnelPart funnel = new FunnelPart(cells, report.partition().states());
    parts.add(new ConversionPart(ledger, cells, funnel));
    if (!report.times().isEmpty()) {
      parts.add(new TimesPart(report.times(), ledger, cells));
    }
    report.attempts().ifPresent(a -> parts.add(new AttemptsPart(a, ledger, cells)));
    List<Attendance.Appointments> appointments =
        report.attendance().stream().map(Attendance::all).distinct().toList();
    for (Attendance attendance : report.attendance()) {
      int all = appointments.indexOf(attendance.all());
      parts.add(
          new AttendancePart(attendance, GroupedName.of("attendance", all, parts.size()), ledger));
    }
    List<List<Object>> spoken =
        report.themes().stream().map(Parts::ungrouped).distinct().toList();
    for (Themes themes : report.themes()) {
      int all = spoken.indexOf(ungrouped(themes));
      parts.add(new ThemesPart(themes, GroupedName.of("themes", all, parts.size()), ledger, cells));
    }
    parts.addAll(comparisons(report.effects().comparisons(), ledger, cells));
    report.effects().outcomes().forEach(o -> parts.add(new OutcomePart(o, ledger, cells)));
    report.effects().trends().forEach(t -> parts.add(new TrendPart(t, ledger, cells)));
    report.effects().measures().forEach(m -> parts.add(new MeasurePart(m, ledger, cells)));
    if (!report.effects().costs().isEmpty()) {
      parts.add(new CostsPart(report.effects().costs(), cells));
    }
    parts.add(new PartitionPart(report.partition(), cells));
    parts.add(new FlowPart(report.attrition(), ledger, cells));
    parts.add(new QualityPart(report.dataQuality(), report.dataNotes().duplicates(), ledger));
    parts.add(new NotesPart(report.dataNotes(), report.header().notes(), ledger));
    return parts;
  }

  private static List<Part> comparisons(List<Equity> equity, Ledger ledger, MemberCells cells) {
    List<GroupComparison> all =
        equity.stream().flatMap(e -> e.comparisons().stream()).toList();
    List<List<Object>> groupings = all.stream().map(Parts::groups).distinct().toList();
    return all.stream()
        .<Part>map(c -> new ComparisonPart(
            c,
            CellName.of("comparison", String.valueOf(groupings.indexOf(groups(c)))),
            all.size(),
            ledger,
            cells))
        .toList();
  }

  /** What comparisons of several steps between the same groups have in common. */
  private static List<Object> groups(GroupComparison comparison) {
    return List.of(
        comparison.by(),
        comparison.groups().stream()
            .map(g -> List.of(g.name(), g.reached().of()))
            .toList());
  }

  /** What two groupings of the same themes have in common. */
  private static List<Object> ungrouped(Themes themes) {
    return List.of(
        themes.asked(),
        themes.people(),
        themes.silent(),
        themes.unnamed(),
        themes.themes().stream()
            .map(t -> List.of(t.name(), t.people(), t.mentions()))
            .toList(),
        themes.pairs());
  }
}
