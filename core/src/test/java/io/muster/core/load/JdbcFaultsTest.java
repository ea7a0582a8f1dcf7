package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Group F of the fault catalogue, each test named after its case. What needs a server is in {@code PostgresTest}. */
class JdbcFaultsTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 3, 31);
  private static final String CANARY = "ZZPHI0001";

  private final DuckDatabase database = DuckDatabase.of(
      "create table patients as select 'ZZPHI0001' as id, 'female' as sex union all select 'B', 'male'",
      "create table themes as select 'B' as patient_id, 'theme ' || i as theme from range(20) as r(i)");
  private final WatchedDatabase watched = new WatchedDatabase(database);

  @AfterEach
  void nothingIsLeftOpen() throws Exception {
    assertThat(watched.open()).isZero();
    database.close();
  }

  private JdbcQueries queries() {
    return JdbcQueries.on(watched)
        .people("select * from patients")
        .records("theme", "select * from themes");
  }

  /** The fault that a load ends in, of which nothing tells what it should not. */
  private static LoadException fault(Source source) {
    LoadException e = catchThrowableOfType(
        LoadException.class, Load.of(source).asOf(AS_OF).inBlocksOf(100)::load);
    assertThat(e).isNotNull().hasNoCause();
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(CANARY).doesNotContain("SQLException");
    assertThat(e.getSuppressed()).isEmpty();
    return e;
  }

  private static Supplier<SQLException> sql(String state) {
    return () -> new SQLException("Duplicate key (" + CANARY + ")", state, 23505);
  }

  @Test
  void f01ATableOrColumnThatIsMissingIsNamed() {
    LoadException column = fault(JdbcQueries.on(watched).people("select sex from patients"));
    assertThat(column.code()).isEqualTo("no-column");
    assertThat(column)
        .hasMessage(
            "query for people: there is no column id. Give it one; a query does so with: as id.");
    LoadException key =
        fault(queries().records("goal", "select patient_id as patient from themes"));
    assertThat(key).hasMessageStartingWith("query for goals: there is no column patient_id.");
    LoadException table = fault(JdbcQueries.on(watched).people("select * from absent"));
    assertThat(table.place().file()).isEqualTo("query for people");
    LoadException twice = fault(JdbcQueries.on(watched)
        .people("select id, sex, sex as \"SEX \", id as \"ID\" from patients"));
    assertThat(twice).hasMessageContaining("have the same name");
    watched.failing("executeQuery", 0, sql("42P01"));
    assertThat(fault(queries()).code()).isEqualTo("jdbc-schema");
  }

  @Test
  void f02AColumnWiderThanExpectedIsReadRowByRowOrRefused() {
    Loaded loaded = Load.of(
            JdbcQueries.on(watched)
                .people("select id from patients")
                .records(
                    "theme",
                    "select * from (values ('B', '2024-01-05'), ('B', '05/01/2024'), ('B', 'today')) as t(patient_id, date)"))
        .asOf(AS_OF)
        .load();
    FileReport themes = loaded.report().of("themes").orElseThrow();
    assertThat(themes.accepted()).isEqualTo(1);
    assertThat(themes.count(Reason.BAD_DATE)).isEqualTo(2);
    for (String odd : List.of("'x'::blob", "[1, 2]", "{'a': 1}")) {
      LoadException e =
          fault(queries().records("goal", "select 'B' as patient_id, " + odd + " as domain"));
      assertThat(e.code()).isEqualTo("jdbc-schema");
      assertThat(e).hasMessageContaining("the column domain holds neither texts");
    }
  }

  @Test
  void f03OfWhatTheDriverSaysOnlyStateAndVendorCodeAreTold() {
    for (String call : List.of(
        "prepareStatement", "setFetchSize", "executeQuery", "getMetaData", "next", "getString")) {
      watched.failing(call, 0, sql("23505"));
      LoadException e = fault(queries());
      assertThat(e.code()).isEqualTo("jdbc");
      assertThat(e).hasMessageContaining("(SQLState 23505, vendor code 23505)");
    }
    watched.failing("next", 0, sql(CANARY));
    assertThat(fault(queries())).hasMessageContaining("(SQLState none, vendor code 23505)");
    watched.failing("next", 0, () -> new IllegalStateException(CANARY));
    assertThat(fault(queries())).hasMessageContaining("the driver of the database broke down");
    watched.failing("getString", 3, () -> new AbstractMethodError(CANARY));
    assertThat(fault(queries())).hasMessageContaining("the driver of the database broke down");
    assertThat(fault(JdbcQueries.on(() -> {
              throw new SQLException(CANARY, "08001", 7);
            })
            .people("")))
        .hasMessageStartingWith("database: the database cannot be reached")
        .hasMessageContaining("(SQLState 08001, vendor code 7)");
  }

  @Test
  void f04WhatIsNoNameIsRefusedAndValuesAreOnlyBound() {
    for (String name :
        List.of("main\"; drop table themes; --", "", "a b", "ma\"in", "a.b", "main;")) {
      LoadException e = fault(OmopTables.in(watched, name));
      assertThat(e.code()).isEqualTo("jdbc-name");
      assertThat(e.getMessage()).doesNotContain("drop");
    }
    Loaded loaded = Load.of(JdbcQueries.on(watched)
            .people(
                "select * from patients where sex = ? or id = ?",
                "male",
                "x'; drop table themes; --")
            .records("theme", "select * from themes"))
        .asOf(AS_OF)
        .load();
    assertThat(loaded.store().size()).isEqualTo(1);
    assertThat(loaded
            .store()
            .records(loaded.store().schema().kind("theme").orElseThrow())
            .rows())
        .isEqualTo(20);
  }

  @Test
  void f05ARowWithoutAPersonsIdIsQuarantined() {
    LoadReport report = Load.of(JdbcQueries.on(watched)
            .people("select id from patients union all select null union all select '  '")
            .records("theme", "select null::varchar as patient_id union all select ''"))
        .asOf(AS_OF)
        .load()
        .report();
    assertThat(report.of("people").orElseThrow().count(Reason.MISSING_PERSON_ID))
        .isEqualTo(2);
    assertThat(report.of("themes").orElseThrow().count(Reason.MISSING_PERSON_ID))
        .isEqualTo(2);
  }

  @Test
  void f06AQueryThatTakesTooLongEndsTheLoad() {
    for (Supplier<SQLException> late : List.<Supplier<SQLException>>of(
        () -> new SQLTimeoutException(CANARY), sql("57014"), sql("HYT00"))) {
      for (String call : List.of("executeQuery", "next")) {
        watched.failing(call, 1, late);
        LoadException e = fault(queries().within(Duration.ofSeconds(5)));
        assertThat(e.code()).isEqualTo("jdbc-timeout");
        assertThat(e).hasMessageContaining("did not answer in the time it was given");
      }
    }
  }

  @Test
  void f07WhicheverRowFailsNothingIsKeptAndNothingIsLeftOpen() {
    Load.of(queries()).asOf(AS_OF).load();
    long rows = watched.count("next");
    assertThat(rows).isEqualTo(2 + 1 + 20 + 1);
    for (int n = 0; n < rows; n++) {
      watched.failing("next", n, sql("08006"));
      LoadException e = fault(queries());
      assertThat(e.place().line()).isEqualTo(n < 3 ? n + 1 : n - 2);
      assertThat(e.place().file()).isEqualTo(n < 3 ? "query for people" : "query for themes");
      assertThat(watched.open()).isZero();
    }
    watched.failing("next", rows, sql("08006"));
    assertThat(Load.of(queries()).asOf(AS_OF).load().report().accepted()).isEqualTo(22);
  }

  @Test
  void n04WhatClosingSaysIsNotTold() {
    for (String call : List.of("close", "rollback", "setAutoCommit", "setReadOnly")) {
      watched.failing(call, call.equals("setAutoCommit") ? 1 : 0, sql("08006"));
      assertThat(Load.of(queries()).asOf(AS_OF).load().report().accepted()).isEqualTo(22);
    }
    watched.failing("setAutoCommit", 0, sql("08006"));
    assertThat(fault(queries()).code()).isEqualTo("jdbc-connection");
  }

  @Test
  void f08AnAnswerComesInBlocksHoweverLongItIs() {
    JdbcSession session = JdbcSession.open(watched, Place.of("database"), Optional.empty());
    int blocks = 0;
    long rows = 0;
    try (OpenTable open = session.ask(
        "long",
        "select 'P' || i as id, 'x' as unused from range(1000000) as r(i)",
        List.of(),
        10_000)) {
      open.headers().get(0).key("id");
      for (Optional<TableRows> next = open.next(); next.isPresent(); next = open.next()) {
        while (next.get().next()) {
          rows++;
        }
        blocks++;
        assertThat(next.get().lines()).isLessThan(3_000);
      }
    } finally {
      session.close();
    }
    assertThat(rows).isEqualTo(1_000_000);
    assertThat(blocks).isGreaterThan(800);
    assertThat(watched.settings()).contains("setFetchSize 5000");
    assertThat(watched.count("getString 2")).isZero();
  }

  @Test
  void aSourceThatCannotBeUsedLeavesNoneBeforeItOpen() {
    LoadException e = catchThrowableOfType(
        LoadException.class,
        Load.of(queries(), JdbcQueries.on(watched).records("absent", "")).asOf(AS_OF)::load);
    assertThat(e.code()).isEqualTo("no-kind");
  }
}
