package io.muster.core.builder;

import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodeListReader;
import io.muster.core.codes.CodeSystem;
import io.muster.core.files.FileSource;
import java.util.Optional;

/** How a code list is read from a file. Immutable. */
public final class CodesFile {
  private final String name;
  private final Optional<CodeSystem> system;
  private final Optional<String> column;
  private final Optional<String> group;

  private CodesFile(
      String name, Optional<CodeSystem> system, Optional<String> column, Optional<String> group) {
    this.name = name;
    this.system = system;
    this.column = column;
    this.group = group;
  }

  static CodesFile of(String name) {
    return new CodesFile(name, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The system of the codes; otherwise CTV3 where they stand under {@code CTV3Code}, and else SNOMED CT. */
  public CodesFile system(CodeSystem codes) {
    return new CodesFile(name, Optional.of(codes), column, group);
  }

  /** The column the codes stand in; otherwise the first of those that code lists usually have. */
  public CodesFile column(String codes) {
    return new CodesFile(name, system, Optional.of(codes), group);
  }

  /** The column of the groups. */
  public CodesFile groupedBy(String groups) {
    return new CodesFile(name, system, column, Optional.of(groups));
  }

  /**
   * The list in that file.
   *
   * @throws io.muster.core.files.SourceFileException if the file cannot be used
   */
  public CodeList from(String file, FileSource source) {
    return CodeListReader.read(name, file, source, system, column, group).codes();
  }
}
