package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;
import static io.muster.evaluation.report.document.Table.Column.words;

import io.muster.core.plan.Length;
import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.effect.Footing;
import io.muster.evaluation.effect.Others;
import io.muster.evaluation.report.OutcomePart.Beside;
import io.muster.evaluation.report.OutcomePart.Ratio;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Figures;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import io.muster.evaluation.statistics.Balance;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Enters those whom members are set against. */
record BesideMembers(String name, Length over, EventCells members, Ledger ledger)
    implements Others.Visitor<Beside> {
  private static final String COMPARATORS = "Others";

  @Override
  public Beside visitMatched(Others.Matched matched) {
    boolean everybody = matched.unmatched() == 0;
    Cell pairs = everybody ? members.people() : count("matched", matched.pairs());
    Cell unmatched = count("unmatched", matched.unmatched());
    Cell candidates = count("candidates", matched.candidates());
    ledger.drop(candidates, pairs);
    EventCells paired = members;
    if (!everybody) {
      ledger.sum(members.people(), List.of(pairs, unmatched));
      paired = EventCells.of(
              CellName.under(name, "matched members"), matched.members(), pairs, over, ledger)
          .within(members, ledger);
    }
    EventCells comparators =
        EventCells.of(CellName.under(name, "others"), matched.comparators(), pairs, over, ledger);
    return new Pairs(matched, paired, comparators, unmatched, candidates);
  }

  @Override
  public Beside visitRandomised(Others.Randomised randomised) {
    Cell people = count("others", randomised.comparators().people());
    EventCells comparators = EventCells.of(
        CellName.under(name, "others"), randomised.comparators(), people, over, ledger);
    return new Chance(randomised, members, comparators);
  }

  private Cell count(String what, int number) {
    return ledger.count(CellName.under(name, what), number);
  }

  private static Ratio change(EventCells comparators) {
    return new Ratio(
        "others", "Others, after over before", comparators.group().ratio(), List.of(comparators));
  }

  private record Chance(Others.Randomised of, EventCells members, EventCells comparators)
      implements Beside {
    @Override
    public List<Row> rows(Release release) {
      return comparators.rows("others", COMPARATORS, release);
    }

    @Override
    public List<Ratio> ratios(Release release) {
      return List.of(
          change(comparators),
          new Ratio(
              "members_over_others",
              "Members over others, after",
              of.ratio(),
              List.of(members, comparators)));
    }

    @Override
    public List<Block> blocks(Release release) {
      return List.of(Paragraph.of("Others: "
          + Figures.count(release.of(comparators.people()), "person", "people") + " of “"
          + of.cohort() + "”, by chance not reached out to."));
    }

    @Override
    public Footing.Beside footing(Release release) {
      return new Footing.Beside(
          true,
          Released.told(release.of(comparators.people())),
          OptionalInt.empty(),
          true,
          of.ratio().isTold() && members.told(release) && comparators.told(release));
    }
  }

  private record Pairs(
      Others.Matched of, EventCells paired, EventCells comparators, Cell unmatched, Cell candidates)
      implements Beside {
    @Override
    public List<Row> rows(Release release) {
      List<Row> rows = new ArrayList<>();
      if (!everybody(release)) {
        rows.addAll(paired.rows("matched", "Members matched", release));
      }
      rows.addAll(comparators.rows("others", COMPARATORS, release));
      return rows;
    }

    @Override
    public List<Ratio> ratios(Release release) {
      List<Ratio> ratios = new ArrayList<>();
      if (!everybody(release)) {
        ratios.add(new Ratio(
            "matched",
            "Members matched, after over before",
            paired.group().ratio(),
            List.of(paired)));
      }
      ratios.add(change(comparators));
      ratios.add(new Ratio(
          "difference_in_differences",
          "Difference in differences",
          of.difference(),
          List.of(paired, comparators)));
      return ratios;
    }

    /** Whether every member was matched, so that those matched are the members once more. */
    private boolean everybody(Release release) {
      return Released.zero(release.of(unmatched));
    }

    @Override
    public List<Block> blocks(Release release) {
      List<Block> blocks = new ArrayList<>();
      blocks.add(Paragraph.of("Matched: "
          + Figures.count(release.of(paired.people()), "member", "members")
          + ", each to one of the "
          + Figures.count(release.of(candidates), "person", "people") + " of “" + of.cohort()
          + "” who could be matched to. Left unmatched: "
          + Figures.count(release.of(unmatched), "member", "members") + "."));
      if (!of.balance().isEmpty()) {
        blocks.add(balance(release));
        blocks.add(Paragraph.note(
            "Standardised: the difference of the means in standard deviations of all members. Below "
                + Balance.BALANCED_BELOW + " either way is balanced."));
      }
      return blocks;
    }

    @Override
    public Footing.Beside footing(Release release) {
      boolean told = release.tellsQuartiles(paired.people());
      return new Footing.Beside(
          false,
          Released.told(release.of(paired.people())),
          Released.told(release.of(unmatched)),
          !told || of.balance().stream().allMatch(Others.Likeness::balanced),
          of.difference().isTold() && paired.told(release) && comparators.told(release));
    }

    private Table balance(Release release) {
      return new Table(
          "balance",
          "How alike members and those they are matched to are",
          List.of(
              words("what", "Matched on"),
              numbers("members", "Mean of members"),
              numbers("others", "Mean of others"),
              numbers("standardised", "Standardised difference"),
              words("balanced", "Balanced")),
          of.balance().stream().map(l -> row(l, release)).toList());
    }

    private Row row(Others.Likeness likeness, Release release) {
      boolean told = release.tellsQuartiles(paired.people());
      int decimals = release.profile().isForRelease() ? 1 : 2;
      Figure balanced =
          told ? Figure.text(likeness.balanced() ? "yes" : "no") : Figure.text(Figures.SUPPRESSED);
      return likeness
          .balance()
          .map(b -> Row.of(
              Figure.text(likeness.label()),
              EffectFigure.of(b.mean(), decimals, told, paired.people(), release),
              EffectFigure.of(b.comparators(), decimals, told, paired.people(), release),
              b.standardised().isPresent()
                  ? EffectFigure.of(
                      b.standardised().getAsDouble(), 2, told, paired.people(), release)
                  : Figure.none(),
              balanced))
          .orElseGet(() -> Row.of(
              Figure.text(likeness.label()),
              Figure.none(),
              Figure.none(),
              Figure.none(),
              Figure.text("the same in each pair")));
    }
  }
}
