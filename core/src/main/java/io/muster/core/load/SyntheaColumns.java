package io.muster.core.load;

import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.time.LocalDate;
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

  static FileLayout patients(LocalDate asOf) {
    return new FileLayout("patients", "Id", header -> {
      SyntheaColumns found = new SyntheaColumns(header, Schema.standard().attributes());
      found.readers.add(DayCell.until(
          asOf, found.column("birth_date"), header, header.key("BIRTHDATE"), DayCell.Form.DAY));
      found.words("sex", "GENDER", SEXES);
      found.readers.add(new JoinedText(
          found.column("ethnicity"), header, header.key("RACE"), header.key("ETHNICITY")));
      found.day("death_date", "DEATHDATE");
      return found.readers;
    });
  }

  /** The file that holds records of a kind, if Synthea writes one. */
  static Optional<FileLayout> of(RecordKind kind) {
    return switch (kind.name()) {
      case "diagnosis" -> file("conditions", kind, c -> c.period().code(CodeSystem.SNOMED));
      case "observation" ->
        file("observations", kind, c -> c.date("DATE").code(CodeSystem.LOINC).measured());
      case "medication" -> file("medications", kind, c -> c.period().code(CodeSystem.RXNORM));
      case "procedure" ->
        file("procedures", kind, c -> c.date("START", "DATE").code(CodeSystem.SNOMED));
      case "immunization" -> file("immunizations", kind, c -> c.date("DATE").code(CodeSystem.CVX));
      case "encounter" ->
        file(
            "encounters",
            kind,
            c -> c.period()
                .words("type", "ENCOUNTERCLASS", ENCOUNTER_TYPES)
                .code(CodeSystem.SNOMED));
      default -> Optional.empty();
    };
  }

  private static Optional<FileLayout> file(String name, RecordKind kind, Finder finder) {
    return Optional.of(new FileLayout(name, "PATIENT", header -> {
      SyntheaColumns found = finder.find(new SyntheaColumns(header, kind.columns()));
      found.readers.add(new SameText(RecordKind.SYSTEM, "synthea"));
      return found.readers;
    }));
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
