package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;

import io.muster.core.engine.Attrition;
import io.muster.core.plan.Rule;
import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way from everyone in the data to the members. */
final class FlowPart implements Part {
  private final Attrition attrition;
  private final MemberCells members;
  private final Cell optedOut;
  private final Cell asked;
  private final List<RuleCells> rules = new ArrayList<>();

  /** One rule. */
  private record RuleCells(
      Attrition.Row row,
      Cell met,
      Cell notMet,
      Cell unknown,
      Cell couldDiffer,
      Cell tied,
      Cell lost,
      Cell left,
      Optional<Cell> lostAlone) {}

  FlowPart(Attrition attrition, Ledger ledger, MemberCells members) {
    this.attrition = attrition;
    this.members = members;
    int in = attrition.people() - attrition.optedOut();
    this.optedOut = ledger.count("flow/opted out", attrition.optedOut());
    boolean rulesFollow = !attrition.rows().isEmpty();
    this.asked = attrition.optedOut() == 0
        ? members.people()
        : rulesFollow ? ledger.count("flow/not opted out", in) : members.members();
    if (attrition.optedOut() > 0) {
      ledger.sum(members.people(), List.of(optedOut, asked));
    }
    Cell before = asked;
    for (int i = 0; i < attrition.rows().size(); i++) {
      Attrition.Row row = attrition.rows().get(i);
      boolean last = i == attrition.rows().size() - 1;
      String name = "flow/" + (i + 1);
      Cell left = last ? members.members() : ledger.count(name + "/left", row.left());
      rules.add(rule(row, name, before, left, ledger));
      before = left;
    }
  }

  private static RuleCells rule(
      Attrition.Row row, String name, Cell before, Cell left, Ledger ledger) {
    boolean include = row.effect() == Rule.Effect.INCLUDE;
    Cell met = include ? left : ledger.count(name + "/met", row.met());
    Cell notMet = ledger.count(name + "/not met", row.notMet());
    Cell unknown = ledger.count(name + "/unknown", row.unknown());
    Cell lost = include ? ledger.count(name + "/lost", row.lost()) : met;
    ledger.sum(before, List.of(left, lost));
    ledger.sum(before, List.of(met, notMet, unknown));
    ledger.sum(include ? lost : left, List.of(notMet, unknown));
    Optional<Cell> alone = row.lostAlone().isPresent()
        ? Optional.of(ledger.count(name + "/lost by it alone", row.lostAlone().getAsInt()))
        : Optional.empty();
    alone.ifPresent(a -> ledger.drop(lost, a));
    return new RuleCells(
        row,
        met,
        notMet,
        unknown,
        ledger.count(name + "/could differ", row.couldDiffer()),
        ledger.count(name + "/tied", row.tied()),
        lost,
        left,
        alone);
  }

  @Override
  public Section in(Release release) {
    boolean doubts = rules.stream().anyMatch(r -> !Released.zero(release.of(r.couldDiffer())));
    boolean ties = rules.stream().anyMatch(r -> !Released.zero(release.of(r.tied())));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Table(
        "rules",
        "From everyone in the data to the members, rule by rule",
        columns(doubts, ties),
        rows(release, doubts, ties)));
    if (doubts) {
      blocks.add(Paragraph.note(
          "Could differ: those with a known answer that could be another, had nothing been missing in the"
              + " records filtered for it."));
    }
    if (ties) {
      blocks.add(Paragraph.note(
          "Tied: those whose answer hangs on the order of records of one day that differ."));
    }
    if (!rules.isEmpty()) {
      blocks.add(Paragraph.note(
          "Lost by it alone: those whom every other rule keeps, and who would come in"
              + (attrition.ranking().isPresent() ? ", to be ranked with the rest," : "")
              + " without this one."));
    }
    attrition
        .ranking()
        .ifPresent(by -> blocks.add(Paragraph.note(
            "In rank order: " + by + ". What is unknown comes last, and those alike go by id.")));
    return new Section("flow", "How the cohort was found", "people in the data", blocks);
  }

  private static List<Table.Column> columns(boolean doubts, boolean ties) {
    List<Table.Column> columns = new ArrayList<>(List.of(
        Table.Column.words("rule", "Rule"),
        numbers("met", "Met"),
        numbers("not_met", "Not met"),
        numbers("unknown", "Unknown")));
    if (doubts) {
      columns.add(numbers("could_differ", "Could differ"));
    }
    if (ties) {
      columns.add(numbers("tied", "Tied"));
    }
    columns.addAll(List.of(
        numbers("lost", "Lost"),
        numbers("left", "Left"),
        numbers("lost_by_it_alone", "Lost by it alone")));
    return columns;
  }

  private List<Row> rows(Release release, boolean doubts, boolean ties) {
    List<Row> rows = new ArrayList<>();
    int width = columns(doubts, ties).size();
    rows.add(total(
        "everyone", "Everyone in the data", Figure.blank(), members.people(), width, release));
    if (!Released.zero(release.of(optedOut))) {
      Figure lost = Figure.count(release.of(optedOut));
      rows.add(
          total("opted_out", "Opted out of the use of their records", lost, asked, width, release));
    }
    for (RuleCells rule : rules) {
      List<Figure> row = new ArrayList<>();
      row.add(Figure.text(
          (rule.row().population() ? "population" : rule.row().effect().word()) + " "
              + rule.row().label()));
      row.add(Figure.count(release.of(rule.met())));
      row.add(Figure.count(release.of(rule.notMet())));
      row.add(Figure.count(release.of(rule.unknown())));
      if (doubts) {
        row.add(Figure.count(release.of(rule.couldDiffer())));
      }
      if (ties) {
        row.add(Figure.count(release.of(rule.tied())));
      }
      row.add(Figure.count(release.of(rule.lost())));
      row.add(Figure.count(release.of(rule.left())));
      row.add(rule.lostAlone().map(a -> Figure.count(release.of(a))).orElse(Figure.none()));
      rows.add(Row.of(row));
    }
    rows.add(total(
        "members", "Members of the cohort", Figure.blank(), members.members(), width, release));
    return rows;
  }

  private static Row total(
      String name, String label, Figure lost, Cell left, int width, Release release) {
    List<Figure> row = new ArrayList<>();
    row.add(Figure.named(name, label));
    while (row.size() < width - 3) {
      row.add(Figure.blank());
    }
    row.add(lost);
    row.add(Figure.count(release.of(left)));
    row.add(Figure.blank());
    return Row.total(row);
  }
}
