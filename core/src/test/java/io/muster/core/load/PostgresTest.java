package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server, which {@code pg_virtualenv} starts and tells of: {@code pg_virtualenv mvn verify}. */
class PostgresTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 3, 31);

  @TempDir
  private Path temporary;

  @BeforeAll
  static void server() throws SQLException {
    assumeTrue(
        System.getenv("PGHOST") != null && System.getenv("PGPASSWORD") != null,
        "there is no PostgreSQL here: start one with pg_virtualenv");
    execute("drop schema if exists muster cascade", "create schema muster");
  }

  @AfterAll
  static void clean() throws SQLException {
    if (System.getenv("PGHOST") != null && System.getenv("PGPASSWORD") != null) {
      execute("drop schema if exists muster cascade");
    }
  }

  private static Connection connect() throws SQLException {
    Properties who = new Properties();
    who.setProperty("user", System.getenv("PGUSER"));
    who.setProperty("password", System.getenv("PGPASSWORD"));
    who.setProperty("options", "-c search_path=muster");
    return DriverManager.getConnection(
        "jdbc:postgresql://" + System.getenv("PGHOST") + ":" + System.getenv("PGPORT") + "/"
            + System.getenv("PGDATABASE"),
        who);
  }

  private static void execute(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }

  private static LoadException fault(Source source) {
    return catchThrowableOfType(LoadException.class, Load.of(source).asOf(AS_OF)::load);
  }

  private static List<String> observations(String values) {
    Source source = JdbcQueries.on(PostgresTest::connect)
        .people("select 'A' as id")
        .records("observation", "select 'A' as patient_id, " + values);
    return StoreText.of(Load.of(source).asOf(AS_OF).load().store()).stream()
        .filter(l -> l.startsWith("  observation"))
        .toList();
  }

  @Test
  void valuesOfAllTypesAreRead() {
    for (String day : List.of(
        "date '2011-12-30'",
        "timestamp '2011-12-30 23:59:59.5'",
        "timestamptz '2011-12-31 01:30:00+02'",
        "text '2011-12-30'")) {
      assertThat(observations(day + " as date"))
          .as(day)
          .singleElement()
          .asString()
          .contains("2011-12-30 |");
    }
    for (String number : List.of(
        "7.50::numeric(9,2)", "7.5::float8", "7.5::float4", "'7.5'::varchar", "'7.5'::char(9)")) {
      assertThat(observations(number + " as value"))
          .as(number)
          .singleElement()
          .asString()
          .contains("| 7.5 |");
    }
    for (String code : List.of("44054006", "44054006::bigint", "44054006::float8", "'44054006'")) {
      assertThat(observations(code + " as code"))
          .singleElement()
          .asString()
          .contains("snomed 44054006 |");
    }
    for (String none : List.of(
        "'NaN'::numeric as value",
        "'NaN'::float8 as value",
        "'Infinity'::float4 as value",
        "'infinity'::date as date",
        "date '0044-03-15 BC' as date",
        "'-infinity'::timestamp as date",
        "'infinity'::timestamptz as date")) {
      assertThat(observations(none)).as(none).isEmpty();
    }
  }

  @Test
  void f01AMissingTableOrColumnIsTold() {
    for (String query : List.of("select id from absent", "select absent from pg_class", "no sql")) {
      LoadException e = fault(JdbcQueries.on(PostgresTest::connect).people(query));
      assertThat(e.code()).isEqualTo("jdbc-schema");
      assertThat(e)
          .hasMessageStartingWith("query for people: ")
          .hasMessageContaining("(SQLState 42")
          .hasNoCause();
    }
  }

  @Test
  void f03ValuesThatTheServerQuotesAreNotTold() {
    LoadException e = fault(JdbcQueries.on(PostgresTest::connect)
        .people(
            "select cast('ZZPHI0001' as int)::text || g as id from generate_series(1, 9) as g"));
    assertThat(e.code()).isEqualTo("jdbc");
    assertThat(e)
        .hasMessageContaining("(SQLState 22P02, vendor code 0)")
        .hasMessageNotContaining("ZZPHI")
        .hasNoCause();
  }

  @Test
  void f06TheServerIsNotWaitedForLongerThanSaid() {
    long start = System.nanoTime();
    LoadException e = fault(JdbcQueries.on(PostgresTest::connect)
        .people("select pg_sleep(60)::text as id")
        .within(Duration.ofSeconds(1)));
    assertThat(e.code()).isEqualTo("jdbc-timeout");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void f08RowsStreamFromTheServer() throws SQLException {
    // Fetched at once the rows would take hundreds of megabytes, and the first would come after the
    // last was made.
    WatchedDatabase watched = new WatchedDatabase(PostgresTest::connect);
    JdbcSession session = JdbcSession.open(watched, Place.of("database"), Optional.empty());
    try (OpenTable open = session.ask(
        "long", "select g::text as id from generate_series(1, 1000000) as g", List.of(), 10_000)) {
      open.headers().get(0).key("id");
      assertThat(open.next().orElseThrow().next()).isTrue();
      try (Statement statement = session.connection().createStatement();
          ResultSet cursors = statement.executeQuery("select count(*) from pg_cursors")) {
        assertThat(cursors.next()).isTrue();
        assertThat(cursors.getInt(1)).isPositive();
      }
    } finally {
      session.close();
    }
    assertThat(watched.open()).isZero();
  }

  @Test
  void aQueryChangesNothing() throws SQLException {
    execute("create table muster.kept as select 1 as id");
    LoadException e =
        fault(JdbcQueries.on(PostgresTest::connect).people("delete from muster.kept returning id"));
    assertThat(e).hasMessageContaining("(SQLState 25006");
  }

  @Test
  void anOmopSchemaGivesTheSameAsItsFolder() throws SQLException {
    TestFolder folder = InventedOmop.in(temporary);
    for (boolean large : List.of(true, false)) {
      execute("drop schema muster cascade", "create schema muster");
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        InventedOmop.copy(
            folder,
            text -> {
              try {
                statement.execute(text);
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            },
            "text",
            large);
      }
      List<String> expected =
          StoreText.of(Load.of(OmopTables.at(folder.path())).load().store());
      assertThat(
              StoreText.of(Load.of(OmopTables.in(PostgresTest::connect)).load().store()))
          .isEqualTo(expected);
      assertThat(StoreText.of(
              Load.of(OmopTables.in(PostgresTest::connect, "MUSTER")).load().store()))
          .isEqualTo(expected);
    }
  }
}
