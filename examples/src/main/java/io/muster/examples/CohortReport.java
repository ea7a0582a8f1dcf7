package io.muster.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.MusterVersion;
import io.muster.core.engine.Attrition;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.Profile;
import io.muster.evaluation.report.EvaluationReport;
import io.muster.evaluation.report.document.Document.Audience;
import io.muster.evaluation.report.write.Reports;
import java.util.List;

/**
 * How a cohort was arrived at, for people to read and for programs. Its numbers are raw, so it is internal and not for release;
 * it holds nobody's id.
 */
public record CohortReport(CohortResult result) {
  /** Rises with every change that a reader of the JSON could notice. */
  static final String FORMAT = "muster-cohort/2";

  /** Those who may see what is raw. */
  public static final Audience INTERNAL =
      new Audience("internal", true, EvaluationReport.MARKING, "");

  /** The report as text, at most 100 columns wide. */
  public String toText() {
    return toText(NumberTable.PAGE);
  }

  /** The report as text for a terminal of so many columns. */
  public String toText(int columns) {
    return new CohortPage(result, columns).write();
  }

  /** The report as HTML to put into a page, such as a notebook's, with the style it needs. */
  public String toHtml() {
    return Reports.fragment(INTERNAL, List.of(new CohortPage(result, NumberTable.PAGE).section()));
  }

  /** How the members were found, as text so wide at most; the empty text where the engine keeps no account of it. */
  public String profileText(int columns) {
    return result
        .profile()
        .map(profile -> String.join("\n", new ProfilePage(profile).lines(columns)) + "\n")
        .orElse("");
  }

  /** The report as JSON, its fields always in the same order. */
  public String toJson() {
    return document().text();
  }

  /** The report as JSON, with how the members were found; its times are other ones each time. */
  public String toJsonWithProfile() {
    JsonDocument document = document();
    result.profile().ifPresent(p -> profile(document.root().putObject("profile"), p));
    return document.text();
  }

  private JsonDocument document() {
    JsonDocument document = JsonDocument.of(FORMAT);
    ObjectNode root = document.root();
    root.put("audience", "internal").put("marking", EvaluationReport.MARKING);
    root.putObject("cohort")
        .put("name", result.plan().name())
        .put("title", result.plan().heading());
    root.put("index_date", result.plan().index().toString());
    root.put("data_as_of", result.store().asOf().toString());
    root.put("fingerprint", result.fingerprint().hex());
    root.put("muster_version", MusterVersion.text());
    root.put("members", result.members().size());
    attrition(root.putObject("attrition"), result.attrition());
    ArrayNode warnings = root.putArray("warnings");
    result.warnings().forEach(warnings::add);
    ArrayNode notes = root.putArray("notes");
    result.plan().notes().forEach(notes::add);
    return document;
  }

  private static void profile(ObjectNode node, Profile profile) {
    node.put("people", profile.people())
        .put("asked", profile.asked())
        .put("microseconds", profile.time().toNanos() / 1_000);
    ArrayNode steps = node.putArray("steps");
    for (Profile.Step step : profile.steps()) {
      steps
          .addObject()
          .put("effect", step.effect().word())
          .put("label", step.label())
          .put("expected", step.expected())
          .put("asked", step.asked())
          .put("left", step.left())
          .put("records", step.rows())
          .put("thread_microseconds", step.time().toNanos() / 1_000)
          .put("one_by_one", step.oneByOne());
    }
  }

  private static void attrition(ObjectNode node, Attrition attrition) {
    node.put("people", attrition.people()).put("opted_out", attrition.optedOut());
    ArrayNode rules = node.putArray("rules");
    for (Attrition.Row row : attrition.rows()) {
      ObjectNode rule = rules.addObject();
      rule.put("effect", row.effect().word())
          .put("label", row.label())
          .put("population", row.population())
          .put("met", row.met())
          .put("not_met", row.notMet())
          .put("unknown", row.unknown())
          .put("could_differ", row.couldDiffer())
          .put("tied", row.tied())
          .put("lost", row.lost())
          .put("left", row.left());
      row.lostAlone().ifPresent(lost -> rule.put("lost_by_it_alone", lost));
    }
  }
}
