package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;
import static io.muster.evaluation.report.document.Table.Column.words;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.effect.Evidence;
import io.muster.evaluation.effect.GroupComparison;
import io.muster.evaluation.effect.GroupComparison.Gap;
import io.muster.evaluation.effect.GroupComparison.Group;
import io.muster.evaluation.measure.Proportion;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Chart;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Figures;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import io.muster.evaluation.statistics.CochranArmitage;
import io.muster.evaluation.statistics.Estimate;
import io.muster.evaluation.statistics.Interval;
import io.muster.evaluation.statistics.SlopeIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** One step compared between groups. All that is said of the groups is worked out from what is told of them. */
final class ComparisonPart implements Part {
  private final GroupComparison comparison;
  private final int made;
  private final List<ShareCells> shares = new ArrayList<>();

  /**
   * Enters the groups.
   *
   * @param groups what the groups are called in the ledger, the same for each step that is compared between them
   * @param made how many comparisons the report makes
   */
  ComparisonPart(
      GroupComparison comparison, String groups, int made, Ledger ledger, MemberCells cells) {
    this.comparison = comparison;
    this.made = made;
    for (Group group : comparison.groups()) {
      Proportion reached = group.reached();
      Cell of = ledger.count(CellName.under(groups, group.name()), reached.of());
      Cell count =
          ledger.count(CellName.under(groups, group.name(), comparison.step()), reached.count());
      ledger.drop(of, count);
      shares.add(new ShareCells(count, of, "the group"));
    }
    if (!shares.isEmpty()) {
      ledger.sum(cells.members(), shares.stream().map(ShareCells::of).toList());
      ledger.sum(
          cells.step(comparison.step()).reached(),
          shares.stream().map(ShareCells::count).toList());
    }
  }

  @Override
  public Section in(Release release) {
    List<Figure.Share> told = shares.stream().map(s -> s.fraction(release)).toList();
    List<Block> blocks = new ArrayList<>();
    if (!told.isEmpty()) {
      blocks.add(chart(told));
    }
    blocks.add(table(told));
    boolean withheld = told.stream().anyMatch(Figure.Share::suppressed);
    if (withheld) {
      blocks.add(
          Paragraph.of("What lies between the groups is withheld: some of them are too few."));
    } else {
      said(told(told)).forEach(text -> blocks.add(Paragraph.of(text)));
    }
    AllOrNone allOrNone = new AllOrNone(release);
    for (int i = 0; i < shares.size(); i++) {
      String group = comparison.by() + " “" + comparison.groups().get(i).name() + "”";
      allOrNone.look(group, shares.get(i).count(), shares.get(i).of());
    }
    allOrNone.note().ifPresent(blocks::add);
    blocks.add(Paragraph.note("The report makes " + made
        + (made == 1 ? " comparison" : " comparisons")
        + " of this kind. Of twenty, one is out of the ordinary by chance alone."));
    blocks.addAll(EvidenceWords.of(comparison.warnings()));
    blocks.add(EvidenceWords.of(Evidence.REACH));
    return new Section(
        "comparison",
        comparison.label() + " by " + comparison.by(),
        "share of the members of each group",
        blocks);
  }

  private Table table(List<Figure.Share> told) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      String name = comparison.groups().get(i).name();
      rows.add(Row.of(Figure.named(name, name), told.get(i)));
    }
    return new Table(
        "groups",
        "Members of each group who reached " + comparison.label(),
        List.of(words("group", comparison.by()), numbers("reached", "Reached it, of the group")),
        rows);
  }

  private Chart chart(List<Figure.Share> told) {
    List<Chart.Forest.Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Figure.Share share = told.get(i);
      estimates.add(new Chart.Forest.Estimate(
          comparison.groups().get(i).name(),
          Figures.count(share.count()) + "/" + Figures.count(share.of()),
          percent(share.share()),
          share.interval().map(ComparisonPart::percents)));
    }
    return new Chart.Forest(
        "Members who reached " + comparison.label(),
        "of the members of each group",
        "% of the group who reached it",
        OptionalDouble.empty(),
        false,
        estimates);
  }

  private static Interval percents(Interval shares) {
    return new Interval(100 * shares.low(), 100 * shares.high(), shares.level());
  }

  private static OptionalDouble percent(OptionalDouble share) {
    return share.isPresent()
        ? OptionalDouble.of(100 * share.getAsDouble())
        : OptionalDouble.empty();
  }

  /** The comparison as it is told. */
  private GroupComparison told(List<Figure.Share> told) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Group group = comparison.groups().get(i);
      int of = Released.number(told.get(i).of());
      int count = Math.min(of, Released.number(told.get(i).count()));
      groups.add(new Group(
          group.name(),
          group.place(),
          group.known(),
          Proportion.of(count, of, group.reached().ofWhat())));
    }
    return new GroupComparison(
        comparison.step(), comparison.label(), comparison.by(), comparison.ordered(), groups);
  }

  private static List<String> said(GroupComparison told) {
    List<String> said = new ArrayList<>();
    said.add(told.gap()
        .either(
            ComparisonPart::gap,
            because -> "The gap cannot be worked out, because " + because + "."));
    if (told.ordered() && told.groups().size() > 2) {
      said.add(told.slope()
          .either(
              ComparisonPart::slope,
              because -> "The slope cannot be worked out, because " + because + "."));
      said.add(told.trend()
          .either(
              ComparisonPart::trend,
              because -> "The trend cannot be worked out, because " + because + "."));
    }
    return said;
  }

  private static String gap(Gap gap) {
    return "From “" + gap.from().name() + "” to “" + gap.to().name() + "”: a difference of "
        + points(gap.difference()) + "; a ratio of "
        + gap.ratio()
            .either(
                ComparisonPart::ratio, because -> "which nothing can be said, because " + because)
        + ".";
  }

  private static String slope(SlopeIndex slope) {
    return "Slope index of inequality, over all groups from the first to the last: "
        + points(slope.slope())
        + slope.relative().map(r -> "; relative index " + ratio(r)).orElse("") + ".";
  }

  private static String trend(CochranArmitage trend) {
    return "Test for a trend over the groups (Cochran–Armitage): χ² "
        + Figures.decimal(trend.chiSquared(), 2) + ", p "
        + (trend.p() < .001 ? "below 0.001" : Figures.decimal(trend.p(), 3)) + ".";
  }

  private static String points(Estimate share) {
    return Figures.decimal(100 * share.value(), 1) + " percentage points ("
        + Figures.decimal(100 * share.low(), 1) + " to " + Figures.decimal(100 * share.high(), 1)
        + ")";
  }

  private static String ratio(Estimate ratio) {
    return Figures.decimal(ratio.value(), 2) + " (" + Figures.decimal(ratio.low(), 2) + " to "
        + Figures.decimal(ratio.high(), 2) + ")";
  }
}
