package io.muster.dsl;

import io.muster.core.codes.CodeListSource;
import io.muster.core.schema.Schema;
import io.muster.dsl.problem.CohortFileException;
import io.muster.dsl.text.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a cohort file: UTF-8 and nothing else, and no more of it than a cohort text may be long. */
final class CohortFile {
  private static final int MOST_BYTES = 4 * 400_000;

  private final Path path;

  CohortFile(Path path) {
    this.path = path;
  }

  CohortText read() {
    String name = name(path);
    Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
    return new CohortText(
        name,
        text(name),
        CodeListSource.folder(folder),
        Schema.standard(),
        Optional.empty(),
        Map.of());
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
    try (InputStream bytes = Files.newInputStream(path)) {
      byte[] read = bytes.readNBytes(MOST_BYTES + 1);
      if (read.length > MOST_BYTES) {
        throw new CohortFileException(
            "limit-characters", name + " is longer than a cohort file may be");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read)).toString();
    } catch (CharacterCodingException e) {
      throw new CohortFileException(
          "encoding", name + " is not UTF-8 text; save it as UTF-8 and try again");
    } catch (IOException e) {
      throw new CohortFileException(
          "not-readable", name + " cannot be read; see that you may open it");
    }
  }

  /** The file that was probably meant. */
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
      return Spelling.advice(name, names).map(advice -> "; " + advice).orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
