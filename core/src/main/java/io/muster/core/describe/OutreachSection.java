package io.muster.core.describe;

import io.muster.core.json.Fingerprint;
import io.muster.core.plan.Length;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Exit;
import io.muster.core.plan.OutreachPlan.Step;
import io.muster.core.plan.OutreachPlan.Target;
import io.muster.core.plan.OutreachPlan.Themes;
import io.muster.core.plan.OutreachPlan.Trigger;
import io.muster.core.plan.Records;
import java.util.List;

/** Says how the members of a cohort are reached, and how success is judged. */
final class OutreachSection {
  private final OutreachPlan plan;
  private final Setting setting;
  private final Page page;

  OutreachSection(OutreachPlan plan, Glossary glossary, Page page) {
    this.plan = plan;
    this.setting = Setting.outreach(plan, glossary);
    this.page = page;
  }

  void write() {
    String members = Markdown.quoted(setting.glossary().name(plan.cohort()));
    page.heading(2, "Outreach: " + Markdown.plain(plan.heading()));
    page.paragraph("To the members of the cohort " + members + ". Its name in the file is "
        + Markdown.code(plan.name()) + ".");
    page.paragraph("Fingerprint: " + Markdown.code(Fingerprint.of(plan).hex()));
    frame();
    steps();
    exits();
    measured();
    targets();
    new EffectSection(plan, setting, page).write();
    CohortSection.notes(plan.notes(), page);
  }

  private void frame() {
    plan.programme()
        .ifPresent(programme -> page.item(
            "- ",
            "**Programme.** Only records of the programme " + Markdown.quoted(programme)
                + " count, where a kind of record names its programme."));
    String start = plan.start()
        .map(Days::words)
        .orElseGet(() -> setting.index().isPresent()
            ? "the index date (" + Days.words(setting.index().get()) + ")"
            : "their index date");
    page.item("- ", "**Day 0** of each member is " + start + ". Nothing before it counts.");
    page.item(
        "- ",
        plan.until()
            .map(day -> "**Cut-off.** Nothing after " + Days.words(day) + " counts.")
            .orElse(
                "**Cut-off.** None is named: everything up to the last day of the data counts."));
    page.item("- ", "**Order.** " + order());
    page.gap();
  }

  private String order() {
    return switch (plan.order()) {
      case LENIENT ->
        "Lenient: a step that is not optional counts from the day the one before it was reached."
            + " Where that one has no record, it is taken to have been reached, and marked so.";
      case STRICT ->
        "Strict: a step that is not optional counts only once the one before it was reached.";
      case ANY -> "Any: each step counts by itself, whatever became of the others.";
    };
  }

  private String records(Records records) {
    return records.accept(new RecordWords(setting)).several();
  }

  private void steps() {
    page.heading(3, "Steps");
    page.paragraph("Each is reached on the day of the first record that is meant:");
    for (int i = 0; i < plan.steps().size(); i++) {
      Step step = plan.steps().get(i);
      String optional = step.optional() ? "*Optional:* " : "";
      page.item(
          (i + 1) + ". ", named(step.heading(), step.name()) + " — " + optional + reached(step));
    }
    page.gap();
  }

  private String reached(Step step) {
    Noun noun = step.records().accept(new RecordWords(setting));
    return step.times() == 1
        ? noun.any() + "."
        : "at least " + step.times() + " " + noun.several() + "; reached on the day of the "
            + Quantities.ordinal(step.times()) + ".";
  }

  private static String named(String heading, String name) {
    return Markdown.bold(heading) + " (" + Markdown.code(name) + ")";
  }

  private void exits() {
    page.heading(3, "Ways out");
    page.paragraph("Whoever dies or is no longer registered leaves in any case"
        + (plan.exits().isEmpty()
            ? "."
            : ". Of several on one day, the first in this list counts:"));
    for (int i = 0; i < plan.exits().size(); i++) {
      Exit exit = plan.exits().get(i);
      page.item(
          (i + 1) + ". ",
          named(exit.heading(), exit.name()) + " — " + exit.trigger().accept(new TriggerWords())
              + (exit.reversible() ? "; not if something of a step happens later" : "") + ".");
    }
    page.gap();
  }

  private final class TriggerWords implements Trigger.Visitor<String> {
    @Override
    public String visitOnRecord(Trigger.OnRecord onRecord) {
      return "on the day of their first "
          + onRecord.records().accept(new RecordWords(setting)).single();
    }

    @Override
    public String visitOnDate(Trigger.OnDate onDate) {
      return "on " + onDate.date().accept(new ExpressionWords(setting)).thing()
          + ", once that is known";
    }

    @Override
    public String visitSilence(Trigger.Silence silence) {
      Length waited = silence.waited();
      return "on the day that is " + Quantities.duration(waited.amount(), waited.unit())
          + " after the latest attempt, where there were at least " + silence.attempts()
          + ", none since, and " + setting.step(silence.step()) + " was not reached by then";
    }
  }

  private void measured() {
    boolean nothing = plan.attempts().isEmpty()
        && plan.attendance().isEmpty()
        && plan.themes().isEmpty();
    if (nothing) {
      return;
    }
    page.heading(3, "What is counted");
    plan.attempts()
        .ifPresent(attempts -> page.item(
            "- ",
            "**Attempts** to reach a member, until they reach " + setting.step(attempts.until())
                + ": " + records(attempts.contacts()) + "."));
    plan.attendance()
        .forEach(attendance -> page.item(
            "- ",
            "**Attendance**"
                + attendance.by().map(b -> " by " + Names.column(b)).orElse("") + ": "
                + records(attendance.appointments()) + "."));
    plan.themes().forEach(themes -> page.item("- ", themes(themes)));
    page.gap();
  }

  private String themes(Themes themes) {
    return "**Themes**"
        + themes.by().map(b -> " by " + Names.column(b)).orElse("")
        + themes
            .among()
            .map(step -> " among those who reached " + setting.step(step))
            .orElse("")
        + ": the " + Names.column(themes.theme()) + " of each of their "
        + records(themes.records()) + ".";
  }

  private void targets() {
    if (plan.targets().isEmpty()) {
      return;
    }
    page.heading(3, "Targets");
    List<Target> targets = plan.targets();
    for (int i = 0; i < targets.size(); i++) {
      page.item((i + 1) + ". ", target(targets.get(i)));
    }
    page.gap();
  }

  private String target(Target target) {
    return (target.atLeast() ? "At least " : "At most ")
        + Quantities.share(target.share())
        + target
            .of()
            .map(step -> " of those who reached " + setting.step(step))
            .orElse(" of the cohort")
        + " reach " + setting.step(target.step()) + ".";
  }
}
