package io.muster.core.load;

import io.muster.core.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the OMOP common data model, versions 5.3 and 5.4, from a folder of CSV files, plain or {@code .gz}, or from any database. Immutable.
 *
 * <table>
 * <caption>What is read from which table</caption>
 * <tr><th>Table</th><th>Kind</th><th>Columns</th></tr>
 * <tr><td>person</td><td>people</td><td>person_id; year, month and day of birth, else birth_datetime; gender_concept_id to sex; the names
 * of race and ethnicity, such as {@code White, Not Hispanic or Latino}, to ethnicity</td></tr>
 * <tr><td>death</td><td>people</td><td>death_date</td></tr>
 * <tr><td>observation_period</td><td>registration</td><td>start and end</td></tr>
 * <tr><td>condition_occurrence</td><td>diagnosis</td><td>start, end, code</td></tr>
 * <tr><td>measurement, observation</td><td>observation</td><td>date, code, value_as_number to value, unit, text</td></tr>
 * <tr><td>drug_exposure</td><td>medication, and immunization where a concept is of the vocabulary CVX</td><td>start, end, code,
 * quantity</td></tr>
 * <tr><td>procedure_occurrence</td><td>procedure</td><td>date, code</td></tr>
 * <tr><td>visit_occurrence</td><td>encounter</td><td>start, end, visit_concept_id to type and admission, code of
 * visit_source_concept_id</td></tr>
 * <tr><td>concept</td><td></td><td>the code, vocabulary and in part the name of each concept</td></tr>
 * <tr><td>cdm_source</td><td></td><td>source_release_date to the as-of date, where the load is given none; what the data cover</td></tr>
 * </table>
 *
 * <p>The code of a record is that of its standard concept, in the system of that vocabulary; where that concept is 0 or not in the vocabulary, that of its source
 * concept; where there is none either, the source value, as a {@code local} code, which the report counts. {@link #withSourceCodes} puts
 * the source concept first.
 *
 * <p>A birth of which only the month is told is taken as the 15th, one of which only the year is told as the 1st of July; both are counted. A
 * measurement whose operator says that it is only a bound is kept as a text such as {@code <5}. Names of tables and columns may be in small
 * or large letters. Tables not named here are not read, nor are columns.
 */
public final class OmopTables extends Source {
  private static final int BLOCK = 1 << 18;

  private final Opener opener;
  private final boolean sourceCodes;
  private final Optional<String> system;

  private OmopTables(Opener opener, boolean sourceCodes, Optional<String> system) {
    this.opener = opener;
    this.sourceCodes = sourceCodes;
    this.system = system;
  }

  /** Looks where the tables are. */
  @FunctionalInterface
  private interface Opener {
    OmopData open(String label);
  }

  /** The tables as CSV files in a folder, named by them: {@code person.csv} or {@code PERSON.csv.gz}. */
  public static OmopTables at(Path folder) {
    return new OmopTables(label -> new OmopFolder(folder, label), false, Optional.empty());
  }

  /** The tables, or views, in the schema of a database that its connections begin with. */
  public static OmopTables in(Database database) {
    return new OmopTables(
        label -> OmopSchema.open(database, label, List.of()), false, Optional.empty());
  }

  /**
   * The tables, or views, in schemas of a database. Those the first of them lacks are looked for in the next; so the vocabulary can stand by itself.
   *
   * @param schema a name of letters, digits and underscores
   */
  public static OmopTables in(Database database, String schema, String... others) {
    List<String> schemas = Stream.concat(Stream.of(schema), Stream.of(others)).toList();
    return new OmopTables(
        label -> OmopSchema.open(database, label, schemas), false, Optional.empty());
  }

  /** The same tables, of which a source concept's code goes before a standard concept's: ICD-10 rather than SNOMED CT, say. */
  public OmopTables withSourceCodes() {
    return new OmopTables(opener, true, system);
  }

  @Override
  public OmopTables named(String name) {
    return new OmopTables(opener, sourceCodes, name(name));
  }

  @Override
  Optional<String> system() {
    return system;
  }

  @Override
  Contents open(String label, Schema schema) {
    OmopData data = opener.open(label);
    try {
      return contents(data, schema);
    } catch (LoadException e) {
      data.close();
      throw e;
    }
  }

  private Contents contents(OmopData data, Schema schema) {
    CdmSource source = CdmSource.in(data.table(OmopModel.SOURCE), BLOCK);
    Table vocabulary = data.table(OmopModel.CONCEPT)
        .orElseThrow(() -> LoadException.of(
            "omop-vocabulary",
            data.place(),
            "there is no table concept",
            "Without the vocabulary the ids of concepts say nothing; export it too"));
    OmopModel model = new OmopModel(schema, Concepts.in(vocabulary, BLOCK), sourceCodes);
    List<Table> people =
        model.people().stream().flatMap(t -> data.table(t).stream()).toList();
    boolean anybody = people.stream().anyMatch(t -> t.sections().get(0).makesKnown());
    List<Table> records =
        model.records().stream().flatMap(t -> data.table(t).stream()).toList();
    return new Contents(
        data.place(),
        source.asOf(),
        "Give the as-of date when loading, or say source_release_date in cdm_source",
        source.covers(),
        anybody ? people : List.of(),
        "no table person",
        records,
        data.notRead(),
        data::close);
  }

  @Override
  public String toString() {
    return "OMOP common data model";
  }
}
