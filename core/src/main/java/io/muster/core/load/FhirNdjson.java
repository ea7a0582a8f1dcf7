package io.muster.core.load;

import io.muster.core.schema.Schema;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Reads a folder of FHIR R4 resources, one a line: what a FHIR server's bulk export writes. Immutable.
 *
 * <p>Every file is read whose name ends in {@code .ndjson} or {@code .jsonl}, or so and {@code .gz}; what a resource is it says itself, so
 * names of files and the order of lines do not matter. {@code core/DATA.md} says which resources are read, what becomes of each of their parts,
 * which of them are not used, and what is never kept.
 */
public final class FhirNdjson extends Source {
  private final Path folder;
  private final Optional<String> system;
  private final ZoneId zone;

  private FhirNdjson(Path folder, Optional<String> system, ZoneId zone) {
    this.folder = folder;
    this.system = system;
    this.zone = zone;
  }

  /** The folder to read; the as-of date of the load is the day of the export. */
  public static FhirNdjson at(Path folder) {
    return new FhirNdjson(folder, Optional.empty(), ZoneOffset.UTC);
  }

  @Override
  public FhirNdjson named(String name) {
    return new FhirNdjson(folder, name(name), zone);
  }

  /** The same folder, of whose instants the day at some place counts; unless said otherwise, that in universal time. */
  public FhirNdjson in(ZoneId place) {
    return new FhirNdjson(folder, system, place);
  }

  @Override
  Optional<String> system() {
    return system;
  }

  @Override
  Contents open(String label, Schema schema) {
    FhirFiles files = FhirFiles.in(folder, ".ndjson", ".jsonl");
    int repeated = files.repeated();
    if (repeated < files.read().size()) {
      throw LoadException.of(
          "two-files",
          Place.of(label + FhirFiles.name(files.read().get(repeated))),
          "the same file is there packed and unpacked",
          "Keep the one that is to be read");
    }
    FhirLinks links = new FhirLinks();
    return new Contents(
        FhirFiles.at(folder),
        Optional.empty(),
        "Give the as-of date when loading: the day of the export",
        "",
        tables(files, label, FhirPass.PEOPLE, links),
        "no file whose name ends in .ndjson or .ndjson.gz",
        tables(files, label, FhirPass.RECORDS, links),
        files.notRead().stream().map(f -> label + FhirFiles.name(f)).toList());
  }

  private List<Table> tables(FhirFiles files, String label, FhirPass pass, FhirLinks links) {
    List<Section> sections = pass.tableSections(zone);
    return files.read().stream()
        .map(path -> {
          String name = label + FhirFiles.name(path);
          Table.Opener opener = block -> NdjsonTable.open(path, name, pass, links, block);
          return new Table(name, sections, opener, true);
        })
        .toList();
  }

  @Override
  public String toString() {
    return "FHIR NDJSON folder " + folder;
  }
}
