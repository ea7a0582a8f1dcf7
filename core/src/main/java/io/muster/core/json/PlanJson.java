package io.muster.core.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.codes.CodeList;
import io.muster.core.files.SourceFile;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plans as JSON and back. What is written is read back as an equal plan, and an equal plan is written as the same text; numbers are
 * exact, fields always in one order. Everything a plan needs but the schema is in the text, code lists included.
 *
 * <p>Reading is strict: a field, a kind, a column or a code list that is not known is refused, and nothing is taken from the text but
 * data.
 */
public final class PlanJson {
  private static final String FORMAT = "muster_plan";
  private static final int VERSION = 1;

  private PlanJson() {}

  /**
   * All that a file says.
   *
   * @throws PlanJsonException if the plan is too deep, or names columns that its records do not have
   */
  public static String write(Program program) {
    TableNames names = new TableNames();
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.set(
        "cohorts",
        ExpressionWriter.all(
            program.cohorts(), c -> JsonNodeFactory.instance.textNode(names.cohort(c))));
    object.set(
        "outreaches",
        ExpressionWriter.all(program.outreaches(), o -> OutreachWriter.write(o, names)));
    object.set("examples", ExpressionWriter.all(program.examples(), ExampleJson::write));
    object.set("files", ExpressionWriter.all(program.files(), SourceFileJson::write));
    ObjectNode document = document(names);
    document.set("program", object);
    return JsonText.page(document);
  }

  /**
   * One cohort, with those it is made of.
   *
   * @throws PlanJsonException if the plan is too deep, or names columns that its records do not have
   */
  public static String write(CohortPlan cohort) {
    TableNames names = new TableNames();
    String key = names.cohort(cohort);
    return JsonText.page(document(names).put("cohort", key));
  }

  private static ObjectNode document(TableNames names) {
    names.settle();
    ObjectNode document = JsonNodeFactory.instance.objectNode().put(FORMAT, VERSION);
    document.set("code_lists", names.codeLists());
    document.set("cohorts", names.cohorts());
    return document;
  }

  /**
   * A program that was written as JSON.
   *
   * @param schema the kinds and columns it may speak of
   * @throws PlanJsonException if the text is not such a program
   */
  public static Program readProgram(String text, Schema schema) {
    Json document = document(text, "program");
    Scope scope = scope(document, schema);
    Json json = document.field("program").only("cohorts", "outreaches", "examples", "files");
    List<CohortPlan> cohorts = json.field("cohorts").items(scope.cohorts()::named);
    List<OutreachPlan> outreaches =
        json.field("outreaches").items(outreach -> OutreachReader.read(outreach, scope));
    List<ExamplePlan> examples =
        json.field("examples").items(example -> ExampleJson.read(example, schema));
    List<SourceFile> files = json.items("files", SourceFileJson::read);
    return new Program(cohorts, outreaches, examples, files);
  }

  /**
   * A cohort that was written as JSON.
   *
   * @param schema the kinds and columns it may speak of
   * @throws PlanJsonException if the text is not such a cohort
   */
  public static CohortPlan readCohort(String text, Schema schema) {
    Json document = document(text, "cohort");
    Scope scope = scope(document, schema);
    return scope.cohorts().named(document.field("cohort"));
  }

  private static Json document(String text, String what) {
    Json document = JsonReading.read(text);
    Json version = document.field(FORMAT);
    if (version.whole(1, Integer.MAX_VALUE) > VERSION) {
      throw version.fault(
          "plan-newer-version",
          "a newer Muster wrote this plan; this one reads version " + VERSION + " of the format");
    }
    return document.only(FORMAT, "code_lists", "cohorts", what);
  }

  private static Scope scope(Json document, Schema schema) {
    Map<String, CodeList> codeLists = new LinkedHashMap<>();
    Json lists = document.field("code_lists");
    lists.names().forEach(key -> codeLists.put(key, CodeListJson.read(key, lists.field(key))));
    Scope scope = new Scope(schema, codeLists, new CohortTable(), List.of(), Set.of());
    Json cohorts = document.field("cohorts");
    for (String key : cohorts.names()) {
      scope.cohorts().begin();
      scope.cohorts().add(key, CohortJson.read(key, cohorts.field(key), scope));
    }
    return scope;
  }
}
