package io.muster.core.load;

import io.muster.core.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads the CSV files that the Synthea patient generator writes, plain or {@code .gz}, of its versions 2 and 3. Immutable.
 *
 * <table>
 * <caption>What is read from which file</caption>
 * <tr><th>File</th><th>Kind</th><th>Columns</th></tr>
 * <tr><td>patients</td><td>people</td><td>Id; BIRTHDATE, DEATHDATE; GENDER F and M to female and male; RACE and ETHNICITY,
 * such as {@code white, nonhispanic}, to ethnicity</td></tr>
 * <tr><td>conditions</td><td>diagnosis</td><td>START to date, STOP to end, CODE (SNOMED CT unless SYSTEM says ICD-10)</td></tr>
 * <tr><td>observations</td><td>observation</td><td>DATE, CODE (LOINC), UNITS to unit, VALUE to value or to text as TYPE
 * says</td></tr>
 * <tr><td>medications</td><td>medication</td><td>START, STOP, CODE (RxNorm)</td></tr>
 * <tr><td>procedures</td><td>procedure</td><td>START, or DATE before version 3, and CODE (SNOMED CT)</td></tr>
 * <tr><td>immunizations</td><td>immunization</td><td>DATE, CODE (CVX)</td></tr>
 * <tr><td>encounters</td><td>encounter</td><td>START, STOP, CODE (SNOMED CT), ENCOUNTERCLASS to type</td></tr>
 * </table>
 *
 * <table>
 * <caption>Encounter classes, the nearest an English record has</caption>
 * <tr><th>ENCOUNTERCLASS</th><th>type</th></tr>
 * <tr><td>ambulatory, wellness, virtual</td><td>gp</td></tr>
 * <tr><td>urgentcare</td><td>out of hours</td></tr>
 * <tr><td>emergency</td><td>emergency</td></tr>
 * <tr><td>inpatient</td><td>inpatient</td></tr>
 * <tr><td>outpatient</td><td>outpatient</td></tr>
 * <tr><td>home, hospice, snf</td><td>community</td></tr>
 * </table>
 *
 * <p>Synthea does not say how anybody came to be admitted, so {@code admission} is always missing; there are no registrations and
 * no addresses, so a population is {@code everyone}. An instant is cut to its day in universal time. Every record has the
 * {@code system} {@code synthea}, unless the source is named otherwise. The report lists the files that are not read. Of a person, names, numbers and addresses are
 * passed over and never kept.
 */
public final class SyntheaFolder extends Source {
  private final Path folder;
  private final Optional<String> system;

  private SyntheaFolder(Path folder, Optional<String> system) {
    this.folder = folder;
    this.system = system;
  }

  /** The folder to read; the as-of date of the load is the end date Synthea was run with. */
  public static SyntheaFolder at(Path folder) {
    return new SyntheaFolder(folder, Optional.of("synthea"));
  }

  @Override
  public SyntheaFolder named(String name) {
    return new SyntheaFolder(folder, name(name));
  }

  @Override
  Optional<String> system() {
    return system;
  }

  @Override
  Contents open(String label, Schema schema) {
    FolderFiles files = FolderFiles.of(folder, label);
    List<Table> people =
        files.table("patients", SyntheaColumns.patients(schema)).stream().toList();
    List<Table> records = schema.kinds().stream()
        .map(kind -> SyntheaColumns.of(kind, files))
        .flatMap(Optional::stream)
        .toList();
    return new Contents(
        files.place(),
        Optional.empty(),
        "Give the as-of date when loading: the end date Synthea was run with",
        "",
        people,
        "no patients.csv and no patients.csv.gz",
        records,
        files.unread());
  }

  @Override
  public String toString() {
    return "Synthea folder " + folder;
  }
}
