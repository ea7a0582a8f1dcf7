package io.muster.core.describe;

import io.muster.core.json.Fingerprint;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan in plain English, as numbered criteria with the actual dates filled in, for a clinician to sign off. Immutable.
 *
 * <p>It leaves nothing out that matters: from it alone, without the cohort file, the rules can be written again. It is the same in
 * every locale.
 */
public final class Description {
  private static final int MOST_IN_TITLE = 3;

  private static final List<String> READING = List.of(
      "People are looked at as on the index date. What is dated later is not seen, unless a criterion"
          + " counts from the index date, names a later day, or says “at any time”.",
      "A period includes its first and its last day. “Before” and “after” a day leave that day out.",
      "What is not recorded counts as not having happened: somebody without such a diagnosis on record"
          + " does not have it.",
      "But a value that was never recorded, such as a weight, is **unknown**. A criterion keeps, or"
          + " leaves out, only those who are known to meet it; where somebody can be unknown, it says"
          + " what becomes of them.",
      "People who opted out of the use of their records are left out before the first criterion.",
      "Names in *italics* are lists of codes, written out further down.");

  private final Program program;
  private final boolean allCodes;

  private Description(Program program, boolean allCodes) {
    this.program = program;
    this.allCodes = allCodes;
  }

  /** One cohort, and the cohorts it asks about. */
  public static Description of(CohortPlan cohort) {
    return of(new Program(List.of(cohort), List.of(), List.of()));
  }

  /** One outreach, and its cohort. */
  public static Description of(OutreachPlan outreach) {
    return of(new Program(List.of(outreach.cohort()), List.of(outreach), List.of()));
  }

  /** By what a cohort is ranked, on one line: {@code by their age on 19 July 2021, the highest first}; empty where it is not. */
  public static Optional<String> ranking(CohortPlan cohort) {
    Setting setting = Setting.rules(cohort, new Glossary());
    return cohort.ranking().map(ranking -> CohortSection.order(ranking, setting));
  }

  /** All that a file says. */
  public static Description of(Program program) {
    return new Description(program, false);
  }

  /** The same with every code of every list written out, however long. */
  public Description withAllCodes() {
    return new Description(program, true);
  }

  /** The page, its lines broken at about 100 characters. */
  public String toMarkdown() {
    Glossary glossary = new Glossary();
    Page sections = Page.empty();
    cohorts().forEach(glossary::name);
    Set<CohortPlan> described = new HashSet<>();
    cohorts(glossary, described, sections);
    program.outreaches().forEach(o -> new OutreachSection(o, glossary, sections).write());
    cohorts(glossary, described, sections);
    Page page = Page.empty();
    page.heading(1, title());
    reading(page);
    page.add(sections);
    remarks(glossary, page);
    new CodeListSection(glossary, allCodes, page).write();
    new ExampleSection(program, page).write();
    signOff(page);
    return page.toString();
  }

  /** The cohorts of the file and of its outreaches. */
  private List<CohortPlan> cohorts() {
    Stream<CohortPlan> reached = program.outreaches().stream().map(OutreachPlan::cohort);
    return Stream.concat(program.cohorts().stream(), reached).distinct().toList();
  }

  /** Those that were named and not yet described; describing one can name others. */
  private static void cohorts(Glossary glossary, Set<CohortPlan> described, Page page) {
    for (int i = 0; i < glossary.cohorts().size(); i++) {
      CohortPlan cohort = glossary.cohorts().get(i);
      if (described.add(cohort)) {
        new CohortSection(cohort, glossary, page).write();
      }
    }
  }

  private String title() {
    List<CohortPlan> cohorts = cohorts();
    return cohorts.size() > MOST_IN_TITLE
        ? cohorts.size() + " cohorts"
        : cohorts.stream().map(c -> Markdown.plain(c.heading())).collect(Collectors.joining(", "));
  }

  private static void reading(Page page) {
    page.heading(2, "How to read this page");
    READING.forEach(words -> page.item("- ", words));
  }

  private static void remarks(Glossary glossary, Page page) {
    if (!glossary.remarks().isEmpty()) {
      page.heading(2, "What some of the words mean");
      glossary.remarks().forEach(remark -> page.item("- ", remark.words()));
    }
  }

  private void signOff(Page page) {
    page.heading(2, "Sign-off");
    page.paragraph(
        "I have read these criteria, and they say who is meant. They are those with these"
            + " fingerprints, which change whenever a criterion, a date or a code of a list does:");
    cohorts().forEach(c -> page.item("- ", stamp(c.heading(), Fingerprint.of(c))));
    program.outreaches().forEach(o -> page.item("- ", stamp(o.heading(), Fingerprint.of(o))));
    for (String line : List.of("Name", "Role", "Date")) {
      page.paragraph(line + ": " + "_".repeat(40));
    }
  }

  private static String stamp(String heading, Fingerprint fingerprint) {
    return Markdown.plain(heading) + ": " + Markdown.code(fingerprint.brief());
  }
}
