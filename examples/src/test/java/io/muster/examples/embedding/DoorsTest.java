package io.muster.examples.embedding;

import static io.muster.core.builder.Cohorts.*;
import static io.muster.testing.MusterAssertions.assertThat;
import static io.muster.testing.MusterAssertions.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodeSystem;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.engine.Explanation;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.files.FileSource;
import io.muster.core.load.CsvFolder;
import io.muster.core.load.Load;
import io.muster.core.load.Loaded;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.dsl.problem.Problem;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.report.EvaluationReport;
import io.muster.evaluation.report.write.Reports;
import io.muster.examples.cli.Tool;
import io.muster.testing.CohortExamples;
import io.muster.testing.InventedPatients;
import io.muster.testing.SamplePopulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples in the Javadoc of the libraries stand here, too, where they compile and run. */
class DoorsTest {
  private static final Path COHORTS = Tool.EXAMPLES.resolve("cohorts");
  private static final Path HERE = Tool.EXAMPLES.resolve(
      Path.of("src", "test", "java", "io", "muster", "examples", "embedding", "DoorsTest.java"));
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\n(.*?)\n *\\* \\}</pre>", Pattern.DOTALL);

  @TempDir
  private Path folder;

  private static Path source(String module, String type) {
    return Tool.EXAMPLES.resolve(
        Path.of("..", module, "src", "main", "java").resolve(type.replace('.', '/') + ".java"));
  }

  private static String tight(String text) {
    return text.replaceAll("\\s", "");
  }

  /** The examples in a source, without their asterisks and blanks. */
  private static List<String> examples(Path source) throws IOException {
    List<String> examples = new ArrayList<>();
    for (MatchResult found : EXAMPLE.matcher(Files.readString(source)).results().toList()) {
      examples.add(tight(found.group(1).replaceAll("(?m)^ *\\* ?", "")));
    }
    return examples;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "core:io.muster.core.builder.Cohorts",
        "core:io.muster.core.engine.CohortResult",
        "core:io.muster.core.engine.ColumnarEngine",
        "core:io.muster.core.load.CsvFolder",
        "core:io.muster.core.load.Load",
        "core:io.muster.core.schema.Schema",
        "core:io.muster.core.store.PatientStore",
        "dsl:io.muster.dsl.CohortText",
        "dsl:io.muster.dsl.Muster",
        "evaluation:io.muster.evaluation.Evaluation",
        "evaluation:io.muster.evaluation.disclosure.Release",
        "testing:io.muster.testing.CohortExamples",
        "testing:io.muster.testing.InventedPatients",
        "testing:io.muster.testing.MusterAssertions",
        "testing:io.muster.testing.SamplePopulation"
      })
  void aDoorShowsHowItIsUsed(String door) throws IOException {
    String[] where = door.split(":");
    assertThat(examples(source(where[0], where[1]))).as(door).isNotEmpty();
  }

  @Test
  void everyExampleInJavadocIsRunHere() throws IOException {
    String here = tight(Files.readString(HERE));
    for (String module : List.of("core", "dsl", "evaluation", "testing")) {
      try (Stream<Path> files =
          Files.walk(Tool.EXAMPLES.resolve(Path.of("..", module, "src", "main", "java")))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          assertThat(examples(file))
              .as("%s", file)
              .allSatisfy(example -> assertThat(here).contains(example));
        }
      }
    }
  }

  @CohortExamples("cohorts/garden_city.cohort")
  void gardenCity() {}

  @Test
  void cohortsInJava() {
    CohortPlan recall = cohort("recall", "Diabetes recall")
        .index("2024-04-01")
        .include("adult", age().atLeast(18))
        .include("has diabetes", diagnoses().of(snomed("44054006")))
        .exclude(
            "seen in the last year",
            encounters().where(e -> e.type().is("nurse")).inLast(years(1)))
        .build();
    assertThat(recall.rules()).hasSize(3);
  }

  @Test
  void aFileIsCompiledAndAnswered() {
    Path file = COHORTS.resolve("garden_city.cohort");
    PatientStore store = SamplePopulation.of(200).seed(7).toStore();

    Program program = Muster.compile(CohortText.read(file));
    CohortPlan cohort = program.cohort("garden_city").orElseThrow();

    int members;
    try (ColumnarEngine engine = new ColumnarEngine()) {
      members = engine.run(cohort, store).members().size();
    }
    assertThat(members).isLessThan(200);
  }

  @Test
  void aTextIsChecked() {
    Path folder = COHORTS;
    String written = "cohort adults index 2021-07-19 include age >= 18";
    CohortText text = CohortText.of("adults.cohort", written)
        .withFiles(FileSource.folder(folder))
        .withIndex(LocalDate.of(2024, 4, 1));
    List<Problem> problems = Muster.check(text);
    assertThat(problems).isEmpty();
  }

  @Test
  void aStoreIsFilledRowByRow() {
    Code diabetes = new Code(CodeSystem.SNOMED, "44054006");
    Schema schema = Schema.standard();
    Column born = schema.attribute("birth_date").orElseThrow();
    RecordKind diagnosis = schema.kind("diagnosis").orElseThrow();
    Column code = diagnosis.codeColumn().orElseThrow();

    PatientStore.Builder builder = PatientStore.builder(schema, LocalDate.of(2024, 3, 31));
    builder.person("anna").set(born, LocalDate.of(1976, 2, 1));
    builder
        .record(diagnosis, "anna")
        .set(RecordKind.DATE, LocalDate.of(2019, 3, 1))
        .set(code, diabetes);
    PatientStore store = builder.build();

    CohortPlan recall = cohort("recall")
        .index("2024-03-31")
        .populationEveryone()
        .include("has diabetes", diagnoses().of(CodeList.of("diabetes", diabetes)))
        .build();
    CohortResult result = new ReferenceEngine().run(recall, store);
    List<String> why = new ArrayList<>();
    for (Explanation.Line line : result.explain("anna").lines()) {
      why.add(line.rule().label() + ": " + line.answer());
      line.evidence().forEach(evidence -> why.add("  " + evidence.words()));
    }
    assertThat(why)
        .containsExactly("has diabetes: true", "  diagnosis on 2019-03-01: snomed 44054006");
  }

  @Test
  void aSchemaHasWhatTheHostAdds() {
    Schema schema = Schema.standard()
        .with(Column.truth("lives_alone"))
        .with(RecordKind.of("home_visit", "home_visits", Column.text("team")));
    assertThat(schema.kind("home_visits")).isPresent();
  }

  @Test
  void sourcesAreLoaded() {
    SamplePopulation.of(50).seed(7).writeTo(folder.resolve("practice"));
    Path practice = folder.resolve("practice");
    Path hospital = folder.resolve("hospital");
    SamplePopulation.of(50).seed(7).writeTo(hospital);

    PatientStore store = CsvFolder.at(practice).load().store();

    Loaded loaded = Load.of(CsvFolder.at(practice), CsvFolder.at(hospital).named("hospital"))
        .asOf(LocalDate.of(2022, 3, 31))
        .failAbove(0.01)
        .load();
    assertThat(loaded.store().size()).isEqualTo(store.size());
  }

  @Test
  void anOutreachIsEvaluatedAndReleased() {
    PatientStore store = SamplePopulation.of(300).seed(7).toStore();
    OutreachPlan outreach = Muster.compile(CohortText.read(COHORTS.resolve("garden_city.cohort")))
        .outreaches()
        .get(0);

    EvaluationReport report = Evaluation.evaluate(outreach, store);
    String page = Reports.html(report.release(Profile.nhs()));
    assertThat(page).startsWith("<!DOCTYPE html>");
  }

  @Test
  void countsAreReleased() {
    Ledger ledger = Ledger.empty();
    Cell invited = ledger.count("invited", 43);
    Cell attended = ledger.count("attended", 6);
    Release release = ledger.release(Profile.nhs());
    String told = release.of(attended) + " of " + release.of(invited);
    assertThat(told).isEqualTo("* of 45");
  }

  @Test
  void aSampleIsWrittenOrKept() {
    Path folder = this.folder.resolve("sample");
    SamplePopulation.of(20).seed(7).writeTo(folder);
    PatientStore store = SamplePopulation.of(20).seed(7).toStore();
    assertThat(CsvFolder.at(folder).load().store().size()).isEqualTo(store.size());
  }

  @Test
  void inventedPatientsAreAssertedAbout() {
    CodeList diabetes = snomed("44054006");
    CohortPlan recall = cohort("recall")
        .index("2024-03-31")
        .include("adult", age().atLeast(18))
        .include("has diabetes", diagnoses().of(diabetes))
        .build();
    OutreachPlan letters = outreach("letters", recall)
        .step("attended", appointments().where(a -> a.status().is("attended")))
        .build();

    PatientStore people = InventedPatients.asOf("2024-12-31")
        .patient(
            "anna",
            p -> p.born("1976-02-01")
                .record("diagnosis", r -> r.of(diabetes).on("2019-03-01"))
                .record("appointment", r -> r.on("2024-05-07").with("status", "attended")))
        .patient("ben", p -> p.born("1990-05-05").person("housebound", true))
        .patient("chloe", p -> p.person("sex", "female"))
        .store();

    assertThat(new ReferenceEngine().run(recall, people))
        .includes("anna")
        .leaves("ben", at("has diabetes"))
        .leaves("chloe", because("adult").isUnknown())
        .hasSize(1);
    assertThat(Evaluation.evaluate(letters, people)).step("attended").isAtLeast(percent(10));
  }
}
