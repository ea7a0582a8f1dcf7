package io.muster.core.load;

import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code dataset.json} says of a folder. Without the file nothing is said.
 *
 * @param systems the code system of each kind that has one of its own, by the kind's singular name
 * @param usual the code system of the other kinds
 */
record DatasetDescription(
    Optional<LocalDate> asOf, Map<String, CodeSystem> systems, CodeSystem usual, String covers) {
  static final String FILE = "dataset.json";

  private static final List<String> SETTINGS = List.of("as_of", "code_system", "covers");

  DatasetDescription {
    systems = Map.copyOf(systems);
  }

  static DatasetDescription of(FolderFiles files, Schema schema) {
    return files
        .take(FILE)
        .map(f -> of(
            Setting.read(
                files.path(f), "dataset-json", files.label(f), "Write {\"as_of\": \"2024-03-31\"}"),
            schema))
        .orElse(new DatasetDescription(Optional.empty(), Map.of(), CodeSystem.SNOMED, ""));
  }

  private static DatasetDescription of(Setting root, Schema schema) {
    root.only(SETTINGS);
    Map<String, CodeSystem> systems = new HashMap<>();
    CodeSystem usual = CodeSystem.SNOMED;
    Optional<Setting> named = root.get("code_system");
    if (named.isPresent() && named.get().isObject()) {
      named
          .get()
          .object()
          .forEach((name, system) -> systems.put(kind(name, schema, system), system(system)));
    } else if (named.isPresent()) {
      usual = system(named.get());
    }
    return new DatasetDescription(
        root.get("as_of").map(Setting::day),
        systems,
        usual,
        root.get("covers").map(Setting::text).orElse(""));
  }

  /** The system of a kind's codes where none stands beside them. */
  CodeSystem codeSystem(RecordKind kind) {
    return systems.getOrDefault(kind.name(), usual);
  }

  /** The code system of that name; none where it is no name of one. */
  static Optional<CodeSystem> systemNamed(String name) {
    return CodeSystem.known().stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .or(() ->
            name.matches("[a-z][a-z0-9_]*") ? Optional.of(new CodeSystem(name)) : Optional.empty());
  }

  private static String kind(String name, Schema schema, Setting setting) {
    return schema
        .kind(name)
        .orElseThrow(
            () -> setting.wrong("names a kind there is not", "Name kinds such as diagnosis"))
        .name();
  }

  /** The code system a setting names. */
  static CodeSystem system(Setting setting) {
    return systemNamed(setting.text())
        .orElseThrow(() -> setting.wrong(
            "is not the name of a code system", "Name one such as snomed, icd10 or ctv3"));
  }
}
