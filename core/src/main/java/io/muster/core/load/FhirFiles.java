package io.muster.core.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a folder that hold resources, in the order of their names. They are opened as they were listed, never by a name that was a text
 * in between: not every system can write every name.
 *
 * @param read those that are read
 * @param notRead the others
 */
record FhirFiles(List<Path> read, List<Path> notRead) {
  private static final String PACKED = ".gz";

  FhirFiles {
    read = List.copyOf(read);
    notRead = List.copyOf(notRead);
  }

  /**
   * The files of a folder.
   *
   * @param endings how the names end of those that are read, where they are not packed
   */
  static FhirFiles in(Path folder, String... endings) {
    if (!Files.isDirectory(folder)) {
      throw LoadException.of(
          "no-folder", at(folder), "there is no such folder", "Name the folder of the export");
    }
    try (Stream<Path> found = Files.list(folder)) {
      List<Path> read = new ArrayList<>();
      List<Path> others = new ArrayList<>();
      found
          .filter(Files::isRegularFile)
          .filter(f -> !name(f).startsWith("."))
          .sorted()
          .forEach(f -> (ends(f, endings) ? read : others).add(f));
      return new FhirFiles(read, others);
    } catch (IOException e) {
      throw LoadException.of(
          "unreadable", at(folder), "the folder cannot be listed", "See that it may be read");
    }
  }

  static Place at(Path folder) {
    return Place.of(folder.toString());
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String plain(Path file) {
    String name = name(file);
    return name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
  }

  private static boolean ends(Path file, String... endings) {
    return Stream.of(endings).anyMatch(plain(file)::endsWith);
  }

  /** The first file that is there a second time, packed or unpacked; the number of files where none is. */
  int repeated() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < read.size(); i++) {
      if (!seen.add(plain(read.get(i)))) {
        return i;
      }
    }
    return read.size();
  }
}
