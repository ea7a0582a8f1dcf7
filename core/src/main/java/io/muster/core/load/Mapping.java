package io.muster.core.load;

import io.muster.core.schema.Schema;
import io.muster.core.spelling.NearestName;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a file of settings says of the CSV files of a folder: which holds what, which column is what, and how cells are written. */
final class Mapping {
  /** What can be said of all files. */
  static final List<String> SETTINGS =
      MappingForm.settingsAnd("as_of", "covers", "people", "records");

  private static final String CODE = "mapping";

  private final String label;
  private final Optional<LocalDate> asOf;
  private final String covers;
  private final List<MappingTable> people = new ArrayList<>();
  private final List<MappingTable> records = new ArrayList<>();

  private Mapping(Setting root, String label, Schema schema, DatasetDescription described) {
    this.label = label;
    this.asOf = asOf(root, described);
    this.covers = root.get("covers").map(Setting::text).orElse(described.covers());
    MappingForm form = MappingForm.USUAL.but(root.only(SETTINGS));
    for (Setting table : tables(root, "people")) {
      people.add(MappingTable.people(table, form, schema));
    }
    for (Setting table : tables(root, "records")) {
      records.add(MappingTable.records(table, form, schema, described));
    }
    if (people.isEmpty() && records.isEmpty()) {
      throw root.wrong("names no table", "List some under people, or under records");
    }
  }

  private static List<Setting> tables(Setting root, String name) {
    return root.get(name).map(Setting::list).orElse(List.of());
  }

  /**
   * Reads a mapping.
   *
   * @param described what is said of the folder beside it
   */
  static Mapping of(Path path, FolderFiles files, Schema schema, DatasetDescription described) {
    String label = files.label(String.valueOf(path.getFileName()));
    files.leave(path);
    Setting root = Setting.read(
        path, CODE, label, "Write an object with people, records and how they are written");
    return new Mapping(root, label, schema, described);
  }

  /** What a folder has by this mapping; all that is named is there. */
  Contents contents(FolderFiles files) {
    Contents contents = new Contents(
        files.place(),
        asOf,
        "Write \"as_of\": \"2024-03-31\", with the day of the extract, into " + label
            + ", or give the as-of date when loading",
        covers,
        people.stream()
            .map(t -> MappedFile.table(files, file(t, files), List.of(t)))
            .toList(),
        "no table of people in " + label,
        recordTables(files),
        files.unread());
    contents.people().forEach(Mapping::check);
    contents.records().forEach(Mapping::check);
    return contents;
  }

  /** Sees that the columns are there before hours are spent on the files before. */
  private static void check(Table table) {
    table.open(1 << 16).close();
  }

  private static Optional<LocalDate> asOf(Setting root, DatasetDescription described) {
    Optional<LocalDate> own = root.get("as_of").map(Setting::day);
    if (own.isPresent() && described.asOf().isPresent() && !own.equals(described.asOf())) {
      throw root.get("as_of")
          .orElseThrow()
          .wrong("is another day than in " + DatasetDescription.FILE, "Say it in one of them");
    }
    return own.or(described::asOf);
  }

  /** The files of records, each once, in the order they are named. */
  private List<Table> recordTables(FolderFiles files) {
    Map<String, List<MappingTable>> byFile = new LinkedHashMap<>();
    for (MappingTable table : records) {
      byFile.computeIfAbsent(file(table, files), name -> new ArrayList<>()).add(table);
    }
    List<Table> found = new ArrayList<>();
    byFile.forEach((name, of) -> found.add(MappedFile.table(files, name, alike(of))));
    return found;
  }

  private static String file(MappingTable table, FolderFiles files) {
    String name = table.file().word();
    return files
        .plainOrPacked(name)
        .orElseThrow(() -> table
            .file()
            .wrong(
                "names a file that is not in the folder: " + Setting.shown(name),
                NearestName.of(name, files.names())
                    .map(near -> "Perhaps " + near + " is meant")
                    .orElse("Leave the table out if there are no such records")));
  }

  /** Sees that tables of one file agree on how it is written. */
  private static List<MappingTable> alike(List<MappingTable> tables) {
    MappingForm first = tables.get(0).form();
    for (MappingTable table : tables) {
      if (!table.form().csv().equals(first.csv())
          || !table.form().missing().equals(first.missing())) {
        throw table
            .setting()
            .wrong(
                "reads the file of another table otherwise",
                "Say separator, encoding and missing alike in both");
      }
    }
    return tables;
  }
}
