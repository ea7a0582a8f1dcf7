package io.muster.dsl;

import static java.util.stream.Collectors.joining;

import io.muster.core.files.FileSource;
import io.muster.dsl.problem.CohortFileException;
import io.muster.dsl.problem.Limits;
import io.muster.dsl.text.Spelling;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a cohort file: UTF-8 and nothing else, and no more of it than a cohort text may be long. */
final class CohortFile {
  private static final int SHOWN = 5;

  private final Path path;
  private final Limits limits;

  CohortFile(Path path, Limits limits) {
    this.path = path;
    this.limits = limits;
  }

  CohortText read() {
    String name = name(path);
    Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
    return CohortText.of(name, text(name)).withFiles(FileSource.folder(folder)).withLimits(limits);
  }

  private static String name(Path path) {
    return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("that path");
  }

  private String text(String name) {
    if (Files.isDirectory(path)) {
      throw new CohortFileException("not-a-file", name + " is a folder; name a cohort file in it");
    }
    if (!Files.exists(path)) {
      throw new CohortFileException("no-file", "there is no file " + path + neighbour(name));
    }
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder())) {
      return new BoundedText(name, limits).read(reader);
    } catch (IOException e) {
      throw new CohortFileException(
          "not-readable", name + " cannot be read; see that you may open it");
    }
  }

  private static String held(List<String> names) {
    if (names.isEmpty()) {
      return "that folder holds no cohort files";
    }
    String first = names.stream().limit(SHOWN).collect(joining(", "));
    return "that folder holds " + first + (names.size() > SHOWN ? ", …" : "");
  }

  /** The file that was probably meant, or those that could be. */
  private String neighbour(String name) {
    Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
    if (!Files.isDirectory(folder)) {
      return "; nor is there such a folder";
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files
          .map(CohortFile::name)
          .filter(n -> n.endsWith(".cohort"))
          .sorted()
          .toList();
      return "; " + Spelling.advice(name, names).orElseGet(() -> held(names));
    } catch (IOException e) {
      return "";
    }
  }
}
