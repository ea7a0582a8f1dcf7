package io.muster.core.files;

import static io.muster.core.files.SourceFileException.shown;

import io.muster.core.spelling.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files in and below one folder. */
final class FolderSource implements FileSource {
  private static final int MOST_SUGGESTIBLE = 10_000;
  private static final int SUGGESTIBLE_DEPTH = 4;

  private final Path root;

  FolderSource(Path root) {
    this.root = root;
  }

  @Override
  public String text(FileKind kind, String name) {
    if (!plain(name)) {
      throw escape(kind, name);
    }
    try {
      Path inside = root.toRealPath();
      Path file = inside.resolve(name).toRealPath();
      if (!file.startsWith(inside)) {
        throw escape(kind, name);
      }
      if (!Files.isRegularFile(file)) {
        throw new SourceFileException(
            "not-a-file",
            "The %s %s is a folder and not a file.%s"
                .formatted(kind.words(), shown(name), hint(kind, name)));
      }
      return read(kind, file, name);
    } catch (InvalidPathException e) {
      throw escape(kind, name);
    } catch (NoSuchFileException e) {
      throw new SourceFileException(
          "no-file", "There is no %s %s.%s".formatted(kind.words(), shown(name), hint(kind, name)));
    } catch (CharacterCodingException e) {
      throw new SourceFileException(
          "encoding",
          "The %s %s holds bytes that are not UTF-8 text. Save it as UTF-8."
              .formatted(kind.words(), shown(name)));
    } catch (IOException e) {
      // Its message has the absolute path.
      throw new SourceFileException(
          "not-readable",
          "The %s %s cannot be read. See that it may be read."
              .formatted(kind.words(), shown(name)));
    }
  }

  private static String read(FileKind kind, Path file, String name) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] read = bytes.readNBytes(kind.mostBytes() + 1);
      if (read.length > kind.mostBytes()) {
        throw new SourceFileException(
            "limit-bytes",
            String.format(
                Locale.ROOT,
                "The %s %s has more than %,d bytes.",
                kind.words(),
                shown(name),
                kind.mostBytes()));
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read)).toString();
    }
  }

  /** Whether a name is made of plain names of folders and a file, and so stays where it starts on every system. */
  private static boolean plain(String name) {
    boolean strange =
        name.chars().anyMatch(c -> c < ' ' || c == 0x7f || "\\:%*?\"<>|".indexOf(c) >= 0);
    return !strange
        && Stream.of(name.split("/", -1))
            .noneMatch(part -> part.isEmpty() || part.endsWith(".") || !part.equals(part.strip()));
  }

  private static SourceFileException escape(FileKind kind, String name) {
    return new SourceFileException(
        "path-escape",
        "The %s %s is not a plain name of a file in the folder or below it, such as %s."
            .formatted(kind.words(), shown(name), kind.example()));
  }

  private String hint(FileKind kind, String name) {
    if (kind == FileKind.HIERARCHY) {
      return ""; // Nobody wrote its name.
    }
    return nearest(kind, name).map(n -> " Did you mean `" + n + "`?").orElse("");
  }

  /** The file of that kind whose name is most like one that was not found. */
  private Optional<String> nearest(FileKind kind, String name) {
    try (Stream<Path> walk = Files.walk(root, SUGGESTIBLE_DEPTH)) {
      List<String> names = walk.limit(MOST_SUGGESTIBLE)
          .filter(Files::isRegularFile)
          .map(f -> root.relativize(f).toString().replace('\\', '/'))
          .filter(n -> n.endsWith(kind.ending()))
          .toList();
      return NearestName.of(name, names);
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** Says nothing of where the folder lies. */
  @Override
  public String toString() {
    return "a folder of files";
  }
}
