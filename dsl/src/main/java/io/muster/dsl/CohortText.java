package io.muster.dsl;

import static java.util.Objects.requireNonNull;

import io.muster.core.files.FileSource;
import io.muster.core.schema.Schema;
import io.muster.dsl.problem.CohortFileException;
import io.muster.dsl.problem.Limits;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A cohort file to compile, and what it is compiled with. Immutable.
 *
 * <pre>{@code
 * CohortText text = CohortText.of("adults.cohort", written)
 *     .withFiles(FileSource.folder(folder))
 *     .withIndex(LocalDate.of(2024, 4, 1));
 * List<Problem> problems = Muster.check(text);
 * }</pre>
 *
 * @param name what problems call the file
 * @param text what is in it
 * @param files where the files are read from that it names; nowhere unless given
 * @param schema the kinds and columns it may speak of
 * @param index an index date that takes the place of the one written, for every cohort
 * @param parameters values that take the place of those written, by the name of the parameter; they are data, of the kind that is
 *     written in the file: {@code 30}, {@code 2021-07-19}, {@code 6 months}, or any text
 * @param limits how much of a text is read before it is refused
 */
public record CohortText(
    String name,
    String text,
    FileSource files,
    Schema schema,
    Optional<LocalDate> index,
    Map<String, String> parameters,
    Limits limits) {
  public CohortText {
    parameters = Map.copyOf(parameters);
  }

  /** A text that reads no other files, about the standard schema, within the standard limits. */
  public static CohortText of(String name, String text) {
    return new CohortText(
        requireNonNull(name, "name"),
        requireNonNull(text, "text"),
        FileSource.none(),
        Schema.standard(),
        Optional.empty(),
        Map.of(),
        Limits.standard());
  }

  /**
   * The text of a file, which reads the files it names from its own folder, about the standard schema, within the standard limits.
   *
   * @throws CohortFileException if the file is not there, is longer than the limits allow, or is not UTF-8 text
   */
  public static CohortText read(Path file) {
    return read(file, Limits.standard());
  }

  /** The text of a file that is read within those limits; otherwise as {@link #read(Path)}. */
  public static CohortText read(Path file, Limits limits) {
    return new CohortFile(file, limits).read();
  }

  /**
   * What is left in a reader, read no further than the limits allow; otherwise as {@link #of}. The reader stays open.
   *
   * @throws CohortFileException if the reader fails, or goes on for longer than the limits allow
   */
  public static CohortText read(String name, Reader reader, Limits limits) {
    return of(name, new BoundedText(name, limits).read(reader)).withLimits(limits);
  }

  public CohortText withFiles(FileSource source) {
    return new CohortText(name, text, source, schema, index, parameters, limits);
  }

  public CohortText withSchema(Schema other) {
    return new CohortText(name, text, files, other, index, parameters, limits);
  }

  /** The same text with an index date from outside. */
  public CohortText withIndex(LocalDate date) {
    return new CohortText(name, text, files, schema, Optional.of(date), parameters, limits);
  }

  /** The same text with another value for a parameter. */
  public CohortText withParameter(String parameter, String value) {
    Map<String, String> more = new TreeMap<>(parameters);
    more.put(parameter, value);
    return new CohortText(name, text, files, schema, index, more, limits);
  }

  /** The same text within other limits. */
  public CohortText withLimits(Limits others) {
    return new CohortText(name, text, files, schema, index, parameters, others);
  }
}
