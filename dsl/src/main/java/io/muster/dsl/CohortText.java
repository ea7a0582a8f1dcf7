package io.muster.dsl;

import io.muster.core.codes.CodeListSource;
import io.muster.core.schema.Schema;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cohort file to compile, and what it is compiled with. Immutable.
 *
 * @param name what problems call the file
 * @param text what is in it
 * @param codeLists where the code lists it names are read from; nowhere unless given
 * @param schema the kinds and columns it may speak of
 * @param index an index date that takes the place of the one written, for every cohort
 */
public record CohortText(
    String name, String text, CodeListSource codeLists, Schema schema, Optional<LocalDate> index) {

  /** A text that reads no other files, about the standard schema. */
  public static CohortText of(String name, String text) {
    return new CohortText(name, text, CodeListSource.none(), Schema.standard(), Optional.empty());
  }

  /**
   * The text of a file, which reads its code lists from its own folder, about the standard schema.
   *
   * @throws CohortFileException if the file is not there or is not UTF-8 text
   */
  public static CohortText read(Path file) {
    return new CohortFile(file).read();
  }

  public CohortText withCodeLists(CodeListSource source) {
    return new CohortText(name, text, source, schema, index);
  }

  public CohortText withSchema(Schema other) {
    return new CohortText(name, text, codeLists, other, index);
  }

  /** The same text with an index date from outside. */
  public CohortText withIndex(LocalDate date) {
    return new CohortText(name, text, codeLists, schema, Optional.of(date));
  }
}
