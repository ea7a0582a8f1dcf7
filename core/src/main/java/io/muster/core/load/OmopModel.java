package io.muster.core.load;

import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** The tables of the common data model, and what each of them is in a schema. */
final class OmopModel {
  /** What the data say of themselves. */
  static final OmopTable SOURCE =
      aside("cdm_source", CdmSource.RELEASED, CdmSource.NAME, CdmSource.DESCRIPTION);

  /** The vocabulary. */
  static final OmopTable CONCEPT =
      OmopTable.of("concept", new Section("concepts", Optional.empty(), "", header -> {
        Concepts.COLUMNS.forEach(header::key);
        return List.of();
      }));

  private static final String VACCINES = "CVX";

  private final Schema schema;
  private final Concepts concepts;
  private final boolean sourceCodes;

  /**
   * The tables with the concepts of a vocabulary.
   *
   * @param sourceCodes whether a source concept goes before a standard one
   */
  OmopModel(Schema schema, Concepts concepts, boolean sourceCodes) {
    this.schema = schema;
    this.concepts = concepts;
    this.sourceCodes = sourceCodes;
  }

  private static OmopTable aside(String name, String... columns) {
    return OmopTable.of(name, new Section(name, Optional.empty(), "", header -> {
      List.of(columns).forEach(header::field);
      return List.of();
    }));
  }

  /** People, and what else is said of them. */
  List<OmopTable> people() {
    return List.of(
        OmopTable.of("person", Section.people("person_id", person(OmopColumns::person))),
        OmopTable.of("death", Section.ofPeople("deaths", "person_id", person(OmopColumns::death))));
  }

  private Section.Columns person(Consumer<OmopColumns> finder) {
    return header -> {
      OmopColumns columns = new OmopColumns(header, schema.attributes(), concepts);
      finder.accept(columns);
      return columns.readers();
    };
  }

  /** The records of people. */
  List<OmopTable> records() {
    return List.of(
        OmopTable.of(
            "observation_period",
            section(
                "registration",
                c -> c.date("observation_period_start_date").end("observation_period_end_date"))),
        OmopTable.of(
            "condition_occurrence",
            section(
                "diagnosis",
                c -> code(c.date("condition_start_date").end("condition_end_date"), "condition"))),
        OmopTable.of(
            "measurement",
            section(
                "observation",
                c -> code(c.date("measurement_date"), "measurement").measured())),
        OmopTable.of(
            "observation",
            section(
                "observation",
                c -> code(c.date("observation_date"), "observation").measured())),
        drugs(),
        OmopTable.of(
            "procedure_occurrence",
            section("procedure", c -> code(c.date("procedure_date"), "procedure"))),
        OmopTable.of(
            "visit_occurrence",
            section(
                "encounter",
                c -> c.date("visit_start_date").end("visit_end_date").visit())));
  }

  /** Exposures to vaccines are immunizations. */
  private OmopTable drugs() {
    Section medications = section(
        "medication",
        c -> code(c.date("drug_exposure_start_date").end("drug_exposure_end_date"), "drug")
            .quantity());
    Section immunizations =
        section("immunization", c -> c.date("drug_exposure_start_date").codeOf(VACCINES, "drug"));
    return new OmopTable(
        "drug_exposure", List.of(medications, immunizations), header -> vaccine(header));
  }

  private ToIntFunction<CsvRow> vaccine(Header header) {
    int standard = header.key("drug_concept_id");
    int source = header.field("drug_source_concept_id").orElse(standard);
    return row ->
        concepts.isOf(VACCINES, row, standard) || concepts.isOf(VACCINES, row, source) ? 1 : 0;
  }

  private Section section(String kind, Consumer<OmopColumns> finder) {
    RecordKind held = schema.kind(kind).orElseThrow();
    return Section.records(held, "person_id", header -> {
      OmopColumns columns = new OmopColumns(header, held.columns(), concepts);
      finder.accept(columns);
      return columns.readers();
    });
  }

  private OmopColumns code(OmopColumns columns, String name) {
    return sourceCodes ? columns.sourceCode(name) : columns.standardCode(name);
  }
}
