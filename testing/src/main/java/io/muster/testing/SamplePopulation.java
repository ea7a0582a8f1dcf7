package io.muster.testing;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A believable English practice population, every person of it invented. Immutable.
 *
 * <p>The same number of people, seed and as-of date give the same people, byte for byte, on every machine; and
 * the first thousand of a million are the thousand of a thousand. Among them are people whom the published
 * projects would have looked for, and histories of the outreach to them, drawn at {@link TrueRates}.
 *
 * <pre>{@code
 * SamplePopulation.of(20).seed(7).writeTo(folder);
 * PatientStore store = SamplePopulation.of(20).seed(7).toStore();
 * }</pre>
 */
public final class SamplePopulation {
  /** The fewest and the most people there can be. */
  public static final int FEWEST = 1;

  public static final int MOST = 1_000_000;

  private static final LocalDate AS_OF = LocalDate.of(2022, 3, 31);
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private final int people;
  private final long seed;
  private final LocalDate asOf;
  private final boolean overwriting;

  private SamplePopulation(int people, long seed, LocalDate asOf, boolean overwriting) {
    this.people = people;
    this.seed = seed;
    this.asOf = asOf;
    this.overwriting = overwriting;
  }

  /** So many people, of seed 1 and as of 2022-03-31, until told otherwise. */
  public static SamplePopulation of(int people) {
    checkArgument(FEWEST <= people && people <= MOST, "a sample has %s to %s people", FEWEST, MOST);
    return new SamplePopulation(people, 1, AS_OF, false);
  }

  /** Other people: every seed gives its own. */
  public SamplePopulation seed(long other) {
    return new SamplePopulation(people, other, asOf, overwriting);
  }

  /**
   * The day up to which the records go. The projects then started as many days before it as 2021-07-19 (Kent)
   * and 2021-09-01 (Leicester) are before 2022-03-31.
   */
  public SamplePopulation asOf(LocalDate other) {
    checkArgument(!other.isBefore(EARLIEST), "a sample is as of %s or later", EARLIEST);
    return new SamplePopulation(people, seed, other, overwriting);
  }

  /** May write into a folder that holds something already, over files of the same names. */
  public SamplePopulation overwriting() {
    return new SamplePopulation(people, seed, asOf, true);
  }

  /**
   * Writes a folder in Muster's own layout: {@code patients.csv}, one CSV file a kind of record, and {@code
   * dataset.json}. Person by person, so that memory does not grow with their number.
   *
   * @return the number of records written, people not counted
   * @throws SampleException if the folder is not empty, unless {@link #overwriting()}, or cannot be written
   */
  public long writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      if (!overwriting && !isEmpty(folder)) {
        throw new SampleException(
            "folder-not-empty",
            "the folder " + folder
                + " holds files already; choose an empty one, or ask to overwrite");
      }
      Files.writeString(folder.resolve("dataset.json"), datasetJson());
      try (RecordSink sink = new CsvSink(folder)) {
        return feed(sink);
      }
    } catch (IOException e) {
      throw new SampleException(
          "folder-not-writable", "the folder " + folder + " could not be written");
    }
  }

  /** The same people and records in memory. */
  public PatientStore toStore() {
    PatientStore.Builder builder = PatientStore.builder(Schema.standard(), asOf);
    PersonGenerator generator = new PersonGenerator(seed, asOf);
    StoreSink sink = new StoreSink(builder);
    for (int number = 1; number <= people; number++) {
      sink.accept(generator.person(number));
    }
    return builder.build();
  }

  private long feed(RecordSink sink) throws IOException {
    PersonGenerator generator = new PersonGenerator(seed, asOf);
    long records = 0;
    for (int number = 1; number <= people; number++) {
      Chart chart = generator.person(number);
      sink.accept(chart);
      records += chart.entries().size();
    }
    return records;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private String datasetJson() {
    return """
        {
          "as_of": "%s",
          "covers": "%s"
        }
        """.formatted(
            asOf,
            "Invented people in seven primary care networks; nobody in it is real. Long-term conditions"
                + " of a lifetime, visits, measurements and vaccinations of five years, prescriptions of"
                + " four, notifications and contacts of two.");
  }

  @Override
  public String toString() {
    return people + " invented people as of " + asOf + ", seed " + seed;
  }
}
