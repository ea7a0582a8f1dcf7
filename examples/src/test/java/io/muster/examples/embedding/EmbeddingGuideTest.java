package io.muster.examples.embedding;

import static io.muster.core.builder.Cohorts.because;
import static io.muster.core.builder.Cohorts.percent;
import static io.muster.core.builder.Cohorts.snomed;
import static io.muster.testing.MusterAssertions.assertThat;
import static io.muster.testing.MusterAssertions.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.MusterVersion;
import io.muster.core.codes.CodeList;
import io.muster.core.engine.CohortEngine;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.engine.EngineException;
import io.muster.core.engine.Explanation;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.files.FileKind;
import io.muster.core.files.FileSource;
import io.muster.core.files.SourceFileException;
import io.muster.core.load.CsvFolder;
import io.muster.core.load.Load;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Program;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.dsl.problem.CohortTextException;
import io.muster.dsl.problem.Problem;
import io.muster.evaluation.Evaluation;
import io.muster.examples.cli.Tool;
import io.muster.testing.InventedPatients;
import io.muster.testing.SamplePopulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What the guide for developers shows compiles, and does what is said of it. */
class EmbeddingGuideTest {
  private static final Path GUIDE = Tool.EXAMPLES.resolve("EMBEDDING.md");
  private static final Path COHORTS = Tool.EXAMPLES.resolve("cohorts");
  private static final Path GARDEN_CITY = COHORTS.resolve("garden_city.cohort");

  @TempDir
  private Path folder;

  @Test
  void everyBlockIsOfTheFileItNames() throws IOException {
    List<MatchResult> blocks = Pattern.compile("<!-- (\\S+) -->\n```java\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(GUIDE))
        .results()
        .toList();
    assertThat(blocks).hasSizeGreaterThan(8);
    for (MatchResult block : blocks) {
      assertThat(Files.readString(Tool.EXAMPLES.resolve("..").resolve(block.group(1))))
          .as(block.group(2))
          .contains(block.group(2));
    }
    assertThat(Files.readString(GUIDE).split("```java", -1)).hasSize(blocks.size() + 1);
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<MatchResult> links = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)")
        .matcher(Files.readString(GUIDE))
        .results()
        .toList();
    assertThat(links).isNotEmpty();
    assertThat(links)
        .allSatisfy(l -> assertThat(Tool.EXAMPLES.resolve(l.group(1))).exists());
  }

  @Test
  void theArtifactsAreThoseOfThisVersion() throws IOException {
    assertThat(Files.readString(GUIDE))
        .contains("<artifactId>muster-dsl</artifactId>\n  <version>" + MusterVersion.text() + "<");
  }

  @Test
  void aProgramIsCompiledOnceAndShared() throws Exception {
    Path file = GARDEN_CITY;
    PatientStore people = SamplePopulation.of(500).seed(7).toStore();
    ExecutorService requests = Executors.newFixedThreadPool(4);
    Program program = Muster.compile(CohortText.read(file));
    CohortPlan cohort = program.cohort("garden_city").orElseThrow();
    ColumnarEngine engine = new ColumnarEngine();

    List<Future<CohortResult>> answers = new ArrayList<>();
    for (int request = 0; request < 8; request++) {
      answers.add(requests.submit(() -> engine.run(cohort, people)));
    }
    for (Future<CohortResult> answer : answers) {
      assertThat(answer.get().members()).isEqualTo(engine.run(cohort, people).members());
    }
    requests.shutdown();
    engine.close();
  }

  @Test
  void mistakesOfATextAreAList() {
    String written = "cohort c index 2024-01-01 include \"old\": agee > 80";
    List<String> shown = new ArrayList<>();
    try {
      Muster.compile(CohortText.of("mine.cohort", written));
    } catch (CohortTextException mistakes) {
      for (Problem problem : mistakes.problems()) {
        shown.add(problem.toString());
      }
    }
    assertThat(shown).singleElement().asString().contains("agee", "did you mean `age`?");
  }

  @Test
  void onePatientIsAskedAbout() {
    RecallService service = new RecallService(CohortText.of("recall.cohort", """
        cohort recall
          index 2024-04-01
          population everyone
          include "adult": age >= 18
          include "has diabetes": diagnosis of (snomed 44054006)
        """));
    RecallService.Patient patient = new RecallService.Patient(
        LocalDate.of(1961, 5, 23),
        List.of(new RecallService.Problem("44054006", LocalDate.of(2015, 9, 2))));
    Explanation why = service.ask(patient, LocalDate.of(2024, 4, 1));
    assertThat(why.included()).isTrue();
  }

  private Path ownFolder() throws IOException {
    Files.writeString(folder.resolve("dataset.json"), "{\"as_of\": \"2024-03-31\"}");
    Files.writeString(folder.resolve("patients.csv"), "id,lives_alone\nanna,true\nben,\n");
    Files.writeString(
        folder.resolve("home_visits.csv"),
        "patient_id,date,team,result\nanna,2024-02-01,north,nobody in\nben,2024-02-01,north,seen\n");
    return folder;
  }

  @Test
  void kindsAndColumnsOfTheHostAreAskedForByName() throws IOException {
    Path visits = ownFolder();
    Schema schema = Schema.standard()
        .with(Column.truth("lives_alone"))
        .with(RecordKind.of(
            "home_visit",
            "home_visits",
            Column.text("team"),
            Column.oneOf("result", "seen", "nobody in")));
    Program program = Muster.compile(CohortText.of("missed.cohort", """
        cohort missed "Missed at home"
          index 2024-03-31
          population everyone
          include "lives alone": lives_alone
          include "nobody in":   home_visit where result = "nobody in" in last 3 months
        """).withSchema(schema));
    PatientStore people =
        Load.of(CsvFolder.at(visits)).withSchema(schema).load().store();

    assertThat(new ReferenceEngine().run(program.cohorts().get(0), people)).includesOnly("anna");
  }

  @Test
  void codeListsComeFromWhereverTheHostKeepsThem() {
    Map<String, String> server = Map.of("diabetes.csv", "code\n44054006\n73211009\n");
    FileSource terminology = (kind, name) -> {
      String list = kind == FileKind.CODE_LIST ? server.get(name) : null;
      if (list == null) {
        throw new SourceFileException(
            "no-file", "There is no code list " + SourceFileException.shown(name) + ".");
      }
      return list;
    };
    Program program = Muster.compile(CohortText.of("diabetes.cohort", """
        codes diabetes from "diabetes.csv"
        cohort diabetic index 2024-03-31 include diagnosis of diabetes
        """).withFiles(terminology));

    assertThat(program.files())
        .singleElement()
        .satisfies(f -> assertThat(f.entries()).isEqualTo(2));
    assertThatThrownBy(
            () -> Muster.compile(CohortText.of("other.cohort", """
            codes asthma from "asthma.csv"
            cohort asthmatic index 2024-03-31 include diagnosis of asthma
            """).withFiles(terminology)))
        .hasMessageContaining("there is no code list `asthma.csv`");
  }

  @Test
  void runsAndLoadsUseThePoolOfTheHostAndHaveADeadline() {
    SamplePopulation.of(200).seed(7).writeTo(folder);
    CohortPlan cohort = Muster.compile(CohortText.read(GARDEN_CITY)).cohorts().get(0);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    Load load = Load.of(CsvFolder.at(folder))
        .on(pool, 4)
        .within(Duration.ofMinutes(10))
        .withMemory(2L << 30);
    PatientStore people = load.load().store();
    CohortEngine engine = ColumnarEngine.on(pool, 4).within(Duration.ofSeconds(5));
    try {
      CohortResult result = engine.run(cohort, people);
      assertThat(result.store()).isSameAs(people);
    } catch (EngineException stopped) {
      throw new IllegalStateException(stopped.code()); // out-of-time, interrupted
    }
    assertThatThrownBy(() -> ColumnarEngine.on(pool, 4).within(Duration.ZERO).run(cohort, people))
        .isInstanceOfSatisfying(
            EngineException.class, e -> assertThat(e.code()).isEqualTo("out-of-time"));
    pool.shutdown();
  }

  @Test
  void aListenerIsToldHowFarALoadHasCome() {
    long written = SamplePopulation.of(200).seed(7).writeTo(folder);
    AtomicLong gauge = new AtomicLong();
    Load.of(CsvFolder.at(folder))
        .withProgress((records, file) -> gauge.set(records))
        .load();
    assertThat(gauge.get()).isEqualTo(written + 200);
  }

  @Test
  void springSharesThePlanAndEndsTheEngine() {
    System.setProperty("cohorts", COHORTS.toString());
    ColumnarEngine engine;
    try (AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext(MusterConfiguration.class)) {
      engine = context.getBean(ColumnarEngine.class);
      CohortPlan cohort = context.getBean(Program.class).cohort("garden_city").orElseThrow();
      PatientStore people = SamplePopulation.of(200).seed(7).toStore();
      assertThat(engine.run(cohort, people).members().size()).isLessThan(200);
    } finally {
      System.clearProperty("cohorts");
    }
  }

  @Test
  void invitedPatientsAreAssertedAbout() {
    Program program = Muster.compile(CohortText.of("letters.cohort", """
        cohort recall
          index 2024-03-31
          include "adult": age >= 18
          include "has diabetes": diagnosis of (snomed 44054006)
        outreach letters for recall
          step invited:  contact where channel = "letter"
          step attended: appointment where status = "attended"
        """));
    CodeList diabetes = snomed("44054006");
    PatientStore people = InventedPatients.asOf("2024-12-31")
        .patient(
            "anna",
            p -> p.born("1976-02-01")
                .record("diagnosis", r -> r.of(diabetes).on("2019-03-01"))
                .record("contact", r -> r.on("2024-04-02").with("channel", "letter"))
                .record("appointment", r -> r.on("2024-05-07").with("status", "attended")))
        .patient("ben", p -> p.born("1990-05-05"))
        .patient("chloe", p -> p.record("diagnosis", r -> r.of(diabetes).on("2020-01-01")))
        .store();

    assertThat(new ReferenceEngine().run(program.cohorts().get(0), people))
        .includes("anna")
        .leaves("ben", at("has diabetes"))
        .leaves("chloe", because("adult").isUnknown())
        .hasSize(1);
    assertThat(Evaluation.evaluate(program.outreaches().get(0), people))
        .step("attended")
        .isAtLeast(percent(10));
  }
}
