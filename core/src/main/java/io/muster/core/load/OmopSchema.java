package io.muster.core.load;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A common data model as tables or views of a database. Into queries go only names that the database itself lists, as it quotes
 * names; never one that somebody wrote.
 */
final class OmopSchema implements OmopData {
  private final JdbcSession session;
  private final String label;
  private final String quote;
  private final Map<String, Listed> tables = new TreeMap<>();

  private OmopSchema(JdbcSession session, String label, String quote) {
    this.session = session;
    this.label = label;
    this.quote = quote;
  }

  /** A table as the database lists it, and its columns. */
  private record Listed(Optional<String> schema, String name, List<String> columns) {}

  /**
   * The tables of schemas.
   *
   * @param label what the names of its tables begin with
   * @param schemas their names, in small or large letters, the one that goes first before; that of the connection where none is named
   */
  static OmopSchema open(Database database, String label, List<String> schemas) {
    Place place = Place.of(label + "database");
    if (!schemas.stream().allMatch(s -> s.matches("[A-Za-z_][A-Za-z0-9_$]*"))) {
      throw LoadException.of(
          "jdbc-name",
          place,
          "what is given as the name of a schema is none",
          "A name has letters, digits and underscores");
    }
    JdbcSession session = JdbcSession.open(database, place, Optional.empty());
    try {
      return JdbcFault.ask(place, () -> of(session, label, schemas));
    } catch (LoadException e) {
      session.close();
      throw e;
    }
  }

  private static OmopSchema of(JdbcSession session, String label, List<String> schemas)
      throws SQLException {
    DatabaseMetaData described = session.connection().getMetaData();
    String quote =
        Optional.ofNullable(described.getIdentifierQuoteString()).orElse("").strip();
    OmopSchema found = new OmopSchema(session, label, quote);
    if (schemas.isEmpty()) {
      found.list(described, Optional.ofNullable(session.connection().getSchema()));
    }
    for (String schema : schemas) {
      found.list(described, Optional.of(schema));
    }
    return found;
  }

  /** Adds the tables of a schema but those of a name that is there. */
  private void list(DatabaseMetaData described, Optional<String> schema) throws SQLException {
    Map<String, Listed> listed = new TreeMap<>();
    try (ResultSet columns =
        described.getColumns(session.connection().getCatalog(), null, "%", "%")) {
      while (columns.next()) {
        Optional<String> in = Optional.ofNullable(columns.getString("TABLE_SCHEM"));
        String name = columns.getString("TABLE_NAME");
        if (schema.isEmpty() || in.filter(s -> s.equalsIgnoreCase(schema.get())).isPresent()) {
          Listed table = listed.computeIfAbsent(
              name.toLowerCase(Locale.ROOT), n -> new Listed(in, name, new ArrayList<>()));
          if (!table.name().equals(name) || !table.schema().equals(in)) {
            throw LoadException.of(
                "jdbc-schema",
                session.place(),
                "two tables are called " + table.name().toLowerCase(Locale.ROOT),
                "Name the schema that is to be read, or give one of them another name");
          }
          table.columns().add(columns.getString("COLUMN_NAME"));
        }
      }
    }
    if (schema.isPresent() && listed.isEmpty()) {
      throw LoadException.of(
          "jdbc-schema",
          session.place(),
          "there are no tables in the schema " + schema.get(),
          "See that it is there, and that this user may see its tables");
    }
    listed.forEach(tables::putIfAbsent);
  }

  @Override
  public Place place() {
    return session.place();
  }

  @Override
  public Optional<Table> table(OmopTable wanted) {
    return Optional.ofNullable(tables.remove(wanted.name())).map(listed -> {
      String name = label + wanted.name();
      List<String> columns = listed.columns();
      boolean[] read = wanted.read(Header.of(name, columns).inSmallLetters());
      List<String> selected = new ArrayList<>();
      for (int i = 0; i < read.length; i++) {
        if (read[i]) {
          selected.add(quoted(columns.get(i)));
        }
      }
      String query = "select " + String.join(", ", selected) + " from "
          + listed.schema().map(s -> quoted(s) + ".").orElse("") + quoted(listed.name());
      return wanted.at(name, block -> session.ask(name, query, List.of(), block), false);
    });
  }

  private String quoted(String name) {
    return quote.isEmpty() ? name : quote + name.replace(quote, quote + quote) + quote;
  }

  @Override
  public List<String> notRead() {
    return tables.keySet().stream().map(t -> label + t).toList();
  }

  @Override
  public void close() {
    session.close();
  }
}
