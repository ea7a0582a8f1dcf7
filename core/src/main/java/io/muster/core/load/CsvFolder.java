package io.muster.core.load;

import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;

/**
 * Reads this project's own layout: a folder with one CSV file a kind of record. Immutable.
 *
 * <p>{@code patients.csv} has the column {@code id} and the attributes of the schema; every other file is named by the plural of
 * its kind, such as {@code diagnoses.csv}, and has the column {@code patient_id} and the columns of the kind. Any file can be
 * {@code .csv.gz} instead. Columns stand in any order; an absent column is missing in every record, and an absent file means
 * there are no such records. Beside a column of codes, such as {@code code}, a column {@code code_system} may name the system of
 * each. {@code dataset.json} gives {@code as_of}, and if wanted {@code code_system} (one for all kinds, or an object of kind and
 * system; else {@code snomed}) and {@code covers} (what the data hold, in words).
 *
 * <p>Cells: UTF-8; dates {@code 2024-03-31} (a birth date may be {@code 2024-03}), from 1880 to 2200; plain decimal numbers;
 * {@code true} or {@code yes}, {@code false} or {@code no}; categories exactly as the schema writes them; blanks around a cell are
 * removed and counted. An empty cell is a missing value and nothing else is. A cell that is none of these sets its whole record
 * aside.
 */
public final class CsvFolder {
  private final Path folder;
  private final Schema schema;
  private final Optional<LocalDate> asOf;
  private final LoadTerms terms;

  private CsvFolder(Path folder, Schema schema, Optional<LocalDate> asOf, LoadTerms terms) {
    this.folder = folder;
    this.schema = schema;
    this.asOf = asOf;
    this.terms = terms;
  }

  /** The folder to read, with the standard schema and the as-of date of its {@code dataset.json}. */
  public static CsvFolder at(Path folder) {
    return new CsvFolder(folder, Schema.standard(), Optional.empty(), LoadTerms.usual());
  }

  /** The same folder, read by another schema. */
  public CsvFolder withSchema(Schema other) {
    return new CsvFolder(folder, other, asOf, terms);
  }

  /** The same folder, with the day up to which its data are complete, whatever {@code dataset.json} says. */
  public CsvFolder asOf(LocalDate date) {
    return new CsvFolder(folder, schema, Optional.of(date), terms);
  }

  /** The same folder, telling somebody how far the load has come. */
  public CsvFolder withProgress(LoadProgress listener) {
    return with(terms.telling(listener));
  }

  /**
   * The same folder, loaded by so many threads, that of the caller among them. They are its own, and end with the load. Unless said
   * otherwise there is one for each processor.
   */
  public CsvFolder withThreads(int parallel) {
    return with(terms.threads(Optional.empty(), parallel));
  }

  /**
   * The same folder, loaded by threads of the host's.
   *
   * @param pool runs what the caller's thread does not; where it has no room or refuses, the caller works alone
   * @param parallel how many threads work on a load at most, that of the caller among them
   */
  public CsvFolder on(Executor pool, int parallel) {
    return with(terms.threads(Optional.of(pool), parallel));
  }

  /** The same folder, whose load may take so long at most. */
  public CsvFolder within(Duration most) {
    return with(terms.within(most));
  }

  /**
   * The same folder, whose load may take so many bytes of memory at its most; unless said otherwise, all that Java may use. What it takes is
   * estimated before it begins, and it is refused where that is too much.
   */
  public CsvFolder withMemory(long bytes) {
    return with(terms.taking(bytes));
  }

  /** The same folder, of whose files a thread takes so many bytes at a time, more or less. */
  CsvFolder inBlocksOf(int bytes) {
    return with(terms.inBlocksOf(bytes));
  }

  private CsvFolder with(LoadTerms other) {
    return new CsvFolder(folder, schema, asOf, other);
  }

  /**
   * Reads the folder.
   *
   * @throws LoadException if a file cannot be used as a whole, no as-of date is given, the load would take too much memory, or it was
   *     interrupted, which its thread stays, or had no time left; nothing of it is kept then
   */
  public Loaded load() {
    FolderFiles files = FolderFiles.of(folder);
    DatasetDescription described = DatasetDescription.of(files, schema);
    LocalDate date = asOf.or(described::asOf)
        .orElseThrow(() -> LoadException.of(
            "no-as-of",
            Place.of(DatasetDescription.FILE),
            "nothing says up to which day the data are complete",
            "Write {\"as_of\": \"2024-03-31\"}, with the day of the extract, into "
                + DatasetDescription.FILE
                + ", or give the as-of date when loading"));
    return FolderLoad.load(
        files,
        schema,
        date,
        terms,
        new FileLayout("patients", "id", header -> attributes(header, date)),
        kind -> Optional.of(records(kind, described.codeSystem(kind))),
        described.covers());
  }

  private static FileLayout records(RecordKind kind, CodeSystem usual) {
    return new FileLayout(
        kind.plural(), "patient_id", header -> columns(header, kind.columns(), usual));
  }

  private List<CellReader> attributes(Header header, LocalDate date) {
    List<CellReader> readers = new ArrayList<>();
    for (Column column : schema.attributes()) {
      OptionalInt field = header.field(column.name());
      if (field.isEmpty()) {
        continue;
      }
      int at = field.getAsInt();
      readers.add(
          column.name().equals("birth_date")
              ? DayCell.until(date, column, header, at, DayCell.Form.DAY_OR_MONTH)
              : reader(column, header, at, CodeSystem.SNOMED));
    }
    return readers;
  }

  private static List<CellReader> columns(Header header, List<Column> columns, CodeSystem usual) {
    List<CellReader> readers = new ArrayList<>();
    for (Column column : columns) {
      header
          .field(column.name())
          .ifPresent(field -> readers.add(reader(column, header, field, usual)));
    }
    return readers;
  }

  private static CellReader reader(Column column, Header header, int field, CodeSystem usual) {
    return switch (column.type()) {
      case DATE -> DayCell.of(column, header, field, DayCell.Form.DAY);
      case NUMBER -> new NumberCell(column, header, field);
      case TRUTH -> new TruthCell(column, header, field);
      case TEXT ->
        column.closed()
            ? CategoryCell.of(column, header, field)
            : new TextCell(column, header, field);
      case CODE ->
        new CodeCell(
            column,
            header,
            field,
            usual,
            header.field(column.name() + "_system"),
            DatasetDescription::systemNamed);
    };
  }

  @Override
  public String toString() {
    return "CSV folder " + folder;
  }
}
