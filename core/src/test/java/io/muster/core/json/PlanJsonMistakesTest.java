package io.muster.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Window;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused when a plan is read, and with what words. */
class PlanJsonMistakesTest {
  private static final Schema SCHEMA = Schema.standard();

  private static String everyConstruct() throws IOException {
    return Files.readString(Path.of("src", "test", "resources", "plan", "every_construct.json"));
  }

  private static void assertRefused(ThrowingCallable read, String code, String message) {
    assertThatThrownBy(read).isInstanceOfSatisfying(PlanJsonException.class, e -> {
      assertThat(e.code()).isEqualTo(code);
      assertThat(e.getMessage()).isEqualTo(message);
      assertThat(e.getMessage()).startsWith(e.path() + ": ");
      assertThat(e.getCause()).isNull();
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      "take": 50 | "take": 50, "tkae": 5 | plan-unknown-field | $.cohorts.heavy.rank: there is no field `tkae` here, perhaps `take` was meant.
      "index": "2021-07-19", | | plan-missing-field | $.cohorts.everyone: the field `index` is missing.
      "population": [], | | plan-missing-field | $.cohorts.everyone: the field `population` is missing.
      {"covering": "index"} | {"covring": "index"} | plan-unknown-field | $.cohorts.heavy.rules[8].if.has.in[1]: there is no field `covring` here.
      {"covering": "index"} | {} | plan-refused | $.cohorts.heavy.rules[8].if.has.in[1]: a range has at least one end.
      {"not": {"attribute": "opt_out"}} | {"nt": {"attribute": "opt_out"}} | plan-missing-field | $.cohorts.heavy.rules[4].if.and[2]: no field says what this is, only `nt`.
      {"not": {"attribute": "opt_out"}} | {} | plan-missing-field | $.cohorts.heavy.rules[4].if.and[2]: no field says what this is.
      {"not": {"attribute": "opt_out"}} | {"not": "alive", "or": []} | plan-unknown-field | $.cohorts.heavy.rules[4].if.and[2]: this is both `not` and `or`.
      {"not": {"attribute": "opt_out"}} | {"not": {"attribute": "optout"}} | plan-unknown-name | $.cohorts.heavy.rules[4].if.and[2].not.attribute: there is no attribute `optout`, perhaps `opt_out` was meant.
      {"not": {"attribute": "opt_out"}} | {"not": {"attribute": "sex"}} | plan-refused | $.cohorts.heavy.rules[4].if.and[2]: expected a yes-or-no answer, not a text.
      {"not": {"attribute": "opt_out"}} | null | plan-wrong-type | $.cohorts.heavy.rules[4].if.and[2]: an object in braces is needed here.
      {"not": {"attribute": "opt_out"}} | "alve" | plan-unknown-name | $.cohorts.heavy.rules[4].if.and[2]: there is no word `alve`, perhaps `alive` was meant.
      ["registered", "alive", {"not": {"attribute": "opt_out"}}] | "alive" | plan-wrong-type | $.cohorts.heavy.rules[4].if.and: a list in brackets is needed here.
      ["registered", "alive", {"not": {"attribute": "opt_out"}}] | ["alive"] | plan-refused | $.cohorts.heavy.rules[4].if: and joins at least two conditions.
      "exclude": "moved away" | "exclude": " " | plan-refused | $.cohorts.heavy.rules[3]: a rule has a label.
      "exclude": "moved away" | "exclude": 5 | plan-wrong-type | $.cohorts.heavy.rules[3].exclude: a text in quotes is needed here.
      "exclude": "moved away" | "exclud": "moved away" | plan-missing-field | $.cohorts.heavy.rules[3]: no field says what this is, only `exclud`.
      {"in_cohort": "everyone"} | {"in_cohort": "heavy"} | plan-unknown-name | $.cohorts.heavy.rules[12].if.in_cohort: there is no cohort `heavy`.
      "kind": "encounter", | "kind": "encounters", | plan-unknown-name | $.cohorts.heavy.rules[7].if.has.kind: there is no kind of record `encounters`, perhaps `encounter` was meant.
      {"field": "type"} | {"field": "status"} | plan-unknown-name | $.cohorts.heavy.rules[7].if.has.where[0].compare.field: there is no column of these records called `status`.
      {"age_on": "index"}, "low" | {"field": "date"}, "low" | plan-refused | $.cohorts.heavy.rules[0].if.between: a field is one of a record, so it stands within `where`.
      {"age_on": "index"}, "low" | {"step": "invited"}, "low" | plan-unknown-name | $.cohorts.heavy.rules[0].if.between.step: there is no step `invited`.
      "codes": "smoking"} | "codes": "smokers"} | plan-unknown-name | $.cohorts.heavy.rules[2].if.compare.of.latest.codes: there is no code list `smokers`.
      "codes": ["77176002"] | "codes": ["8517006"] | plan-said-twice | $.code_lists.smoking.codes[1].codes[0]: this code is in the list already.
      "codes": ["77176002"] | "codes": [77176002] | plan-wrong-type | $.code_lists.smoking.codes[0].codes[0]: a text in quotes is needed here.
      "codes": ["77176002"] | "codes": [""] | plan-refused | $.code_lists.smoking.codes[0].codes[0]: a code has a text.
      "system": "icd10", "codes" | "system": "ICD-10", "codes" | plan-refused | $.code_lists.obesity.codes[0].system: a code system name is lower-case letters, digits and _.
      "muster_plan": 1 | "muster_plan": 2 | plan-newer-version | $.muster_plan: a newer Muster wrote this plan; this one reads version 1 of the format.
      "muster_plan": 1 | "muster_plan": 0 | plan-out-of-range | $.muster_plan: this is a whole number from 1 to 2147483647.
      "muster_plan": 1, | | plan-missing-field | $: the field `muster_plan` is missing.
      "muster_plan": 1, | "muster_plan": 1, "muster_plan": 1, | plan-said-twice | $.muster_plan: this is said twice.
      "title": "Heavy people", | "rules": [], | plan-said-twice | $.cohorts.heavy.rules: this is said twice.
      "take": 50 | "take": 0 | plan-out-of-range | $.cohorts.heavy.rank.take: this is a whole number from 1 to 2147483647.
      "take": 50 | "take": 50.5 | plan-wrong-type | $.cohorts.heavy.rank.take: a whole number is needed here.
      "take": 50 | "take": "50" | plan-wrong-type | $.cohorts.heavy.rank.take: a whole number is needed here.
      "take": 50 | "take": 99999999999 | plan-out-of-range | $.cohorts.heavy.rank.take: this is a whole number from 1 to 2147483647.
      "months": 24 | "months": 2401 | plan-out-of-range | $.cohorts.heavy.rules[1].if.or[1].compare.of.latest.in[0].from.months: this is a whole number from 0 to 2400.
      "months": 24 | "months": -24 | plan-out-of-range | $.cohorts.heavy.rules[1].if.or[1].compare.of.latest.in[0].from.months: this is a whole number from 0 to 2400.
      "months": 24 | "months": 24, "days": 1 | plan-unknown-field | $.cohorts.heavy.rules[1].if.or[1].compare.of.latest.in[0].from: this is both `months` and `days`.
      {"number": 99.5, "unit": "kg"} | {"number": 1e99999999} | plan-out-of-range | $.cohorts.heavy.rules[1].if.or[1].to.number: a number has at most 1000 digits.
      {"number": 99.5, "unit": "kg"} | {"number": NaN} | plan-not-json | $.cohorts.heavy.rules[1].if.or[1].to.number: this is not JSON from line 1, column 1243 on.
      {"number": 99.5, "unit": "kg"} | {"text": "99.5", "unit": "kg"} | plan-unknown-field | $.cohorts.heavy.rules[1].if.or[1].to: there is no field `unit` here.
      {"date": "2024-02-29"} | {"date": "2023-02-29"} | plan-wrong-type | $.cohorts.heavy.rules[15].if.compare.greatest_of[0].days_between[1].date: a date of the calendar is needed here, such as 2021-07-19.
      {"date": "2024-02-29"} | {"date": "29/02/2024"} | plan-wrong-type | $.cohorts.heavy.rules[15].if.compare.greatest_of[0].days_between[1].date: a date of the calendar is needed here, such as 2021-07-19.
      {"months_between": ["index", "index"]} | {"months_between": ["index"]} | plan-wrong-type | $.cohorts.heavy.rules[15].if.to.least_of[0].months_between: a list of two is needed here.
      "at": [40, 49.5] | "at": [40, 40] | plan-refused | $.cohorts.heavy.show[0].value: the bounds of bands rise.
      "name": "sex" | "name": "age band" | plan-refused | $.cohorts.heavy: a column is shown twice under one name in heavy.
      "truth": true | "truth": "yes" | plan-wrong-type | $.cohorts.heavy.rules[11].if.some_of[2].truth: true or false is needed here.
      "during": | "while": | plan-missing-field | $.cohorts.heavy.rules[10].if.and[4].has: no field says what this is, only `records`.
      {"from": 0, "to": 28, | {"from": 29, "to": 28, | plan-refused | $.cohorts.heavy.rules[10].if.and[1].has.gap: a gap begins before it ends.
      "unit": "days" | "unit": "day" | plan-unknown-name | $.cohorts.heavy.rules[10].if.and[1].has.gap.unit: there is no word `day`, perhaps `days` was meant.
      "for": "heavy" | "for": "heavier" | plan-unknown-name | $.program.outreaches[0].for: there is no cohort `heavier`.
      "order": "strict" | "order": "STRICT" | plan-unknown-name | $.program.outreaches[0].order: there is no word `STRICT`, perhaps `strict` was meant.
      "step": "called", "label" | "step": "invited", "label" | plan-said-twice | $.program.outreaches[0].steps[1].step: this is the name of a step already.
      "until": "referred" | "until": "refered" | plan-unknown-name | $.program.outreaches[0].attempts.until: there is no step `refered`, perhaps `referred` was meant.
      "on": {"attribute": "death_date"} | "on": {"attribute": "sex"} | plan-refused | $.program.outreaches[0].exits[1]: an exit happens on a date.
      "at_least": 0.1 | "at_least": 10 | plan-refused | $.program.outreaches[0].targets[0]: a target is between 0 % and 100 %.
      "among": "invited" | "among": "asked" | plan-unknown-name | $.program.outreaches[0].themes[0].among: there is no step `asked`.
      "by": "service" | "by": "practice" | plan-unknown-name | $.program.outreaches[0].attendance[0].by: there is no column of these records called `practice`.
      "sex": {"text": "female"}, | "gender": {"text": "female"}, | plan-unknown-name | $.program.examples[0].person: there is no column `gender`.
      "sex": {"text": "female"}, | "sex": {"number": 1}, | plan-refused | $.program.examples[0].person.sex: sex holds a text.
      "is": "met" | "is": "meet" | plan-unknown-name | $.program.examples[0].expect[0].because.is: there is no word `meet`, perhaps `met` was meant.
      ["everyone", "heavy"] | ["nobody"] | plan-unknown-name | $.program.cohorts[0]: there is no cohort `nobody`.
      "program": | "programme": | plan-unknown-field | $: there is no field `programme` here, perhaps `program` was meant.
      """)
  void whatIsWrongIsToldWithItsPlace(String from, String to, String code, String message)
      throws IOException {
    String text = onOneLine(everyConstruct());
    int at = text.indexOf(from);
    assertThat(at).isNotNegative();
    String wrong =
        text.substring(0, at) + (to == null ? "" : to) + text.substring(at + from.length());
    assertRefused(() -> PlanJson.readProgram(wrong, SCHEMA), code, message);
  }

  private static String onOneLine(String page) {
    return page.replaceAll("\\n\\s*", " ").replaceAll("([{\\[]) | ([}\\]])", "$1$2");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      ~~ | $: there is no text.
      [] | $: an object in braces is needed here.
      {"muster_plan": 1 | $.muster_plan: this is not JSON from line 1, column 18 on.
      {'muster_plan': 1} | $: this is not JSON from line 1, column 3 on.
      {} {} | $: something stands after the end of the plan.
      {"a b": [0, {"c": tru}]} | $[`a b`][1].c: this is not JSON from line 1, column 22 on.
      """)
  void whatIsNoJsonIsToldWithoutForeignWords(String text, String message) {
    assertThatThrownBy(() -> PlanJson.readCohort(text, SCHEMA))
        .isInstanceOf(PlanJsonException.class)
        .hasMessage(message);
  }

  @Test
  void aProgramIsNoCohort() throws IOException {
    String program = everyConstruct();
    assertRefused(
        () -> PlanJson.readCohort(program, SCHEMA),
        "plan-unknown-field",
        "$: there is no field `program` here.");
  }

  @Test
  void longNamesAreCutInMessages() {
    String name = "x\n".repeat(1000);
    assertThatThrownBy(() -> PlanJson.readCohort(
            "{\"muster_plan\": 1, \"" + name.replace("\n", "\\n") + "\": 1}", SCHEMA))
        .hasMessage("$: there is no field `" + "x ".repeat(30) + "…` here.");
  }

  private static CohortPlan cohort(Expression condition) {
    return new CohortPlan(
        "c",
        "",
        IndexDate.on(LocalDate.EPOCH),
        List.of(),
        List.of(Rule.include("rule", condition)),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static Expression deep(int levels) {
    Expression condition = new Expression.Alive();
    for (int i = 0; i < levels; i++) {
      condition = new Expression.Not(condition);
    }
    return condition;
  }

  @Test
  void aDeepPlanIsReadBackOnASmallStack() throws InterruptedException {
    CohortPlan cohort = cohort(deep(495));
    AtomicReference<CohortPlan> back = new AtomicReference<>();
    Thread small = new Thread(
        null,
        () -> back.set(PlanJson.readCohort(PlanJson.write(cohort), SCHEMA)),
        "small",
        512 * 1024);
    small.start();
    small.join();
    assertThat(back.get()).isEqualTo(cohort);
  }

  @Test
  void tooDeepIsRefusedBothWays() {
    String message = "$: lists and objects stand more than 500 deep within one another.";
    assertRefused(() -> PlanJson.write(cohort(deep(496))), "plan-too-deep", message);
    String brackets = "[".repeat(1_000_000);
    assertRefused(() -> PlanJson.readCohort(brackets, SCHEMA), "plan-too-deep", message);
  }

  @Test
  void aPlanTooDeepToBeWrittenHasAFingerprint() {
    assertThat(Fingerprint.of(cohort(deep(300)))).isNotEqualTo(Fingerprint.of(cohort(deep(301))));
  }

  @Test
  void cohortsThatGrowAreRefused() {
    CohortPlan wide = cohort(new Expression.Alive());
    CohortPlan deep = wide;
    for (int i = 0; i < 10; i++) {
      wide = cohort(
          new Expression.Or(List.of(new Expression.InCohort(wide), new Expression.InCohort(wide))));
    }
    for (int i = 1; i < 25; i++) {
      deep = cohort(new Expression.InCohort(deep));
    }
    assertThat(PlanJson.readCohort(PlanJson.write(deep), SCHEMA)).isEqualTo(deep);
    deep = cohort(new Expression.InCohort(deep));
    for (String text : List.of(PlanJson.write(wide), PlanJson.write(deep))) {
      assertThatThrownBy(() -> PlanJson.readCohort(text, SCHEMA))
          .isInstanceOf(PlanJsonException.class)
          .hasMessageEndingWith(
              "cohorts stand at most 25 deep within one another, and are at most 999 written out.");
    }
  }

  @Test
  void aColumnThatItsRecordsDoNotHaveIsRefused() {
    RecordKind contact = SCHEMA.kind("contact").orElseThrow();
    Expression foreign = new Expression.IsMissing(new Expression.Field(Column.text("colour")));
    Records contacts = Records.Selection.of(contact).where(foreign).in(new Window.AnyTime());
    assertRefused(
        () -> PlanJson.write(cohort(new Expression.HasCount(contacts, Comparison.AT_LEAST, 1))),
        "plan-unknown-name",
        "$: the plan speaks of a column `colour` that the records it stands by do not have.");
  }

  @Test
  void everyTextIsKept() {
    String text = "\" \\ \n \u0000 é 😀";
    CohortPlan cohort = new CohortPlan(
        text,
        text,
        IndexDate.on(LocalDate.EPOCH),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of("", text));
    String written = PlanJson.write(cohort);
    assertThat(PlanJson.readCohort(written, SCHEMA)).isEqualTo(cohort);
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(written);
  }

  @Test
  void aRankingByWhatHasNoOrderIsRefused() {
    String plan = """
        {"muster_plan": 1, "code_lists": {}, "cohorts": {"c": {"index": "2021-07-19", "population": [], "rules": [],
         "rank": {"by": [{"value": "alive"}]}}}, "cohort": "c"}
        """;
    assertThatThrownBy(() -> PlanJson.readCohort(plan, SCHEMA))
        .isInstanceOf(PlanJsonException.class)
        .hasMessageContaining("ranked by a number or a date");
  }
}
