package io.muster.core.load;

import io.muster.core.schema.Schema;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executor;

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
 * {@code system} {@code synthea}. The report lists the files that are not read. Of a person, names, numbers and addresses are
 * passed over and never kept.
 */
public final class SyntheaFolder {
  private final Path folder;
  private final Optional<LocalDate> asOf;
  private final LoadTerms terms;

  private SyntheaFolder(Path folder, Optional<LocalDate> asOf, LoadTerms terms) {
    this.folder = folder;
    this.asOf = asOf;
    this.terms = terms;
  }

  /** The folder to read. */
  public static SyntheaFolder at(Path folder) {
    return new SyntheaFolder(folder, Optional.empty(), LoadTerms.usual());
  }

  /** The same folder, with the day up to which its data are complete: the end date Synthea was run with. */
  public SyntheaFolder asOf(LocalDate date) {
    return new SyntheaFolder(folder, Optional.of(date), terms);
  }

  /** The same folder, telling somebody how far the load has come. */
  public SyntheaFolder withProgress(LoadProgress listener) {
    return with(terms.telling(listener));
  }

  /**
   * The same folder, loaded by so many threads, that of the caller among them. They are its own, and end with the load. Unless said
   * otherwise there is one for each processor.
   */
  public SyntheaFolder withThreads(int parallel) {
    return with(terms.threads(Optional.empty(), parallel));
  }

  /**
   * The same folder, loaded by threads of the host's.
   *
   * @param pool runs what the caller's thread does not; where it has no room or refuses, the caller works alone
   * @param parallel how many threads work on a load at most, that of the caller among them
   */
  public SyntheaFolder on(Executor pool, int parallel) {
    return with(terms.threads(Optional.of(pool), parallel));
  }

  /** The same folder, whose load may take so long at most. */
  public SyntheaFolder within(Duration most) {
    return with(terms.within(most));
  }

  /**
   * The same folder, whose load may take so many bytes of memory at its most; unless said otherwise, all that Java may use. What it takes is
   * estimated before it begins, and it is refused where that is too much.
   */
  public SyntheaFolder withMemory(long bytes) {
    return with(terms.taking(bytes));
  }

  private SyntheaFolder with(LoadTerms other) {
    return new SyntheaFolder(folder, asOf, other);
  }

  /**
   * Reads the folder into the standard schema.
   *
   * @throws LoadException if a file cannot be used as a whole, no as-of date is given, the load would take too much memory, or it was
   *     interrupted, which its thread stays, or had no time left; nothing of it is kept then
   */
  public Loaded load() {
    FolderFiles files = FolderFiles.of(folder);
    LocalDate date = asOf.orElseThrow(() -> LoadException.of(
        "no-as-of",
        files.place(),
        "nothing says up to which day the data are complete, and Synthea's files never do",
        "Give the as-of date when loading: the end date Synthea was run with"));
    return FolderLoad.load(
        files,
        Schema.standard(),
        date,
        terms,
        SyntheaColumns.patients(date),
        SyntheaColumns::of,
        "");
  }

  @Override
  public String toString() {
    return "Synthea folder " + folder;
  }
}
