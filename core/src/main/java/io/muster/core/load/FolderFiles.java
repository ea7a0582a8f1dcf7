package io.muster.core.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of a folder, by their names, and which of them have been asked for. */
final class FolderFiles {
  private final Path folder;
  private final String label;
  private final Set<String> names = new TreeSet<>();
  private final Set<String> unread = new TreeSet<>();

  private FolderFiles(Path folder, String label) {
    this.folder = folder;
    this.label = label;
  }

  /**
   * The files of a folder.
   *
   * @param label what messages put before their names
   */
  static FolderFiles of(Path folder, String label) {
    FolderFiles files = new FolderFiles(folder, label);
    if (!Files.isDirectory(folder)) {
      throw LoadException.of(
          "no-folder",
          files.place(),
          Files.exists(folder) ? "this is a file and no folder" : "there is no such folder",
          "Name the folder that holds patients.csv");
    }
    try (Stream<Path> found = Files.list(folder)) {
      found
          .filter(Files::isRegularFile)
          .map(f -> String.valueOf(f.getFileName()))
          .filter(n -> !n.startsWith("."))
          .forEach(files.names::add);
    } catch (IOException e) {
      throw LoadException.of(
          "unreadable", files.place(), "the folder cannot be listed", "See that it may be read");
    }
    files.unread.addAll(files.names);
    return files;
  }

  /** The folder as the caller named it. */
  Place place() {
    return Place.of(folder.toString());
  }

  /** The CSV file of that name, plain or packed. */
  private Optional<String> csv(String name) {
    return plainOrPacked(name + ".csv");
  }

  /** The file of that name, or of that name and {@code .gz}. */
  Optional<String> plainOrPacked(String name) {
    Optional<String> plain = take(name);
    Optional<String> packed = take(name + ".gz");
    if (plain.isPresent() && packed.isPresent()) {
      throw LoadException.of(
          "two-files",
          Place.of(label(plain.get())),
          "there is also " + packed.get(),
          "Keep the one that is to be read");
    }
    return plain.isPresent() ? plain : packed;
  }

  /** The file of exactly that name. */
  Optional<String> take(String name) {
    if (!names.contains(name)) {
      return Optional.empty();
    }
    unread.remove(name);
    return Optional.of(name);
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** What messages call a file. */
  String label(String name) {
    return label + name;
  }

  /** The CSV file of that name as a table whose rows are of one sort, if it is there. */
  Optional<Table> table(String name, Section section) {
    return csv(name).map(file -> {
      Table.Opener opener = block -> CsvFile.open(path(file), label(file), block);
      return new Table(label(file), List.of(section), opener, true);
    });
  }

  /** The CSV file of that name, however it is written in large and small letters. */
  Optional<String> csvInAnyCase(String name) {
    List<String> alike = names.stream()
        .filter(n -> n.equalsIgnoreCase(name + ".csv") || n.equalsIgnoreCase(name + ".csv.gz"))
        .toList();
    if (alike.size() > 1) {
      throw LoadException.of(
          "two-files",
          Place.of(label(alike.get(0))),
          "there is also " + alike.get(1),
          "Keep the one that is to be read");
    }
    alike.forEach(unread::remove);
    return alike.stream().findFirst();
  }

  /** The names of all files. */
  Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /** Sees a file of the folder that was asked for elsewhere, if it is one of these. */
  void leave(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    if (folder.toAbsolutePath().normalize().equals(parent)) {
      unread.remove(String.valueOf(file.getFileName()));
    }
  }

  /** What messages call the files nobody asked for. */
  List<String> unread() {
    return unread.stream().map(this::label).toList();
  }
}
