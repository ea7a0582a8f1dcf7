package io.muster.examples.published;

import io.muster.evaluation.journey.State;
import io.muster.evaluation.measure.Attempts;
import io.muster.evaluation.measure.Conversion;
import io.muster.evaluation.measure.Partition;
import io.muster.evaluation.measure.Proportion;
import io.muster.evaluation.measure.TargetVerdict;
import io.muster.evaluation.measure.Themes;
import io.muster.evaluation.measure.Themes.Theme;
import io.muster.evaluation.report.EvaluationReport;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the projects published beside what their records show, as Markdown. Every number is taken from a report. */
final class PublishedPage {
  private final EvaluationReport gardenCity;
  private final EvaluationReport biggerGardenCity;
  private final EvaluationReport medwayCentral;
  private final EvaluationReport leicester;
  private final StringBuilder page = new StringBuilder();

  PublishedPage(
      EvaluationReport gardenCity,
      EvaluationReport biggerGardenCity,
      EvaluationReport medwayCentral,
      EvaluationReport leicester) {
    this.gardenCity = gardenCity;
    this.biggerGardenCity = biggerGardenCity;
    this.medwayCentral = medwayCentral;
    this.leicester = leicester;
  }

  String write() {
    say("# The published projects, evaluated again");
    say(
        "Three projects of Kent, Medway and Leicester published what their outreach came to. Their records are not public, so these "
            + "are invented: contact by contact they add up to the published counts and hold nothing else. Everything in the middle "
            + "column is what Muster reports of them, by the cohort files in [cohorts](cohorts). Shares stand with what they are shares "
            + "of and with Wilson's 95 % interval. The numbers are exact, as they were in print; in a release of real records small ones "
            + "would be hidden.");
    gardenCity();
    medwayCentral();
    leicester();
    return page.toString();
  }

  private void gardenCity() {
    say("## Garden City: One You Kent");
    table();
    TargetVerdict responses = gardenCity.targets().get(0);
    row(
        "\"The target was for 10 per cent of the cohort to respond to the initial contact.\"",
        verdict(responses),
        "Who answered the letter: nobody wrote it down. Thirteen referrals do not stand in for answers, since a referral "
            + "could follow the call as well.");
    row(
        "13 referrals from a cohort of 130 (one paper)",
        "the same bar on referrals: " + share(referred(gardenCity).observed()) + ", "
            + verdict(referred(gardenCity)) + "; " + needed(referred(gardenCity)),
        "");
    row(
        "13 referrals from a cohort of 137 (another paper)",
        "the same bar on referrals: " + share(referred(biggerGardenCity).observed()) + ", "
            + verdict(referred(biggerGardenCity)) + "; " + needed(referred(biggerGardenCity)),
        "Which of the two the cohort was. The verdict turns on it.");
    row(
        "11 attended at least one appointment",
        steps(gardenCity, "attended"),
        "How many appointments were missed or cancelled.");
    row(
        "5 attended five appointments",
        steps(gardenCity, "sustained"),
        "Whether five means exactly five; at least five is taken.");
  }

  private static TargetVerdict referred(EvaluationReport report) {
    return report.targets().get(1);
  }

  private void medwayCentral() {
    say("## Medway Central: weight management");
    table();
    row(
        "29 identified at one surgery, of a cohort of 166",
        steps(medwayCentral, "invited"),
        "What became of the members of the other surgeries, and of the 61 \"highlighted for assessment\".");
    row("16 contacted", steps(medwayCentral, "called"), "");
    row("4 discussions", steps(medwayCentral, "discussed"), "");
    row(
        "3 booked, \"an excellent conversion rate\"",
        steps(medwayCentral, "booked"),
        "Whether it is excellent: of four people anything from "
            + percent(step(medwayCentral, "booked")
                .ofStepBefore()
                .orElseThrow()
                .interval()
                .orElseThrow()
                .low())
            + " up would have been no surprise.");
    row(
        "followed up after twelve weeks",
        "Came once: " + (step(medwayCentral, "started").recorded() ? "recorded" : "not recorded"),
        "Whether anybody came, and what it changed.");
  }

  private void leicester() {
    say("## Leicester: 3 Conversations");
    table();
    Partition where = leicester.partition();
    row(
        "201 identified, 172 supported, 15 not suitable, 9 declined, 1 deceased",
        leicester.members() + " members; " + steps(leicester, "tried") + "; " + states(where)
            + "; **" + untouched(where) + " with no record at all**",
        "Where those " + untouched(where) + " went: 201 − 172 = 29, and 15 + 9 + 1 = 25.");
    row(
        "56 first conversations",
        steps(leicester, "conversation_1") + " " + verdict(leicester.targets().get(0))
            + " by a bar of 25 % of the cohort, which is ours",
        "Whether 56 is good: no target was set.");
    Themes themes = leicester.themes().get(0);
    row(
        "themes, in the minutes: debt 23 %, substance misuse 5 %, isolation 23 %, therapy needs 29 %, education 15 %",
        themes.themes().stream()
                .map(theme -> theme.name() + " " + share(themes.share(theme)))
                .collect(Collectors.joining("; "))
            + "; " + themes.tags() + " tags, "
            + oneDecimal(themes.tagsPerPerson().orElseThrow())
            + " a person",
        "The minutes print counts as percentages (5, 23, 29, 15), and for debt a 23 that is neither the count ("
            + theme(themes, "Finance").people() + ") nor the share.");
    Attempts attempts = leicester.attempts().orElseThrow();
    row(
        "\"on average 6 attempts\" to engage",
        oneDecimal(attempts.contacts().mean().orElseThrow()) + " contacts on average, of the "
            + attempts.engaged() + " who engaged; **" + attempts.notEngaged()
            + " have not engaged** and are in no average",
        "How often those " + attempts.notEngaged()
            + " were tried; the records give those who were supported one contact.");
    row(
        "a table of themes by route, one route with 2 people",
        routes(themes),
        "It says what both of them spoke of. In a release the row would be hidden, and enough others that it cannot be worked "
            + "out.");
    row(
        "\"Reduced attendance at ED\"",
        "no outcome in the file, no records of attendance",
        "Whether it fell, from what, over what time, and against whom. The people were chosen because of a crisis, and after one "
            + "things get better by themselves.");
  }

  private static String states(Partition where) {
    return where.states().stream()
        .filter(state -> state.kind() == State.Kind.EXIT || state.kind() == State.Kind.DIED)
        .map(state -> where.in(state) + " " + state.label().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** Those who are open and have reached no step. */
  private static int untouched(Partition where) {
    int open = where.states().stream().map(State::kind).toList().indexOf(State.Kind.OPEN);
    return where.rows().get(0).counts().get(open);
  }

  private static String routes(Themes themes) {
    return themes.groups().entrySet().stream()
        .map(group -> group.getKey() + ": " + group.getValue())
        .collect(Collectors.joining(", "));
  }

  private static Theme theme(Themes themes, String beginning) {
    return themes.themes().stream()
        .filter(theme -> theme.name().startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  private static Conversion.Row step(EvaluationReport report, String name) {
    return report.conversion().steps().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A step with its shares, of the step before where there is one, and of the cohort. */
  private static String steps(EvaluationReport report, String name) {
    Conversion.Row step = step(report, name);
    List<Proportion> shares = step.ofStepBefore()
        .map(before -> step.ofFirst()
            .filter(first -> !first.equals(before))
            .map(first -> List.of(before, first, step.ofCohort()))
            .orElse(List.of(before, step.ofCohort())))
        .orElse(List.of(step.ofCohort()));
    return step.label() + ": "
        + shares.stream()
            .map(share -> share(share) + " of " + share.ofWhat())
            .collect(Collectors.joining(", "));
  }

  private static String verdict(TargetVerdict target) {
    return "**" + target.verdict().words() + "**";
  }

  private static String needed(TargetVerdict target) {
    return "it takes " + target.neededOnThePoint() + " on the point, "
        + target.neededClearly().orElseThrow() + " for a clear MET";
  }

  private static String share(Proportion share) {
    return share
        .interval()
        .map(interval -> share.count() + "/" + share.of() + " = "
            + percent(share.share().orElseThrow()) + " (" + oneDecimal(100 * interval.low())
            + "–" + oneDecimal(100 * interval.high()) + ")")
        .orElse(share.count() + "/" + share.of());
  }

  private static String percent(double share) {
    return oneDecimal(100 * share) + " %";
  }

  private static String oneDecimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private void say(String paragraph) {
    page.append(page.isEmpty() ? "" : "\n").append(paragraph).append('\n');
  }

  private void table() {
    say("| published | what the records show | what they cannot say |");
    page.append("|---|---|---|\n");
  }

  private void row(String published, String shown, String unsaid) {
    page.append("| %s | %s | %s |\n".formatted(published, shown, unsaid));
  }
}
