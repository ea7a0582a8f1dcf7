package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** A folder of somebody else's files with a mapping beside them, held to the rules of the fault catalogue whenever it is loaded. */
final class MappedFolder {
  private static final String FILE = "mapping.json";

  private final Faults faults;

  private MappedFolder(Faults faults) {
    this.faults = faults;
  }

  /** A folder without files, complete to 2024-03-31. */
  static MappedFolder in(Path path) {
    Faults faults = Faults.in(path)
        .without("patients.csv")
        .readBy(p -> CsvFolder.at(p).mappedBy(p.resolve(FILE)));
    return new MappedFolder(faults);
  }

  /** The same folder, with one person and a mapping that says where they are. */
  static MappedFolder withPersonIn(Path path) {
    return in(path).with("People.csv", "NHS Number,Born", "ZZPHI0001,1980-05-01");
  }

  MappedFolder with(String file, String... lines) {
    faults.with(file, lines);
    return this;
  }

  MappedFolder with(String file, Charset encoding, String... lines) {
    faults.with(file, (String.join("\n", lines) + "\n").getBytes(encoding));
    return this;
  }

  /** A mapping; its single quotes are doubled. */
  MappedFolder mapping(String json) {
    return with(FILE, json.replace('\'', '"'));
  }

  /** A mapping of the one person, and of one table of records. */
  MappedFolder records(String table) {
    return mapping(
        "{'people': [{'file': 'People.csv', 'person': 'NHS Number', 'columns': {'birth_date': 'Born'}}],"
            + " 'records': [" + table + "]}");
  }

  Faults faults() {
    return faults;
  }

  LoadReport report() {
    return faults.loaded().report();
  }

  FileReport report(String holds) {
    return faults.report(holds);
  }

  List<String> store() {
    return faults.store();
  }

  /** Sees that the folder is refused for the mapping or what it says of the files. */
  void refused(String message) {
    assertThat(faults.come()).isInstanceOfSatisfying(LoadException.class, e -> {
      assertThat(e).hasMessageContaining(message);
      assertThat(e.code()).isEqualTo("mapping");
      assertThat(e.place().file()).isEqualTo(FILE);
    });
  }
}
