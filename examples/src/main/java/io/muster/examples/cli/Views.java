package io.muster.examples.cli;

import static java.util.stream.Collectors.joining;

import io.muster.core.engine.CohortResult;
import io.muster.core.engine.Explanation;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.spelling.NearestName;
import io.muster.core.store.PatientStore;
import io.muster.evaluation.report.EvaluationReport;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.document.Document.Audience;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import io.muster.evaluation.report.write.Reports;
import io.muster.examples.CohortReport;
import io.muster.examples.Prose;
import io.muster.testing.ExampleOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How each thing looks that a person can ask to see. */
final class Views {
  /** Those who may see what holds no records. */
  private static final Audience EVERYBODY = new Audience("everybody", false, "", "");

  /** Those who may see people's records. */
  private static final Audience CARERS =
      carers("INTERNAL — from people's records, not for release");

  private static Audience carers(String marking) {
    return new Audience("internal", true, marking, "");
  }

  private Views() {}

  static View of(Object it) {
    if (it instanceof View view) {
      return view;
    }
    if (it instanceof PatientStore people) {
      return people(people);
    }
    if (it instanceof Program file) {
      return file(file);
    }
    if (it instanceof CohortResult result) {
      CohortReport report = new CohortReport(result);
      return View.of(report::toText, report::toHtml);
    }
    if (it instanceof EvaluationReport report) {
      return document(report.release(EvaluationReport.TEAM));
    }
    if (it instanceof Document document) {
      return document(document);
    }
    return View.plain(String.valueOf(it));
  }

  private static View document(Document document) {
    return View.of(width -> Reports.text(document, width), () -> Reports.fragment(document));
  }

  /** One part of a report, by its key. */
  static View part(Document document, String key) {
    List<Section> parts =
        document.sections().stream().filter(part -> part.key().equals(key)).toList();
    if (parts.isEmpty()) {
      List<String> keys =
          document.sections().stream().map(Section::key).distinct().toList();
      throw Stop.usage("The report has no part " + key
          + NearestName.of(key, keys)
              .map(near -> "; did you mean " + near + "?")
              .orElse(".")
          + " It has " + String.join(", ", keys) + ".");
    }
    return View.of(document.audience(), parts);
  }

  private static View people(PatientStore people) {
    List<Row> rows = new ArrayList<>();
    long records = 0;
    for (RecordKind kind : people.schema().kinds()) {
      int count = people.records(kind).rows();
      records += count;
      if (count > 0) {
        rows.add(row(kind.plural(), Prose.count(count)));
      }
    }
    rows.add(Row.total(List.of(Figure.text("all"), Figure.text(Prose.count(records)))));
    Table table = new Table(
        "records",
        "Records of each kind",
        List.of(Table.Column.words("kind", "Kind"), Table.Column.numbers("records", "Records")),
        rows);
    return View.of(
        CohortReport.INTERNAL,
        List.of(new Section(
            "people",
            Prose.count(people.size(), "person", "people"),
            "data complete to " + people.asOf(),
            List.of(table))));
  }

  private static View file(Program file) {
    List<Row> rows = new ArrayList<>();
    for (CohortPlan cohort : file.cohorts()) {
      rows.add(row("cohort " + cohort.name(), cohort.heading(), cohort.index().toString()));
    }
    for (OutreachPlan outreach : file.outreaches()) {
      String members = "for " + outreach.cohort().name();
      rows.add(row("outreach " + outreach.name(), outreach.heading(), members));
    }
    return View.of(
        EVERYBODY,
        List.of(new Section(
            "file",
            "What the file has",
            Prose.count(file.examples().size(), "example", "examples"),
            List.of(
                words("file", "Cohorts and outreaches", rows, "Name", "Title", "Index date")))));
  }

  static View why(CohortResult result, String id) {
    Explanation explanation = result.explain(id);
    return View.of(
        width -> new ExplanationPage(result, explanation, width).write(),
        () -> Reports.fragment(
            carers(ExplanationPage.MARKING),
            List.of(new ExplanationPage(result, explanation, Prose.WIDTH).section())));
  }

  static View members(CohortResult result, int most) {
    int all = result.members().size();
    int[] first = result.ranked().limit(Math.max(0, most)).toArray();
    List<Row> rows = new ArrayList<>();
    for (int person : first) {
      Stream<String> shown = result.shown(person).stream().map(Views::cell);
      rows.add(
          row(Stream.concat(Stream.of(result.store().id(person)), shown).toArray(String[]::new)));
    }
    String[] headings = Stream.concat(
            Stream.of("id"), result.plan().shows().stream().map(column -> column.name()))
        .toArray(String[]::new);
    List<Block> blocks = new ArrayList<>();
    if (first.length > 0) {
      blocks.add(words("members", "Members, and what the file shows of them", rows, headings));
    }
    blocks.add(Paragraph.of(
        "showing " + Prose.count(first.length) + " of " + Prose.count(all, "member", "members")));
    return View.of(CARERS, List.of(new Section("members", result.plan().heading(), "", blocks)));
  }

  private static String cell(Value value) {
    return value.known() ? value.toString() : "–";
  }

  static View examples(List<ExampleOutcome> outcomes) {
    List<Row> rows = new ArrayList<>();
    for (ExampleOutcome outcome : outcomes) {
      Figure.Verdict verdict = outcome.passed()
          ? new Figure.Verdict("passed", "passed", Figure.Verdict.Mark.YES)
          : new Figure.Verdict("failed", "FAILED", Figure.Verdict.Mark.NO);
      rows.add(Row.of(
          Figure.text(outcome.example().title()),
          verdict,
          Figure.text(String.join("; ", outcome.failures()))));
    }
    long passed = outcomes.stream().filter(ExampleOutcome::passed).count();
    String text = outcomes.stream().map(outcome -> outcome + "\n").collect(joining());
    String count = passed + " passed, " + (outcomes.size() - passed) + " failed";
    Section section = new Section(
        "examples",
        "Examples",
        count,
        List.of(words("examples", "Each invented patient", rows, "Example", "", "What is wrong")));
    return View.of(
        width -> text + "\n" + count, () -> Reports.fragment(EVERYBODY, List.of(section)));
  }

  private static Table words(String key, String caption, List<Row> rows, String... headings) {
    List<Table.Column> columns = new ArrayList<>();
    for (int i = 0; i < headings.length; i++) {
      columns.add(Table.Column.words(String.valueOf(i), headings[i]));
    }
    return new Table(key, caption, columns, rows);
  }

  private static Row row(String... cells) {
    return Row.of(Stream.of(cells).<Figure>map(Figure::text).toList());
  }
}
