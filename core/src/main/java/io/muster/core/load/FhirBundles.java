package io.muster.core.load;

import io.muster.core.schema.Schema;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Reads a folder of FHIR R4 bundles, one a file, as Synthea and many senders of messages write them. Immutable.
 *
 * <p>Every file is read whose name ends in {@code .json}, or so and {@code .gz}. Names of such files often are names of people, so messages
 * say {@code bundle 3} of the third by name. Resources are read as {@link FhirNdjson} reads them; references within a bundle may be to the
 * {@code fullUrl} of an entry.
 */
public final class FhirBundles extends Source {
  private final Path folder;
  private final Optional<String> system;
  private final ZoneId zone;

  private FhirBundles(Path folder, Optional<String> system, ZoneId zone) {
    this.folder = folder;
    this.system = system;
    this.zone = zone;
  }

  /** The folder to read; the as-of date of the load is the day on which the bundles were written. */
  public static FhirBundles at(Path folder) {
    return new FhirBundles(folder, Optional.empty(), ZoneOffset.UTC);
  }

  @Override
  public FhirBundles named(String name) {
    return new FhirBundles(folder, name(name), zone);
  }

  /** The same folder, of whose instants the day at some place counts; unless said otherwise, that in universal time. */
  public FhirBundles in(ZoneId place) {
    return new FhirBundles(folder, system, place);
  }

  @Override
  Optional<String> system() {
    return system;
  }

  @Override
  Contents open(String label, Schema schema) {
    FhirFiles files = FhirFiles.in(folder, ".json");
    int repeated = files.repeated();
    if (repeated < files.read().size()) {
      throw LoadException.of(
          "two-files",
          Place.of(BundleTable.name(label, repeated)),
          "the bundle before it is the same file, packed or unpacked",
          "Keep the one that is to be read");
    }
    FhirLinks links = new FhirLinks();
    return new Contents(
        FhirFiles.at(folder),
        Optional.empty(),
        "Give the as-of date when loading: the day on which the bundles were written",
        "",
        tables(files, label, FhirPass.PEOPLE, links),
        "no file whose name ends in .json or .json.gz",
        tables(files, label, FhirPass.RECORDS, links),
        others(files.notRead().size()));
  }

  private List<Table> tables(FhirFiles files, String label, FhirPass pass, FhirLinks links) {
    if (files.read().isEmpty()) {
      return List.of();
    }
    Table.Opener opener = block -> new BundleTable(files.read(), label, pass, links);
    return List.of(new Table(label + "bundles", pass.tableSections(zone), opener, true));
  }

  /** How many other files there are; even of them the names may be those of people. */
  private static List<String> others(int count) {
    return count == 0 ? List.of() : List.of(count + (count == 1 ? " other file" : " other files"));
  }

  @Override
  public String toString() {
    return "FHIR bundle folder " + folder;
  }
}
