package io.muster.core.describe;

import io.muster.core.json.Fingerprint;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Ranking;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Shown;
import io.muster.core.schema.ValueType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says who is in a cohort, in the order in which it is asked. */
final class CohortSection {
  private final CohortPlan plan;
  private final Setting setting;
  private final Page page;

  CohortSection(CohortPlan plan, Glossary glossary, Page page) {
    this.plan = plan;
    this.setting = Setting.rules(plan, glossary);
    this.page = page;
  }

  void write() {
    page.heading(2, "Cohort: " + Markdown.plain(setting.glossary().name(plan)));
    page.paragraph("Its name in the file is " + Markdown.code(plan.name()) + ". " + index());
    page.paragraph("Fingerprint: " + Markdown.code(Fingerprint.of(plan).hex()));
    page.heading(3, "Whom it starts from");
    List<Rule> population = plan.populationRules();
    if (population.isEmpty()) {
      page.paragraph("Everybody in the data.");
    }
    for (int i = 0; i < population.size(); i++) {
      criterion(i + 1, population.get(i));
    }
    page.heading(3, "Criteria");
    if (plan.rules().isEmpty()) {
      page.paragraph("None: everybody who is left is in the cohort.");
    }
    for (int i = 0; i < plan.rules().size(); i++) {
      criterion(population.size() + i + 1, plan.rules().get(i));
    }
    plan.ranking().ifPresent(this::ranking);
    shown();
    notes(plan.notes(), page);
  }

  private String index() {
    if (plan.index() instanceof IndexDate.Fixed fixed) {
      return "The index date is **" + Days.words(fixed.date()) + "**.";
    }
    Expression event = plan.index().own().orElseThrow();
    String day =
        event.accept(new ExpressionWords(Setting.ownIndex(setting.glossary()))).thing();
    return "Each person has an index date of their own: " + day + ".";
  }

  private void criterion(int number, Rule rule) {
    String marker = number + ". ";
    String lead = Markdown.bold(rule.label()) + " — ";
    if (plan.index().rule().filter(rule::equals).isPresent()) {
      page.item(marker, lead + "Keep people who have an index date.");
    } else {
      Sentences.write(
          page,
          marker,
          lead + effect(rule),
          rule.condition().accept(new ExpressionWords(setting)),
          unknown(rule));
    }
    page.gap();
  }

  private static String effect(Rule rule) {
    return switch (rule.effect()) {
      case INCLUDE -> "Keep people if ";
      case EXCLUDE -> "Leave people out if ";
    };
  }

  private String unknown(Rule rule) {
    Set<String> doubts = new Doubts(setting).about(rule.condition());
    if (doubts.isEmpty()) {
      return "";
    }
    String then = switch (rule.effect()) {
      case INCLUDE -> "they are left out";
      case EXCLUDE -> "they stay in";
    };
    return "If this is unknown because " + Comparisons.oneOf(List.copyOf(doubts)) + ", " + then
        + ".";
  }

  private void ranking(Ranking ranking) {
    page.heading(3, "Order");
    page.paragraph("Those who meet all criteria are put in order:");
    for (int i = 0; i < ranking.keys().size(); i++) {
      Ranking.Key key = ranking.keys().get(i);
      String by = key.by().accept(new ExpressionWords(setting)).thing();
      page.item((i + 1) + ". ", "by " + by + ": " + direction(key) + ";");
    }
    page.paragraph("Those for whom something of this is unknown come last in it, and those who are"
        + " alike in everything stand in the order of their ids.");
    page.paragraph(
        ranking.take().isPresent()
            ? "**Only the first " + ranking.take().getAsInt() + " are in the cohort.**"
            : "All of them are in the cohort.");
  }

  /** The keys on one line. */
  static String order(Ranking ranking, Setting setting) {
    return ranking.keys().stream()
        .map(key ->
            "by " + key.by().accept(new ExpressionWords(setting)).thing() + ", " + direction(key))
        .collect(Collectors.joining("; then "));
  }

  private static String direction(Ranking.Key key) {
    return key.by().type() == ValueType.DATE
        ? (key.descending() ? "the latest first" : "the earliest first")
        : (key.descending() ? "the highest first" : "the lowest first");
  }

  private void shown() {
    if (plan.shows().isEmpty()) {
      return;
    }
    page.heading(3, "Shown for each member");
    for (Shown shown : plan.shows()) {
      String what = shown.expression().accept(new ExpressionWords(setting)).thing();
      page.item("- ", Markdown.bold(shown.name()) + ": " + what);
    }
  }

  static void notes(List<String> notes, Page page) {
    if (notes.isEmpty()) {
      return;
    }
    page.heading(3, "Notes");
    notes.forEach(note -> page.item("- ", Markdown.plain(note)));
  }
}
