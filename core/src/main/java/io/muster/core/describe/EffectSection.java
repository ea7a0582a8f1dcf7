package io.muster.core.describe;

import static java.util.stream.Collectors.joining;

import io.muster.core.plan.ComparePlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Length;
import io.muster.core.plan.MeasurePlan;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutcomePlan.Match;
import io.muster.core.plan.OutcomePlan.Versus;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Cost;
import io.muster.core.plan.Records;
import io.muster.core.plan.TrendPlan;

/** Says what tells the effect of an outreach. */
final class EffectSection implements Versus.Visitor<String> {
  private final OutreachPlan plan;
  private final Setting setting;
  private final Setting atIndex;
  private final Page page;

  EffectSection(OutreachPlan plan, Setting setting, Page page) {
    this.plan = plan;
    this.setting = setting;
    this.atIndex = Setting.rules(plan.cohort(), setting.glossary());
    this.page = page;
  }

  void write() {
    boolean nothing = plan.comparisons().isEmpty()
        && plan.outcomes().isEmpty()
        && plan.trends().isEmpty()
        && plan.measures().isEmpty()
        && plan.costs().isEmpty();
    if (nothing) {
      return;
    }
    page.heading(3, "What tells its effect");
    boolean counts = !plan.outcomes().isEmpty()
        || !plan.trends().isEmpty()
        || !plan.measures().isEmpty();
    if (counts) {
      page.paragraph(
          "Outcomes, trends and measures are those of all members, whether or not they were"
              + " reached. Their records count whatever programme they are of.");
    }
    plan.comparisons().forEach(compare -> page.item("- ", comparison(compare)));
    plan.outcomes().forEach(outcome -> page.item("- ", outcome(outcome)));
    plan.trends().forEach(trend -> page.item("- ", trend(trend)));
    plan.measures().forEach(measure -> page.item("- ", measure(measure)));
    plan.costs().forEach(cost -> page.item("- ", cost(cost)));
    page.gap();
  }

  private String comparison(ComparePlan compare) {
    String steps = compare.steps().stream().map(setting::step).collect(joining(", "));
    String groups = compare.by().stream().map(g -> asked(g.by())).collect(joining("; "));
    return "**Comparison** of how many reached " + steps + ", between members grouped by: " + groups
        + ". Those for whom it is unknown are a group of their own.";
  }

  /** What is asked of a person at the index date. */
  private String asked(Expression question) {
    return question.accept(new ExpressionWords(atIndex)).thing();
  }

  private String outcome(OutcomePlan outcome) {
    String length = period(outcome.over());
    return named("Outcome", outcome.heading(), outcome.name())
        + records(outcome.records()) + ", counted in the " + length
        + " before day 0 and in the " + length + " from day 0 on."
        + outcome.versus().map(versus -> " " + versus.accept(this)).orElse("");
  }

  @Override
  public String visitMatched(Versus.Matched matched) {
    String on = matched.on().stream().map(this::match).collect(joining("; "));
    return "Each member is set against one of " + others(matched)
        + " who is like them, the index date and day 0 of both being the member's, in: " + on + ".";
  }

  @Override
  public String visitRandomised(Versus.Randomised randomised) {
    return "They are set against all of " + others(randomised)
        + "; chance alone decided who was reached out to.";
  }

  private String others(Versus versus) {
    return "those in the cohort " + Markdown.quoted(setting.glossary().name(versus.cohort()))
        + " who are not members";
  }

  private String match(Match match) {
    return asked(match.value())
        + match
            .caliper()
            .map(most -> ", at most " + Quantities.number(most) + " apart")
            .orElse("");
  }

  private String trend(TrendPlan trend) {
    return named("Trend", trend.heading(), trend.name())
        + records(trend.records()) + ", counted month by month from " + Days.words(trend.from())
        + " to " + Days.words(trend.to())
        + trend
            .interrupted()
            .map(day ->
                ", and set against one another before " + Days.words(day) + " and from that day on")
            .orElse("")
        + ".";
  }

  private String measure(MeasurePlan measure) {
    String later = measure.times().stream().map(EffectSection::duration).collect(joining(", "));
    return named("Measure", measure.heading(), measure.name())
        + "the " + Names.column(measure.value()) + " of " + records(measure.records())
        + ": of the latest in the " + period(MeasurePlan.BASELINE)
        + " to day 0, and of the one nearest to "
        + later + " after it, at most " + duration(measure.within()) + " from that day.";
  }

  private String cost(Cost cost) {
    return "**Cost**: " + Quantities.number(cost.amount())
        + " in all, shared among those who reached " + setting.step(cost.step()) + ".";
  }

  private String records(Records records) {
    return records.accept(new RecordWords(setting)).several();
  }

  private static String duration(Length length) {
    return Quantities.duration(length.amount(), length.unit());
  }

  private static String period(Length length) {
    return Quantities.period(length.amount(), length.unit());
  }

  private static String named(String what, String heading, String name) {
    return "**" + what + "** " + Markdown.quoted(heading) + " (" + Markdown.code(name) + "): ";
  }
}
