package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the answers to queries, with any driver: one query for people, if the database knows them, and one for each kind of record. Immutable.
 *
 * <p>A query gives its columns the names that the schema has, in small or large letters: {@code id} and the attributes for people,
 * {@code patient_id} and the columns of the kind for records; {@code code_system} beside {@code code} names the system of each code, which is
 * {@code snomed} where it does not. Any other column is passed over, and the report tells it.
 *
 * <p>Cells: a date or a time of day is its day, an instant with a time zone its day in universal time; numbers are those of the database;
 * truths are its booleans; texts, codes, ids and categories are texts or whole numbers. Texts are also read as in a {@link CsvFolder}, so a
 * column of texts can hold dates such as {@code 2024-03-31} and numbers. {@code NULL} and a text of blanks are missing values.
 *
 * <p>All queries are one transaction of one connection that is told to be read only; rows are fetched some thousands at a time where the driver does
 * so (MySQL must be told in the address with {@code useCursorFetch=true}, DuckDB with {@code jdbc_stream_results=true}). In places the line is the row's number, counted from 1. Of
 * what a driver says when something goes wrong only the SQLState and the vendor code are told. How much memory a load takes is not estimated
 * before it begins.
 */
public final class JdbcQueries extends Source {
  private final Database database;
  private final Optional<Query> people;
  private final Map<String, Query> records;
  private final Optional<Duration> most;
  private final Optional<String> system;

  private JdbcQueries(
      Database database,
      Optional<Query> people,
      Map<String, Query> records,
      Optional<Duration> most,
      Optional<String> system) {
    this.database = database;
    this.people = people;
    this.records = records;
    this.most = most;
    this.system = system;
  }

  /** A query and what stands for its question marks. */
  private record Query(String text, List<Object> parameters) {
    static Query of(String text, Object... parameters) {
      return new Query(text, List.of(parameters));
    }
  }

  /** No queries yet, of a database. */
  public static JdbcQueries on(Database database) {
    return new JdbcQueries(
        database, Optional.empty(), ImmutableMap.of(), Optional.empty(), Optional.empty());
  }

  /**
   * The same queries, and one for people.
   *
   * @param parameters what stands for its question marks; nothing else is put into a query
   */
  public JdbcQueries people(String query, Object... parameters) {
    checkArgument(people.isEmpty(), "there is a query for people already");
    return new JdbcQueries(
        database, Optional.of(Query.of(query, parameters)), records, most, system);
  }

  /**
   * The same queries, and one for the records of a kind, such as {@code diagnosis}.
   *
   * @param parameters what stands for its question marks; nothing else is put into a query
   */
  public JdbcQueries records(String kind, String query, Object... parameters) {
    checkArgument(!records.containsKey(kind), "there is a query for %s already", kind);
    Map<String, Query> more = new LinkedHashMap<>(records);
    more.put(kind, Query.of(query, parameters));
    return new JdbcQueries(database, people, ImmutableMap.copyOf(more), most, system);
  }

  /** The same queries, each of which may take so long, in whole seconds, until its first rows come. */
  public JdbcQueries within(Duration each) {
    checkArgument(!each.isNegative() && !each.isZero(), "a query takes some time");
    return new JdbcQueries(database, people, records, Optional.of(each), system);
  }

  @Override
  public JdbcQueries named(String name) {
    return new JdbcQueries(database, people, records, most, name(name));
  }

  @Override
  Optional<String> system() {
    return system;
  }

  @Override
  Contents open(String label, Schema schema) {
    Place place = Place.of(label + "database");
    Map<RecordKind, Query> asked = byKind(place, schema);
    JdbcSession session = JdbcSession.open(database, place, most);
    List<Table> tables = new ArrayList<>();
    asked.forEach((kind, query) ->
        tables.add(table(session, label, SchemaColumns.records(kind, CodeSystem.SNOMED), query)));
    return new Contents(
        place,
        Optional.empty(),
        "Give the as-of date when loading: the day up to which the database is complete",
        "",
        people.map(q -> table(session, label, SchemaColumns.people(schema), q)).stream()
            .toList(),
        "no query for people",
        tables,
        List.of(),
        session::close);
  }

  private Map<RecordKind, Query> byKind(Place place, Schema schema) {
    Map<RecordKind, Query> asked = new LinkedHashMap<>();
    records.forEach((name, query) -> {
      RecordKind kind = schema
          .kind(name)
          .orElseThrow(() -> LoadException.of(
              "no-kind",
              place,
              "a query is for records of a kind there is not: " + name,
              "Name kinds such as diagnosis"));
      if (asked.put(kind, query) != null) {
        throw LoadException.of(
            "no-kind", place, "two queries are for " + kind.plural(), "Make one of them");
      }
    });
    return asked;
  }

  private static Table table(JdbcSession session, String label, Section section, Query query) {
    String name = label + "query for " + section.holds();
    Table.Opener opener = block -> session.ask(name, query.text(), query.parameters(), block);
    return new Table(name, List.of(section), opener, false);
  }

  /** Says what is asked for; queries may hold what belongs to a person. */
  @Override
  public String toString() {
    List<String> asked = new ArrayList<>(records.keySet());
    people.ifPresent(q -> asked.add(0, "people"));
    return "queries for " + String.join(", ", asked);
  }
}
