package io.muster.core.load;

import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Which columns of Synthea's files are which of the standard schema's. */
final class SyntheaColumns {
  private static final Map<String, String> SEXES = Map.of("F", "female", "M", "male");

  private static final Map<String, String> ENCOUNTER_TYPES = Map.of(
      "ambulatory", "gp",
      "wellness", "gp",
      "virtual", "gp",
      "urgentcare", "out of hours",
      "emergency", "emergency",
      "inpatient", "inpatient",
      "outpatient", "outpatient",
      "home", "community",
      "hospice", "community",
      "snf", "community");

  private static final Map<String, CodeSystem> SYSTEMS = Map.of(
      "SNOMED-CT", CodeSystem.SNOMED,
      "http://snomed.info/sct", CodeSystem.SNOMED,
      "ICD10", CodeSystem.ICD10,
      "ICD10-CM", CodeSystem.ICD10,
      "http://hl7.org/fhir/sid/icd-10-cm", CodeSystem.ICD10);

  private final Header header;
  private final List<Column> columns;
  private final List<CellReader> readers = new ArrayList<>();

  private SyntheaColumns(Header header, List<Column> columns) {
    this.header = header;
    this.columns = columns;
    header.leaveRest();
  }

  static Section patients(Schema schema) {
    return Section.people("Id", header -> {
      SyntheaColumns found = new SyntheaColumns(header, schema.attributes());
      found.readers.add(DayCell.of(
          found.column("birth_date"), header, header.key("BIRTHDATE"), DayCell.Form.DAY));
      found.words("sex", "GENDER", SEXES);
      Column ethnicity = found.column("ethnicity");
      found.readers.add(new JoinedText(
          new TextCell(ethnicity, header, header.key("RACE")),
          new TextCell(ethnicity, header, header.key("ETHNICITY"))));
      found.day("death_date", "DEATHDATE");
      return found.readers;
    });
  }

  /** The file among these that holds records of a kind, if Synthea writes one and it is there. */
  static Optional<Table> of(RecordKind kind, FolderFiles files) {
    return switch (kind.name()) {
      case "diagnosis" ->
        files.table("conditions", records(kind, c -> c.period().code(CodeSystem.SNOMED)));
      case "observation" ->
        files.table(
            "observations",
            records(kind, c -> c.date("DATE").code(CodeSystem.LOINC).measured()));
      case "medication" ->
        files.table("medications", records(kind, c -> c.period().code(CodeSystem.RXNORM)));
      case "procedure" ->
        files.table(
            "procedures", records(kind, c -> c.date("START", "DATE").code(CodeSystem.SNOMED)));
      case "immunization" ->
        files.table("immunizations", records(kind, c -> c.date("DATE").code(CodeSystem.CVX)));
      case "encounter" ->
        files.table(
            "encounters",
            records(
                kind,
                c -> c.period()
                    .words("type", "ENCOUNTERCLASS", ENCOUNTER_TYPES)
                    .code(CodeSystem.SNOMED)));
      default -> Optional.empty();
    };
  }

  private static Section records(RecordKind kind, Finder finder) {
    return Section.records(
        kind, "PATIENT", header -> finder.find(new SyntheaColumns(header, kind.columns())).readers);
  }

  @FunctionalInterface
  private interface Finder {
    SyntheaColumns find(SyntheaColumns columns);
  }

  private Column column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private SyntheaColumns date(String... names) {
    int field = header.key(names);
    readers.add(DayCell.of(RecordKind.DATE, header, field, DayCell.Form.DAY_OR_INSTANT));
    return this;
  }

  private SyntheaColumns period() {
    return date("START").day("end", "STOP");
  }

  private SyntheaColumns day(String column, String name) {
    readers.add(DayCell.of(column(column), header, header.key(name), DayCell.Form.DAY_OR_INSTANT));
    return this;
  }

  private SyntheaColumns code(CodeSystem usual) {
    OptionalInt system = header.field("SYSTEM");
    readers.add(new CodeCell(
        column("code"),
        header,
        header.key("CODE"),
        usual,
        system,
        name -> Optional.ofNullable(SYSTEMS.get(name))));
    return this;
  }

  private SyntheaColumns words(String column, String name, Map<String, String> words) {
    readers.add(new CategoryCell(column(column), header, header.key(name), words));
    return this;
  }

  private SyntheaColumns measured() {
    int value = header.key("VALUE");
    int type = header.key("TYPE");
    CellReader number = new NumberCell(column("value"), header, value);
    CellReader text = new TextCell(column("text"), header, value);
    readers.add(new TypedCell(number, type, "numeric", "text"));
    readers.add(new TextCell(column("unit"), header, header.key("UNITS")));
    readers.add(new TypedCell(text, type, "text", "numeric"));
    return this;
  }
}
