package io.muster.core.load;

import com.google.common.collect.ImmutableList;
import io.muster.core.schema.Schema;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Takes people and their records from one or more sources into one store. Immutable.
 *
 * <p>The people of all sources come first and are matched by id. What one source does not say of somebody another fills in: a missing
 * value, {@code unknown}, the day of a birth of which only the month is known. Where two sources say different things all rows of that person
 * are set aside, as they are where one source contradicts itself. Then come the records; whoever they are about may be known from any
 * source. A source need not have people: a spreadsheet of contacts has none.
 *
 * <p>A source can be {@linkplain Source#named named} by its system. In messages and in the report the names of its tables begin with that
 * name, or with its number among the sources; those of a source that is loaded alone do not.
 *
 * <pre>{@code
 * Loaded loaded = Load.of(CsvFolder.at(practice), CsvFolder.at(hospital).named("hospital"))
 *     .asOf(LocalDate.of(2022, 3, 31))
 *     .failAbove(0.01)
 *     .load();
 * }</pre>
 */
public final class Load {
  private final List<Source> sources;
  private final Schema schema;
  private final Optional<LocalDate> asOf;
  private final LoadTerms terms;
  private final Protection protection;

  private Load(
      List<Source> sources,
      Schema schema,
      Optional<LocalDate> asOf,
      LoadTerms terms,
      Protection protection) {
    this.sources = sources;
    this.schema = schema;
    this.asOf = asOf;
    this.terms = terms;
    this.protection = protection;
  }

  /** A load of these, with the standard schema and the as-of date they give. */
  public static Load of(Source first, Source... others) {
    List<Source> sources =
        ImmutableList.<Source>builder().add(first).add(others).build();
    return new Load(
        sources, Schema.standard(), Optional.empty(), LoadTerms.usual(), Protection.none());
  }

  /** The same load, by another schema. */
  public Load withSchema(Schema other) {
    return new Load(sources, other, asOf, terms, protection);
  }

  /** The same load, with the day up to which the data are complete, whatever the sources say. */
  public Load asOf(LocalDate date) {
    return new Load(sources, schema, Optional.of(date), terms, protection);
  }

  /**
   * The same load, with a list that tells who opted out of the use of their records: no question sees them, complements included. Given
   * several, whoever opted out by any of them is out, and whoever did by the data themselves, in the attribute {@code opt_out}. They can be
   * {@linkplain io.muster.core.store.PatientStore#liftingOptOuts lifted} for a stated purpose.
   */
  public Load withOptOuts(OptOuts list) {
    return with(protection.by(list));
  }

  /**
   * The same load, into a store that knows people by their pseudonyms and by nothing else. Sources, and lists of who opted out, have ids; they
   * are matched before, so all that is said of ids holds.
   */
  public Load pseudonymised(Pseudonyms names) {
    return with(protection.by(names));
  }

  /** The same load, telling somebody how far it has come. */
  public Load withProgress(LoadProgress listener) {
    return with(terms.telling(listener));
  }

  /**
   * The same load, by so many threads, that of the caller among them. They are its own, and end with the load. Unless said otherwise there is
   * one for each processor.
   */
  public Load withThreads(int parallel) {
    return with(terms.threads(Optional.empty(), parallel));
  }

  /**
   * The same load, by threads of the host's.
   *
   * @param pool runs what the caller's thread does not; where it has no room or refuses, the caller works alone
   * @param parallel how many threads work on a load at most, that of the caller among them
   */
  public Load on(Executor pool, int parallel) {
    return with(terms.threads(Optional.of(pool), parallel));
  }

  /** The same load, which may take so long at most. */
  public Load within(Duration most) {
    return with(terms.within(most));
  }

  /**
   * The same load, which may take so many bytes of memory at its most; unless said otherwise, all that Java may use. What it takes is
   * estimated before it begins, and it is refused where that is too much.
   */
  public Load withMemory(long bytes) {
    return with(terms.taking(bytes));
  }

  /**
   * The same load, which the first record that would be quarantined ends, as a {@link LoadException} of the reason's code at its place. Unless
   * said otherwise any number of records may be quarantined.
   */
  public Load failFast() {
    return with(terms.bearing(Tolerance.ofNone()));
  }

  /**
   * The same load, which ends at the first table of whose records more than this part would be quarantined, once all of the table is read.
   *
   * @param share a part from 0 to 1: {@code 0.01} is one of a hundred
   */
  public Load failAbove(double share) {
    return with(terms.bearing(Tolerance.upTo(share)));
  }

  /** The same load, of whose files a thread takes so many bytes at a time, more or less. */
  Load inBlocksOf(int bytes) {
    return with(terms.inBlocksOf(bytes));
  }

  private Load with(LoadTerms other) {
    return new Load(sources, schema, asOf, other, protection);
  }

  private Load with(Protection other) {
    return new Load(sources, schema, asOf, terms, other);
  }

  /**
   * Loads the sources.
   *
   * @throws LoadException if a source or a list of who opted out cannot be used as a whole, none has people, no as-of date is given or sources give several, the load
   *     would take too much memory, more is quarantined than it bears, or it was interrupted, which its thread stays, or had no time left; nothing of it is kept then
   */
  public Loaded load() {
    return Loading.of(sources, schema, asOf, terms, protection);
  }

  @Override
  public String toString() {
    return "load of " + sources;
  }
}
