package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers to queries as people and records, from DuckDB. */
class JdbcQueriesTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 3, 31);
  private static final String PEOPLE =
      "select * from (values ('A', date '1980-05-01', 'female'), ('B', null, 'male')) as p(id, birth_date, sex)";

  @TempDir
  private Path temporary;

  private final DuckDatabase database = DuckDatabase.of();

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  private JdbcQueries people() {
    return JdbcQueries.on(database).people(PEOPLE);
  }

  private static List<String> text(Source source) {
    return StoreText.of(Load.of(source).asOf(AS_OF).load().store());
  }

  private List<String> observations(String values) {
    return text(people()
            .records(
                "observation", "select 'A' as patient_id, date '2024-01-05' as date, " + values))
        .stream()
        .filter(l -> l.startsWith("  observation"))
        .toList();
  }

  @Test
  void parquetIsReadThroughTheDriver() {
    Path people = temporary.resolve("people.parquet");
    Path diagnoses = temporary.resolve("diagnoses.parquet");
    database.with(
        "copy (" + PEOPLE + ") to '" + people + "' (format parquet)",
        "copy (select 'B' as patient_id, date '2020-02-29' as date, '44054006' as code) to '"
            + diagnoses
            + "' (format parquet)");
    assertThat(text(JdbcQueries.on(database)
            .people("select * from read_parquet(?)", people.toString())
            .records("diagnosis", "select * from read_parquet(?)", diagnoses.toString())))
        .satisfiesExactly(
            l -> assertThat(l).startsWith("A | 1980-05-01 | female |"),
            l -> assertThat(l).startsWith("B | missing | male |"),
            l ->
                assertThat(l).startsWith("  diagnosis | 2020-02-29 | missing | snomed 44054006 |"));
  }

  @Test
  void columnsAreMatchedInSmallAndInLargeLetters() {
    assertThat(text(people()
            .records(
                "themes", "select 'A' as \"PATIENT_ID\", 'money' as \"Theme\", 1 as \"Other\"")))
        .anyMatch(l -> l.startsWith("  theme | missing | money |"));
  }

  @Test
  void aCodesSystemStandsBesideIt() {
    assertThat(observations("'4548-4' as code, 'loinc' as code_system"))
        .singleElement()
        .asString()
        .contains("loinc 4548-4");
    Loaded loaded = Load.of(people()
            .records(
                "observation", "select 'A' as patient_id, '1' as code, 'No System' as code_system"))
        .asOf(AS_OF)
        .load();
    assertThat(loaded.report().of("observations").orElseThrow().count(Reason.UNKNOWN_CODE_SYSTEM))
        .isEqualTo(1);
  }

  @Test
  void numbersAreThoseOfTheDatabase() {
    for (String number :
        List.of("7.5", "7.5::decimal(9,3)", "7.5::double", "7.5::real", "'7.5'", "'  7.5 '")) {
      assertThat(observations(number + " as value")).singleElement().asString().contains("| 7.5 |");
    }
    assertThat(observations("1e10::double as value"))
        .singleElement()
        .asString()
        .contains("10000000000");
    assertThat(observations("48.1::real as value")).singleElement().asString().contains("| 48.1 |");
    assertThat(observations("170141183460469231731687303715884105727::hugeint as value"))
        .hasSize(1);
    for (String none : List.of("'NaN'::double", "'-infinity'::real", "'7,5'", "'1e3'")) {
      assertThat(observations(none + " as value")).isEmpty();
    }
  }

  @Test
  void codesAreWholeNumbersOrTexts() {
    for (String code : List.of("44054006", "'44054006'", "44054006::bigint", "44054006::double")) {
      assertThat(observations(code + " as code"))
          .singleElement()
          .asString()
          .contains("snomed 44054006 |");
    }
    assertThat(observations("999999999999999999::bigint as code"))
        .singleElement()
        .asString()
        .contains("snomed 999999999999999999 |");
  }

  @Test
  void daysAreDatesOrTimesOrTextsWhateverTheZone() {
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : List.of("UTC", "Pacific/Apia", "America/New_York")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        for (String day : List.of(
            "date '2011-12-30'",
            "timestamp '2011-12-30 23:59:59'",
            "timestamp '2011-12-30 00:00:00'",
            "timestamptz '2011-12-30 23:30:00+00'",
            "timestamptz '2011-12-31 01:30:00+02'",
            "'2011-12-30'")) {
          assertThat(
                  text(people().records("theme", "select 'A' as patient_id, " + day + " as date")))
              .as(day + " in " + zone)
              .anyMatch(l -> l.startsWith("  theme | 2011-12-30 |"));
        }
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void truthsAreBooleans() {
    assertThat(text(JdbcQueries.on(database)
            .people(
                "select 'A' as id, true as carer, false as housebound, null::boolean as opt_out")))
        .singleElement()
        .asString()
        .endsWith("| false | true | unknown | missing | missing | missing | missing");
  }

  @Test
  void placesNameTheQueryTheRowAndTheColumn() {
    LoadReport report = Load.of(
            people()
                .records(
                    "theme",
                    "select * from (values ('A', '2024-01-01'), ('A', '2024-02-30'), ('Z', '2024-01-01')) as t(patient_id, date)"))
        .asOf(AS_OF)
        .load()
        .report();
    FileReport themes = report.of("themes").orElseThrow();
    assertThat(themes.quarantined().get(Reason.BAD_DATE).first())
        .extracting(Place::toString)
        .containsExactly("query for themes, line 2, column date");
    assertThat(themes.quarantined().get(Reason.ORPHAN).first())
        .extracting(Place::toString)
        .containsExactly("query for themes, line 3, column patient_id");
  }

  @Test
  void rowsAreNumberedThroughAllBlocksAndThreadsDoNotShow() {
    JdbcQueries queries = people()
        .records(
            "theme",
            "select case when i % 1000 = 7 then 'Z' else 'A' end as patient_id, 'theme ' || i as theme"
                + " from range(1, 5001) as r(i) order by i");
    for (int threads : List.of(1, 4)) {
      Loaded loaded =
          Load.of(queries).asOf(AS_OF).withThreads(threads).inBlocksOf(2_000).load();
      assertThat(loaded
              .report()
              .of("themes")
              .orElseThrow()
              .quarantined()
              .get(Reason.ORPHAN)
              .first())
          .extracting(Place::line)
          .startsWith(7L, 1007L, 2007L);
      assertThat(StoreText.of(loaded.store())).hasSize(2 + 4995);
    }
  }

  @Test
  void aDatabaseWithoutPeopleGoesWithASourceThatHasThem() {
    Loaded loaded = Load.of(
            CsvFolder.at(TestFolder.of(temporary).path()),
            JdbcQueries.on(database)
                .records("contact", "select 'A' as patient_id, 'sms' as channel")
                .named("lake"))
        .load();
    assertThat(StoreText.of(loaded.store()))
        .anyMatch(l -> l.startsWith("  contact") && l.endsWith("| lake"));
    assertThat(loaded.report().files())
        .extracting(FileReport::file)
        .contains("lake/query for contacts");
  }

  @Test
  void theConnectionIsReadOnlyInOneTransactionAndFetchesSomeRowsAtATime() {
    WatchedDatabase watched = new WatchedDatabase(database);
    Load.of(JdbcQueries.on(watched)
            .people(PEOPLE)
            .records("theme", "select 'A' as patient_id")
            .within(Duration.ofMillis(1_500)))
        .asOf(AS_OF)
        .load();
    assertThat(watched.settings())
        .contains("setReadOnly true", "setFetchSize 5000", "setQueryTimeout 2")
        .containsSubsequence("setAutoCommit false", "setFetchSize 5000", "setAutoCommit true");
    assertThat(watched.count("rollback")).isEqualTo(1);
    assertThat(watched.open()).isZero();
  }

  @Test
  void queriesAreForKindsThereAreAndForEachOnce() {
    assertThatThrownBy(() -> people().people(PEOPLE)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> people().records("theme", "").records("theme", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> people().within(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(Load.of(people().records("them", "")).asOf(AS_OF)::load)
        .isInstanceOf(LoadException.class)
        .hasMessageContaining("a kind there is not: them");
    assertThatThrownBy(
            Load.of(people().records("theme", "").records("themes", "")).asOf(AS_OF)::load)
        .isInstanceOf(LoadException.class)
        .hasMessageContaining("two queries are for themes");
    assertThatThrownBy(Load.of(people())::load)
        .isInstanceOf(LoadException.class)
        .hasMessageContaining("Give the as-of date when loading");
  }

  @Test
  void itsTextSaysWhatIsAskedForAndNotHow() {
    assertThat(people().records("theme", "select 'ZZPHI'"))
        .hasToString("queries for people, theme");
  }
}
