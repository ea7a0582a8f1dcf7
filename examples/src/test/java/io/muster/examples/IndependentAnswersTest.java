package io.muster.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.Shown;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Questions about 400 invented people, answered by an independent engine and by this one. */
class IndependentAnswersTest {
  private static final Path ANSWERS = Path.of("../../shared/data/cohort-oracle.json");
  private static final Path QUESTIONS = Path.of("src/test/resources/oracle/questions.cohort");

  /** What the other engine calls a column where its name is no name here. */
  private static final Map<String, String> CALLED =
      Map.of("alive_then", "alive", "age_band", "band", "undated_events", "undated");

  private static final Map<String, String> OUTCOMES =
      Map.of("responded", "responded", "no_response", "no answer", "dna", "undeliverable");
  private static final Map<String, String> BANDS =
      Map.of("0-17", "under 18", "18-64", "18 to 64", "65+", "65 and over", "missing", "missing");

  @Test
  void everyQuestionGetsTheSameAnswerForEveryone() throws IOException {
    assumeThat(Files.exists(ANSWERS)).as("the independent answers are at hand").isTrue();
    JsonNode oracle = new ObjectMapper().readTree(ANSWERS.toFile());
    CohortResult result = new ReferenceEngine()
        .run(Muster.compile(CohortText.read(QUESTIONS)).cohorts().get(0), people(oracle));
    assertThat(result.members().size()).isEqualTo(400);

    Map<String, String> differences = new TreeMap<>();
    List<Shown> questions = result.plan().shows();
    for (int person = 0; person < 400; person++) {
      List<Value> answers = result.shown(person);
      for (int q = 0; q < questions.size(); q++) {
        String name = questions.get(q).name();
        String theirs =
            answer(oracle, theirName(name), Integer.parseInt(result.store().id(person)));
        if (!theirs.equals(inOurWords(answers.get(q)))) {
          differences.merge(name, result.store().id(person), (so, more) -> so + " " + more);
        }
      }
    }
    assertThat(questions).hasSize(42);
    assertThat(differences).isEqualTo(stated());
  }

  /** The questions where the language chooses otherwise on purpose, and the people concerned, from a file that says why. */
  private static Map<String, String> stated() throws IOException {
    return Files.readAllLines(QUESTIONS.resolveSibling("differences.txt")).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split(": ", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (a, b) -> a, TreeMap::new));
  }

  private static String inOurWords(Value value) {
    if (value instanceof Value.Decimal number) {
      return new Value.Decimal(number.number().setScale(9, RoundingMode.HALF_EVEN), "").toString();
    }
    return value.known() ? value.toString() : "missing";
  }

  private static String theirName(String name) {
    String date = "age_on_";
    return name.startsWith(date)
        ? date + name.substring(date.length()).replace('_', '-')
        : CALLED.getOrDefault(name, name);
  }

  /** Their answer in our words. */
  private static String answer(JsonNode oracle, String question, int person) {
    int place = 0;
    while (oracle.path("patients").path(place).asInt() != person) {
      place++;
    }
    for (JsonNode asked : oracle.path("questions")) {
      if (asked.path("id").asText().equals(question)) {
        JsonNode answer = asked.path("answers").path(place);
        if (answer.isNull()) {
          return "missing";
        }
        return answer.isNumber()
            ? inOurWords(new Value.Decimal(answer.decimalValue(), ""))
            : BANDS.getOrDefault(answer.asText(), answer.asText());
      }
    }
    throw new AssertionError("they were not asked " + question);
  }

  private static PatientStore people(JsonNode oracle) {
    Schema schema = Schema.standard();
    PatientStore.Builder builder = PatientStore.builder(schema, LocalDate.parse("2025-12-31"));
    for (JsonNode row : rows(oracle, "patients")) {
      Row person = builder.person(row.path(0).asText());
      given(row.path(1), v -> person.set(attribute("birth_date"), LocalDate.parse(v.asText())));
      given(row.path(2), v -> person.set(attribute("sex"), v.asText()));
      given(row.path(3), v -> person.set(attribute("death_date"), LocalDate.parse(v.asText())));
      given(row.path(4), v -> person.set(attribute("imd_decile"), 2.0 * v.asInt()));
    }
    for (JsonNode row : rows(oracle, "events")) {
      RecordKind kind = schema.kind("observation").orElseThrow();
      Row record = dated(builder, kind, row);
      record.set(column(kind, "code"), new Code(CodeSystem.LOCAL, row.path(2).asText()));
      given(row.path(4), v -> record.set(column(kind, "value"), v.asDouble()));
    }
    for (JsonNode row : rows(oracle, "registrations")) {
      RecordKind kind = schema.kind("registration").orElseThrow();
      Row record = dated(builder, kind, row);
      given(row.path(2), v -> record.set(column(kind, "end"), LocalDate.parse(v.asText())));
    }
    for (JsonNode row : rows(oracle, "invites")) {
      RecordKind kind = schema.kind("contact").orElseThrow();
      Row record = dated(builder, kind, row);
      given(
          row.path(2),
          v -> record.set(column(kind, "outcome"), OUTCOMES.getOrDefault(v.asText(), "?")));
    }
    for (JsonNode row : rows(oracle, "police")) {
      RecordKind kind = schema.kind("notification").orElseThrow();
      dated(builder, kind, row).set(column(kind, "type"), "police");
    }
    return builder.build();
  }

  private static JsonNode rows(JsonNode oracle, String table) {
    return oracle.path("tables").path(table).path("rows");
  }

  private static Row dated(PatientStore.Builder builder, RecordKind kind, JsonNode row) {
    Row record = builder.record(kind, row.path(0).asText());
    given(row.path(1), v -> record.set(RecordKind.DATE, LocalDate.parse(v.asText())));
    return record;
  }

  private static void given(JsonNode cell, Consumer<JsonNode> use) {
    if (!cell.isNull()) {
      use.accept(cell);
    }
  }

  private static Column attribute(String name) {
    return Schema.standard().attribute(name).orElseThrow();
  }

  private static Column column(RecordKind kind, String name) {
    return kind.column(name).orElseThrow();
  }
}
