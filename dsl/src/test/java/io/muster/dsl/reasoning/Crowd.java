package io.muster.dsl.reasoning;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Shown;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Some people of whom anything may be so, and conditions to ask them that often contradict each other. */
public final class Crowd {
  /** What stands above every cohort about them. */
  public static final String HEAD = """
      codes a = local A, B
      codes b = local B
      codes bmi = local W
      """;

  private static final LocalDate INDEX = LocalDate.parse("2021-07-19");
  private static final int PEOPLE = 60;
  private static final int RELATED = 10;
  private static final Schema SCHEMA = Schema.standard();

  private static final List<String> QUESTIONS = List.of(
      "age >= #",
      "age < #",
      "age = #",
      "age between 10 and #",
      "age not between 12 and 25",
      "age in (11, 12, #)",
      "age is missing",
      "# < age",
      "band age at (12, 25) = \"12 to 24\"",
      "band age at (12, 25) != \"under 12\"",
      "days between birth_date and index > 4500",
      "birth_date is before 2010-07-19",
      "birth_date is not on or after 2010-07-19",
      "sex = \"male\"",
      "sex = \"female\"",
      "sex != \"male\"",
      "sex in (\"male\", \"female\", \"other\", \"unknown\")",
      "sex is known",
      "imd_decile <= 3",
      "imd_decile > 2.5",
      "imd_decile < 3",
      "imd_quintile = 2",
      "imd_quintile <= 5",
      "imd_decile is missing",
      "(imd_decile if missing 5) = 5",
      "housebound",
      "housebound is missing",
      "not housebound",
      "alive",
      "death_date is before 2021-07-20",
      "death_date is after index",
      "death_date is known",
      "practice = \"P\"",
      "practice = \"Q\"",
      "practice not in (\"P\", \"Q\")",
      "value of latest observation of bmi >= 30 kg/m2",
      "value of latest observation of bmi < 30 kg/m2",
      "value of latest observation of bmi between 20 kg/m2 and 30 kg/m2",
      "value of latest observation of bmi = 30",
      "value of latest observation of bmi > 25",
      "latest observation of bmi is missing",
      "30 kg/m2 <= value of latest observation of bmi",
      "mean of value of observations of bmi > 25",
      "diagnosis of a",
      "diagnosis of b",
      "no diagnosis of a",
      "diagnosis of a in last 6 months",
      "diagnosis of b in last 12 months where status = \"x\"",
      "no diagnosis of b in last 12 months",
      "at least 2 diagnoses of a",
      "at most 1 diagnosis of a",
      "exactly 1 diagnosis of b",
      "count of diagnosis of a >= 0",
      "count of diagnosis of a != 1",
      "count of distinct code of diagnosis of a > 1",
      "diagnosis of a after index",
      "no diagnosis of a in 90 days after index",
      "at least 0 diagnoses of a in 90 days after index",
      "exactly 1 diagnosis of a in 90 days after index",
      "diagnosis of a at any time",
      "diagnosis of b before index",
      "diagnosis of a covering index",
      "diagnosis of a not followed by diagnosis of b",
      "diagnosis of b followed within 30 days by diagnosis of a",
      "diagnosis of a or diagnosis of b",
      "contact where (channel = \"sms\" and direction = \"in\")",
      "contact where (channel = \"sms\" and channel = \"letter\")",
      "contact where channel = \"sms\" where channel is missing",
      "no contact where channel = \"sms\"",
      "channel of latest contact = \"sms\"",
      "channel of latest contact = \"letter\"",
      "channel of latest contact is missing",
      "date of first diagnosis of a is before 2021-01-01",
      "date of first diagnosis of a is on or after 2021-01-01",
      "date of first diagnosis of a is before date of first contact",
      "date of first diagnosis of a is after date of first contact",
      "latest diagnosis of a in b");

  private final Random random;

  private final List<String> questions;

  /** A crowd that is asked a few questions about related things, so that answers often exclude each other. */
  public Crowd(Random random) {
    this.random = random;
    int from = random.nextInt(QUESTIONS.size() - RELATED);
    this.questions = QUESTIONS.subList(from, from + RELATED);
  }

  /** A condition made of some of the questions. */
  public String condition() {
    return condition(3);
  }

  private String condition(int depth) {
    int inner = depth - 1;
    return switch (depth == 0 ? 9 : random.nextInt(10)) {
      case 0 -> "not (" + condition(inner) + ")";
      case 1, 2, 3 -> "(" + condition(inner) + " and " + condition(inner) + ")";
      case 4 -> "(" + condition(inner) + " or " + condition(inner) + ")";
      case 5 ->
        one("at least 2", "at most 1", "exactly 1", "none", "any") + " of (" + condition(inner)
            + ", " + condition(inner) + ", " + condition(inner) + ")";
      case 6 -> "(not (" + question() + ")) is " + one("missing", "known");
      default -> "(" + question() + ")";
    };
  }

  private String question() {
    return questions.get(random.nextInt(RELATED)).replace("#", one("11", "12", "25", "40"));
  }

  /** A plan of which nothing is of interest but the conditions it shows. */
  static CohortPlan asking(List<String> conditions) {
    StringBuilder text = new StringBuilder(HEAD)
        .append("cohort c index ")
        .append(INDEX)
        .append("\n population everyone\n");
    IntStream.range(0, conditions.size())
        .forEach(i -> text.append(" show ")
            .append(conditions.get(i))
            .append(" as c")
            .append(i)
            .append('\n'));
    return Muster.compile(CohortText.of("crowd.cohort", text.toString()))
        .cohorts()
        .get(0);
  }

  static List<Expression> conditions(CohortPlan plan) {
    return plan.shows().stream().map(Shown::expression).toList();
  }

  /** What each of the people answers to each condition of the plan. */
  public List<List<Value>> answers(CohortPlan plan) {
    CohortResult result = new ReferenceEngine().run(plan, people());
    return IntStream.range(0, PEOPLE).mapToObj(result::shown).toList();
  }

  /** The people; the data are complete to six weeks after the index date. */
  public PatientStore people() {
    PatientStore.Builder builder = PatientStore.builder(SCHEMA, INDEX.plusDays(42));
    for (int i = 0; i < PEOPLE; i++) {
      String id = "p" + i;
      person(builder.person(id));
      for (int n = random.nextInt(4); n > 0; n--) {
        diagnosis(builder.record(kind("diagnosis"), id));
      }
      for (int n = random.nextInt(3); n > 0; n--) {
        contact(builder.record(kind("contact"), id));
      }
      for (int n = random.nextInt(3); n > 0; n--) {
        weight(builder.record(kind("observation"), id));
      }
    }
    return builder.build();
  }

  private void person(Row row) {
    LocalDate birthday = INDEX.minusYears(List.of(-1, 0, 11, 12, 25, 40).get(random.nextInt(6)));
    maybe(() -> row.set(attribute("birth_date"), birthday.plusDays(random.nextInt(3) - 1L)));
    maybe(() -> row.set(attribute("sex"), one("male", "female", "other", "unknown")));
    maybe(() -> row.set(attribute("imd_decile"), 1.0 + random.nextInt(5)));
    maybe(() -> row.set(attribute("housebound"), random.nextBoolean()));
    maybe(() -> row.set(attribute("practice"), one("P", "Q", "R")));
    if (random.nextInt(3) == 0) {
      row.set(attribute("death_date"), INDEX.plusDays(random.nextInt(5) - 2L));
    }
  }

  private void diagnosis(Row row) {
    maybe(() -> row.set(RecordKind.DATE, day()));
    maybe(() -> row.set(column("diagnosis", "end"), day()));
    maybe(
        () -> row.set(column("diagnosis", "code"), new Code(CodeSystem.LOCAL, one("A", "B", "C"))));
    maybe(() -> row.set(column("diagnosis", "status"), one("x", "y")));
  }

  private void contact(Row row) {
    maybe(() -> row.set(RecordKind.DATE, day()));
    maybe(() -> row.set(column("contact", "channel"), one("sms", "letter", "phone")));
    maybe(() -> row.set(column("contact", "direction"), one("in", "out")));
  }

  private void weight(Row row) {
    maybe(() -> row.set(RecordKind.DATE, day()));
    row.set(column("observation", "code"), new Code(CodeSystem.LOCAL, "W"));
    maybe(() -> row.set(column("observation", "value"), 18.0 + random.nextInt(26) / 2.0));
    row.set(column("observation", "unit"), "kg/m2");
  }

  private LocalDate day() {
    return INDEX.minusDays(random.nextInt(800) - 40L);
  }

  private String one(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  private void maybe(Runnable told) {
    if (random.nextInt(4) > 0) {
      told.run();
    }
  }

  private static Column attribute(String name) {
    return SCHEMA.attribute(name).orElseThrow();
  }

  private static RecordKind kind(String name) {
    return SCHEMA.kind(name).orElseThrow();
  }

  private static Column column(String kind, String name) {
    return kind(kind).column(name).orElseThrow();
  }
}
