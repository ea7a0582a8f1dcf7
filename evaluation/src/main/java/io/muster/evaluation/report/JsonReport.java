package io.muster.evaluation.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.engine.Attrition;
import io.muster.evaluation.journey.Situations;
import io.muster.evaluation.measure.Conversion;
import io.muster.evaluation.measure.Partition;
import io.muster.evaluation.measure.TargetVerdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Writes a report as JSON: fields in one order, lines ended by one line feed, a version of its own. */
final class JsonReport {
  /** Rises with every change that a reader of the JSON could notice. */
  static final String FORMAT = "muster-evaluation/2";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final EvaluationReport report;

  JsonReport(EvaluationReport report) {
    this.report = report;
  }

  String write() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", FORMAT).put("audience", "internal").put("marking", EvaluationReport.MARKING);
    header(root, report.header());
    root.put("members", report.members());
    attrition(root.putObject("attrition"), report.attrition());
    conversion(root.putArray("conversion"), report.conversion());
    ArrayNode targets = root.putArray("targets");
    report.targets().forEach(t -> target(targets.addObject(), t));
    report.attempts().ifPresent(a -> JsonParts.attempts(root.putObject("attempts"), a));
    ArrayNode attendance = root.putArray("attendance");
    report.attendance().forEach(a -> JsonParts.attendance(attendance.addObject(), a));
    ArrayNode themes = root.putArray("themes");
    report.themes().forEach(t -> JsonParts.themes(themes.addObject(), t));
    partition(root.putObject("partition"), report.partition());
    dataNotes(root.putObject("data_notes"), report.dataNotes());
    return text(root);
  }

  private static String text(ObjectNode root) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return MAPPER.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException unlikely) {
      throw new IllegalStateException("a tree of texts and numbers could not be written");
    }
  }

  private static void header(ObjectNode root, Header header) {
    root.putObject("outreach").put("name", header.name()).put("title", header.title());
    root.putObject("cohort").put("name", header.cohortName()).put("title", header.cohortTitle());
    root.put("programme", header.programme().orElse(""));
    root.put("order", header.order().name().toLowerCase(Locale.ROOT));
    root.put("index_date", header.index().toString());
    root.put("day_0", header.start().map(LocalDate::toString).orElse("the index date"));
    root.put("cut_off", header.cutOff().toString());
    root.put("data_as_of", header.asOf().toString());
    root.put("people", header.people());
    root.put("fingerprint", header.fingerprint().hex());
    root.put("muster_version", header.version());
    texts(root.putArray("warnings"), header.warnings());
    texts(root.putArray("notes"), header.notes());
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static void attrition(ObjectNode node, Attrition attrition) {
    node.put("people", attrition.people()).put("opted_out", attrition.optedOut());
    ArrayNode rows = node.putArray("rules");
    for (Attrition.Row row : attrition.rows()) {
      ObjectNode rule = rows.addObject();
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

  private static void conversion(ArrayNode array, Conversion conversion) {
    for (Conversion.Row step : conversion.steps()) {
      ObjectNode node = array.addObject();
      node.put("step", step.name()).put("label", step.label()).put("optional", step.optional());
      node.put("recorded", step.recorded());
      node.put("reached", step.reached());
      node.put("inferred", step.inferred());
      node.put("pending", step.pending());
      step.ofStepBefore().ifPresent(p -> JsonParts.share(node.putObject("of_step_before"), p));
      step.ofFirst().ifPresent(p -> JsonParts.share(node.putObject("of_first_step"), p));
      JsonParts.share(node.putObject("of_cohort"), step.ofCohort());
      JsonParts.summary(node.putObject("days_from_step_before"), step.daysFromStepBefore());
      JsonParts.summary(node.putObject("days_from_day_0"), step.daysFromStart());
    }
  }

  private static void target(ObjectNode node, TargetVerdict target) {
    node.put("step", target.name()).put("label", target.label());
    node.put("at_least", target.atLeast()).put("bar", target.bar());
    node.put("verdict", target.verdict().words());
    node.put("recorded", target.recorded());
    node.put("pending", target.pending());
    JsonParts.share(node.putObject("observed"), target.observed());
    node.put("needed_on_the_point", target.neededOnThePoint());
    target.neededClearly().ifPresent(n -> node.put("needed_clearly", n));
  }

  private static void partition(ObjectNode node, Partition partition) {
    ArrayNode rows = node.putArray("furthest_step");
    for (Partition.Row row : partition.rows()) {
      ObjectNode cells = rows.addObject().put("step", row.name()).put("label", row.label());
      ObjectNode states = cells.putObject("states");
      for (int i = 0; i < partition.states().size(); i++) {
        states.put(partition.states().get(i).name(), row.counts().get(i));
      }
      cells.put("all", row.total());
    }
    node.put("all", partition.members());
  }

  private static void dataNotes(ObjectNode node, DataNotes notes) {
    Situations situations = notes.situations();
    node.put("members_with_inferred_step", situations.inferred());
    node.put("members_out_of_order", situations.outOfOrder());
    node.put("members_with_pending_step", situations.pending());
    node.put("members_with_two_endings_on_one_day", situations.conflicts());
    node.put("records_before_start", situations.beforeStart());
    node.put("records_after_end", situations.afterEnd());
    node.put("records_undated", situations.undated());
    node.put("appointments_not_due", situations.notDue());
    node.put("records_without_programme_in_data", notes.withoutProgramme());
    node.put("duplicates_in_data", notes.duplicates());
  }
}
