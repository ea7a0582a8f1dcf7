package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.EngineException;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.json.Fingerprint;
import io.muster.core.plan.Program;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import io.muster.dsl.problem.CohortTextException;
import io.muster.dsl.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Group B of the fault catalogue: texts that can be read but mean nothing, or hardly what was meant. */
class MeaningFaultsTest {
  private static final Schema SCHEMA = Schema.standard();
  private static final String COHORT = "cohort c index 2021-07-19 population everyone\n";
  private static final String BLOOD = "codes hba1c = local H\n";

  private static List<Problem> told(String text) {
    return Muster.check(CohortText.of("faults.cohort", text));
  }

  /** Two people, one measured twice in two units. */
  private static PatientStore people() {
    PatientStore.Builder builder = PatientStore.builder(SCHEMA, LocalDate.parse("2021-08-31"));
    builder.person("p").set(attribute("practice"), "P");
    builder.person("q").set(attribute("practice"), "Q");
    measured(builder, "2021-01-01", 50, "mmol/mol");
    measured(builder, "2021-02-01", 6.5, "%");
    return builder.build();
  }

  private static void measured(
      PatientStore.Builder builder, String day, double value, String unit) {
    RecordKind kind = SCHEMA.kind("observation").orElseThrow();
    Row row = builder.record(kind, "p").set(RecordKind.DATE, LocalDate.parse(day));
    row.set(kind.column("code").orElseThrow(), new Code(CodeSystem.LOCAL, "H"));
    row.set(kind.column("value").orElseThrow(), value).set(kind.column("unit").orElseThrow(), unit);
  }

  private static Column attribute(String name) {
    return SCHEMA.attribute(name).orElseThrow();
  }

  private static CohortResult run(String text) {
    return run(CohortText.of("faults.cohort", text));
  }

  private static CohortResult run(CohortText text) {
    return new ReferenceEngine().run(Muster.compile(text).cohorts().get(0), people());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "B01 | include agee > 3 | error unknown-name 2:9 | did you mean `age`?",
        "B02 | include diagnosis within 3 fortnights of index | error missing-unit 2:27 |",
        "B03 | include age < \"eighteen\" | error wrong-type 2:15 |",
        "B04 | include diagnosis in last 99999999999999999999 days | error number-too-large 2:27 | write a number of at most 9 digits",
        "B05 | include diagnosis within -1 days of index | error negative-length 2:26 | say `before` or `after` instead",
        "B06 | include diagnosis in last 1000000 years | error number-too-large 2:27 | write at most 200 years",
        "B07 | include age > 1e999 | error wrong-number 2:15 | write plain digits, as in `30` or `2.5`",
        "B07 | include age > NaN | error unknown-name 2:15 | for what is missing write `is missing`",
        "B07 | include age > Infinity | error unknown-name 2:15 |",
        "B07 | include age > 0x1p3 | error wrong-number 2:15 | write plain digits, as in `30` or `2.5`",
        "B07 | include age > 7.2f | error wrong-number 2:15 | write plain digits, as in `30` or `2.5`",
        "B07 | include age > １２ | error wrong-number 2:15 |",
        "B08 | include age > 7,5 | error wrong-number 2:15 | leave the comma out, or put a blank after it where two numbers are meant",
        "B09 | include diagnosis before 2023-02-30 | error no-such-date 2:26 | February 2023 has days 01 to 28",
        "B10 | include diagnosis before 01/02/2023 | error wrong-date 2:26 |",
        "B11 | include diagnosis from 2021-02-01 to 2021-01-01 | error empty-window 2:19 |",
        "B11 | include registration covering 2021-02-01 to 2021-01-01 | error empty-window 2:22 |",
        "B13 | include missing_one | error unknown-name 2:9 |",
        "B14 | include age in () | error empty-list 2:17 | a list has at least one value",
        "B14 | include age in [] | error stray-sign 2:16 | lists stand in round brackets",
        "B15 | include age < 10 and age > 20 | warning never-met 2:22 | write `or` between them where either will do",
        "B17 | include value of latest observation = 7.5 | warning exact-measurement 2:9 | ask for a range, with `between` or with `>=` and `<`",
      })
  void eachMistakeIsToldInItsPlace(String id, String clause, String told, String suggestion) {
    List<Problem> problems = told(COHORT + clause);
    assertThat(problems).as(id).hasSize(1);
    Problem problem = problems.get(0);
    assertThat("%s %s %d:%d"
            .formatted(problem.severity().word(), problem.code(), problem.line(), problem.column()))
        .isEqualTo(told);
    assertThat(problem.suggestion().orElse("")).isEqualTo(suggestion == null ? "" : suggestion);
  }

  @Test
  void b11AnOutreachOrARecordDoesNotEndBeforeItStarts() {
    assertThat(told(COHORT + "outreach o for c until 2021-07-18 step a: contact target a >= 1%"))
        .extracting(Problem::code)
        .containsExactly("end-before-start");
    assertThat(told(
            COHORT + "example \"x\" of c diagnosis on 2021-02-01 to 2021-01-01 expect included"))
        .extracting(Problem::code)
        .containsExactly("end-before-start");
  }

  @Test
  void b12ACircleIsNamed() {
    assertThat(told("define a = not a"))
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("`a` comes back to itself by way of `a`");
    assertThat(told("define x = not y\ndefine y = not z\ndefine z = not x"))
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("`x` comes back to itself by way of `x`, `y` and `z`");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"and", "or"})
  void b12DefinitionsThatDoubleAreRefusedBeforeTheyAreWrittenOut(String word) {
    StringBuilder text = new StringBuilder("define d0 = no contact\n");
    for (int i = 1; i <= 40; i++) {
      text.append("define d%d = d%d %s d%d%n".formatted(i, i - 1, word, i - 1));
    }
    assertThat(told(text + COHORT + "include d40"))
        .extracting(Problem::code)
        .containsExactly("too-deep");
  }

  @Test
  void b12ALongDefinitionIsWrittenOutOnlySoOften() {
    String text = "define d = " + "age > 3 or ".repeat(8_000) + "housebound\n";
    for (String link : List.of(" and ", " or ")) {
      assertThat(told(text + COHORT + "include d" + (link + "d").repeat(900)))
          .extracting(Problem::code)
          .containsExactly("too-large");
    }
    String records = "define r = contact" + " or contact".repeat(8_000) + "\n" + COHORT;
    assertThat(told(records + "outreach o for c step s: r" + " or r".repeat(900)))
        .extracting(Problem::code)
        .containsExactly("too-large");
    String cohorts = IntStream.range(0, 900)
        .mapToObj(i -> "cohort c%d index 2021-07-19 population d%n".formatted(i))
        .collect(Collectors.joining());
    assertThat(told(text + cohorts)).extracting(Problem::code).containsExactly("too-large");
    assertThat(told(text + COHORT + "include d" + " and d".repeat(40))).isEmpty();
  }

  @Test
  void b16NumbersWithoutAUnitAreNotComparedAcrossUnits() {
    assertThatThrownBy(() -> run(BLOOD + COHORT + "include latest observation of hba1c > 48"))
        .isInstanceOf(EngineException.class)
        .hasMessageNotContaining("6.5");
    assertThat(run(BLOOD + COHORT + "include latest observation of hba1c > 48 mmol/mol")
            .members()
            .size())
        .isZero();
  }

  @Test
  void b18ExclusionsAloneLeaveTheRestOfThePopulation() {
    assertThat(run(COHORT).members().size()).isEqualTo(2);
    assertThat(run(COHORT + "exclude practice = \"P\"").members().size()).isEqualTo(1);
  }

  @Test
  void b19ATextIsNeverAPattern() {
    String text =
        COHORT + "include practice = \"(.*a){12}x\" or practice = \"(a|b)*\" or practice = \".\"";
    assertThat(run(text).members().size()).isZero();
  }

  @Test
  void b20TheSameTextIsTheSamePlan() {
    CohortText text = CohortText.of(
        "faults.cohort",
        BLOOD + COHORT
            + "include \"x\":   age   >= 18 // adults\n  show latest observation of hba1c is known as y");
    Program program = Muster.compile(text);
    String formatted = Muster.format(text);
    Program again = Muster.compile(CohortText.of("faults.cohort", formatted));
    assertThat(Muster.compile(text)).isEqualTo(program).hasSameHashCodeAs(program);
    assertThat(Fingerprint.of(Muster.compile(text))).isEqualTo(Fingerprint.of(program));
    assertThat(Fingerprint.of(again)).isEqualTo(Fingerprint.of(program));
    assertThat(Muster.format(CohortText.of("faults.cohort", formatted))).isEqualTo(formatted);
  }

  @ParameterizedTest(name = "{0} set to {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "cut | forty",
        "cut | 1e3",
        "cut | 0x1p3",
        "span | 6",
        "span | 6 fortnights",
        "since_day | 2023-02-30",
        "since_day | 01/02/2023",
        "cutt | 3",
      })
  void b21AParameterTakesNoValueThatDoesNotFit(String parameter, String value) {
    CohortText text = CohortText.of("faults.cohort", """
        parameter cut = 40
        parameter span = 6 months
        parameter since_day = 2020-01-01
        cohort c index 2021-07-19
          include age > cut
          include contact in last span
          include diagnosis since since_day
        """);
    assertThat(Muster.check(text)).isEmpty();
    assertThatThrownBy(() -> Muster.compile(text.withParameter(parameter, value)))
        .isInstanceOf(CohortTextException.class)
        .hasMessageContaining("`" + parameter + "`")
        .hasMessageNotContaining("forty");
  }

  @Test
  void b21AParameterIsDeclaredOnceAndBoundOnce() {
    assertThat(told("parameter a = 3\nparameter a = 4\n" + COHORT + "include age > a"))
        .extracting(Problem::code)
        .containsExactly("duplicate-name");
    CohortText text =
        CohortText.of("faults.cohort", "parameter a = 3\n" + COHORT + "show age > a as older");
    assertThat(text.withParameter("a", "5").withParameter("a", "7"))
        .isEqualTo(text.withParameter("a", "7"));
  }

  @Test
  void b22AValueOfTheHostIsDataAndNeverTextOfTheLanguage() {
    CohortText text = CohortText.of(
            "faults.cohort", "parameter who = \"P\"\n" + COHORT + "include practice = who")
        .withParameter("who", "x\" or true or \"");
    assertThat(run(text).members().size()).isZero();
  }
}
