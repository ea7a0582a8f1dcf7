package io.muster.examples;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muster.core.MusterException;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.load.FhirNdjson;
import io.muster.core.load.Load;
import io.muster.core.load.Source;
import io.muster.core.load.SyntheaFolder;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Program;
import io.muster.core.store.PatientStore;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.examples.cli.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same people make the same cohorts whether they come as FHIR resources or as Synthea's own CSV, but for what one of the two does not say. */
class SamePeopleFromFhirTest {
  private static final Path FOUR_PEOPLE =
      Tool.EXAMPLES.resolve(Path.of("src", "test", "resources", "same-people"));
  private static final Path PEOPLE =
      Tool.EXAMPLES.resolve(Path.of("..", "..", "shared", "data", "synthea-fhir-r4-ndjson"));

  /** One cohort a kind of record that Synthea writes both ways, of what both say. */
  private static final Map<String, String> ALIKE = Map.ofEntries(
      Map.entry("people", "include \"w\": sex = \"female\" and age between 18 and 60"),
      Map.entry("alive", "include \"w\": death_date is missing"),
      Map.entry("diagnosis", "include \"w\": diagnosis of (snomed 314529007, 73595000, 66383009)"),
      Map.entry(
          "diagnosis_end",
          "include \"w\": diagnosis of (snomed 66383009, 73595000) where end is missing"),
      Map.entry(
          "observation", "include \"w\": observation of (loinc \"8480-6\") in last 24 months"),
      Map.entry(
          "observation_count", "include \"w\": at least 3 observations of (loinc \"29463-7\")"),
      Map.entry(
          "observation_value", "include \"w\": latest observation of (loinc \"8302-2\") >= 160 cm"),
      Map.entry("medication", "include \"w\": medication of (rxnorm 314076, 308136, 310798)"),
      Map.entry("immunization", "include \"w\": immunization of (cvx 140) in last 24 months"),
      Map.entry("encounter", "include \"w\": encounter of (snomed 162673000) in last 12 months"));

  /** What is asked of what only one of the two says, or says otherwise. */
  private static final Map<String, String> UNLIKE = Map.of(
      "values are rounded to one decimal in the CSV",
      "include \"w\": highest observation of (loinc \"39156-5\") between 27 and 29.99 kg/m2",
      "the CSV says where somebody was seen, and FHIR's class AMB does not",
      "include \"w\": encounter where type = \"gp\"",
      "for the same reason those not seen in an emergency could differ",
      "include \"w\": encounter where type = \"emergency\"",
      "the CSV says when a medication ended, and a MedicationRequest does not",
      "include \"w\": medication where end is known",
      "a blood pressure is a record beside its two components in FHIR",
      "include \"w\": observation of (loinc \"85354-9\")",
      "there is no CSV of procedures",
      "include \"w\": procedure of (snomed 430193006)",
      "only FHIR says what language somebody speaks",
      "include \"w\": language is known",
      "ethnicities are written in other words",
      "include \"w\": ethnicity = \"white, nonhispanic\"",
      "only FHIR says whether a diagnosis is active",
      "include \"w\": diagnosis where status = \"active\"",
      "a text has a unit in the CSV and none in FHIR",
      "include \"w\": observation of (loinc \"5802-4\") where unit = \"{nominal}\"");

  private final ColumnarEngine engine = new ColumnarEngine();

  @Test
  void fourPeopleMakeTheSameCohortsOfEveryKindOfRecord() {
    PatientStore fhir = fhir(FOUR_PEOPLE.resolve("ndjson"));
    PatientStore csv = csv(FOUR_PEOPLE.resolve("csv"));
    assertThat(differing(ALIKE, fhir, csv)).isEmpty();
  }

  @Test
  void fourPeopleMakeTheSamePublishedCohorts() throws IOException {
    PatientStore fhir = fhir(FOUR_PEOPLE.resolve("ndjson"));
    PatientStore csv = csv(FOUR_PEOPLE.resolve("csv"));
    assertThat(published(fhir)).isEqualTo(published(csv)).hasSizeGreaterThan(7);
  }

  @Test
  void everybodyMakesTheSameCohorts() throws IOException {
    assumeTrue(Files.isDirectory(PEOPLE), "the people are not here");
    PatientStore fhir = fhir(PEOPLE);
    PatientStore csv = csv(PEOPLE.resolve("same-patients-csv"));
    assertThat(differing(ALIKE, fhir, csv)).isEmpty();
    assertThat(differing(UNLIKE, fhir, csv)).isEqualTo(UNLIKE.keySet());
    assertThat(published(fhir)).isEqualTo(published(csv));
  }

  @Test
  void theToolReadsResourcesOneALineAndInBundles(@TempDir Path folder) throws IOException {
    Path cohort = Files.writeString(
        folder.resolve("some.cohort"),
        "cohort some\n  index 2025-12-31\n  population everyone\n  include \"w\": sex = \"female\"\n");
    Path bundles =
        Tool.EXAMPLES.resolve(Path.of("..", "core", "src", "test", "resources", "fhir-bundles"));
    assertThat(run(cohort, FOUR_PEOPLE.resolve("ndjson"), "fhir-ndjson"))
        .contains("Loaded 4 people and ");
    assertThat(run(cohort, bundles, "fhir-bundles")).contains("Loaded 2 people and ");
  }

  private static String run(Path cohort, Path data, String layout) {
    Tool run = Tool.run("run", cohort, "--data", data, "--layout", layout, "--as-of", "2026-01-01");
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  private static PatientStore fhir(Path folder) {
    return store(FhirNdjson.at(folder));
  }

  private static PatientStore csv(Path folder) {
    return store(SyntheaFolder.at(folder));
  }

  private static PatientStore store(Source source) {
    return Load.of(source).asOf(LocalDate.of(2026, 1, 1)).load().store();
  }

  /** The names of the rules that make another cohort of one store than of the other. */
  private Set<String> differing(Map<String, String> rules, PatientStore one, PatientStore other) {
    return rules.keySet().stream()
        .filter(n -> !answer(plan(rules.get(n)), one).equals(answer(plan(rules.get(n)), other)))
        .collect(toSet());
  }

  private static CohortPlan plan(String rule) {
    String text = "cohort some\n  index 2025-12-31\n  population everyone\n  " + rule + "\n";
    return Muster.compile(CohortText.of("some.cohort", text)).cohorts().get(0);
  }

  /** Who is in each published cohort, among those alive: Synthea registers nobody. */
  private Map<String, String> published(PatientStore store) throws IOException {
    Map<String, String> answers = new TreeMap<>();
    try (Stream<Path> files = Files.list(Tool.EXAMPLES.resolve("cohorts"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cohort")).toList()) {
        Program program = Muster.compile(CohortText.read(file));
        program.cohorts().forEach(c -> answers.put(c.name(), answer(amongTheAlive(c), store)));
      }
    }
    return answers;
  }

  private static CohortPlan amongTheAlive(CohortPlan plan) {
    return new CohortPlan(
        plan.name(),
        plan.title(),
        plan.index(),
        List.of(CohortPlan.alive()),
        plan.rules(),
        plan.ranking(),
        plan.shows(),
        plan.notes());
  }

  /** Members and attrition, or why there can be none. */
  private String answer(CohortPlan plan, PatientStore store) {
    try {
      CohortResult result = engine.run(plan, store);
      List<String> ids = IntStream.range(0, store.size())
          .filter(result.members()::contains)
          .mapToObj(store::id)
          .sorted()
          .toList();
      return ids + " " + result.attrition().rows();
    } catch (MusterException e) {
      return e.getMessage();
    }
  }
}
