package io.muster.core.load;

import io.muster.core.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads a folder of CSV files: this project's own layout, with one file a kind of record, or any other that a {@linkplain #mappedBy mapping}
 * describes. Immutable.
 *
 * <p>In our own layout {@code patients.csv} has the column {@code id} and the attributes of the schema; every other file is named by the plural of
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
 *
 * <pre>{@code
 * PatientStore store = CsvFolder.at(practice).load().store();
 * }</pre>
 */
public final class CsvFolder extends Source {
  private final Path folder;
  private final Optional<Path> mapping;
  private final Optional<String> system;

  private CsvFolder(Path folder, Optional<Path> mapping, Optional<String> system) {
    this.folder = folder;
    this.mapping = mapping;
    this.system = system;
  }

  /** The folder to read. */
  public static CsvFolder at(Path folder) {
    return new CsvFolder(folder, Optional.empty(), Optional.empty());
  }

  /**
   * The same folder, whose files are named and written as a mapping says: a JSON file, in the folder or elsewhere, that tells which file holds
   * what, which of its columns is which of the schema's, and how its dates, numbers, words and codes are to be read. The guide to data,
   * {@code DATA.md}, shows one and lists its settings. Only files and columns that it names are read; all of them have to be there.
   */
  public CsvFolder mappedBy(Path file) {
    return new CsvFolder(folder, Optional.of(file), system);
  }

  @Override
  public CsvFolder named(String name) {
    return new CsvFolder(folder, mapping, name(name));
  }

  /**
   * Loads this folder alone, with the standard schema and the as-of date of its {@code dataset.json}: in short what a {@link Load} does.
   *
   * @throws LoadException if a file cannot be used as a whole, no as-of date is given, or the load would take too much memory
   */
  public Loaded load() {
    return Load.of(this).load();
  }

  @Override
  Optional<String> system() {
    return system;
  }

  @Override
  Contents open(String label, Schema schema) {
    FolderFiles files = FolderFiles.of(folder, label);
    DatasetDescription described = DatasetDescription.of(files, schema);
    if (mapping.isPresent()) {
      return Mapping.of(mapping.get(), files, schema, described).contents(files);
    }
    List<Table> people =
        files.table("patients", SchemaColumns.people(schema)).stream().toList();
    List<Table> records = schema.kinds().stream()
        .map(k -> files.table(k.plural(), SchemaColumns.records(k, described.codeSystem(k))))
        .flatMap(Optional::stream)
        .toList();
    return new Contents(
        files.place(),
        described.asOf(),
        "Write {\"as_of\": \"2024-03-31\"}, with the day of the extract, into "
            + DatasetDescription.FILE
            + ", or give the as-of date when loading",
        described.covers(),
        people,
        "no patients.csv and no patients.csv.gz",
        records,
        files.unread());
  }

  @Override
  public String toString() {
    return "CSV folder " + folder + mapping.map(m -> " by the mapping " + m).orElse("");
  }
}
