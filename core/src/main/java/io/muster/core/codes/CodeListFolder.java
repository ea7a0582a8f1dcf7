package io.muster.core.codes;

import io.muster.core.spelling.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The code lists in and below one folder. */
final class CodeListFolder implements CodeListSource {
  /** The most bytes a code list file may have. */
  static final int MOST_BYTES = 64 << 20;

  private static final int MOST_SUGGESTIBLE = 10_000;
  private static final int SUGGESTIBLE_DEPTH = 4;

  private final Path root;

  CodeListFolder(Path root) {
    this.root = root;
  }

  @Override
  public String text(String fileName) {
    if (!plain(fileName)) {
      throw escape(fileName);
    }
    try {
      Path inside = root.toRealPath();
      Path file = inside.resolve(fileName).toRealPath();
      if (!file.startsWith(inside)) {
        throw escape(fileName);
      }
      if (!Files.isRegularFile(file)) {
        throw new CodeListException(
            "codelist-not-a-file",
            "The code list " + shown(fileName) + " is a folder and not a file." + hint(fileName));
      }
      return read(file, fileName);
    } catch (InvalidPathException e) {
      throw escape(fileName);
    } catch (NoSuchFileException e) {
      throw new CodeListException(
          "codelist-missing", "There is no code list " + shown(fileName) + "." + hint(fileName));
    } catch (CharacterCodingException e) {
      throw new CodeListException(
          "encoding",
          "The code list " + shown(fileName)
              + " holds bytes that are not UTF-8 text. Save it as UTF-8.");
    } catch (IOException e) {
      // Its message has the absolute path.
      throw new CodeListException(
          "codelist-unreadable",
          "The code list " + shown(fileName) + " cannot be read. See that it may be read.");
    }
  }

  private static String read(Path file, String fileName) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] read = bytes.readNBytes(MOST_BYTES + 1);
      if (read.length > MOST_BYTES) {
        throw new CodeListException(
            "codelist-limit",
            "The code list " + shown(fileName) + " has more than " + MOST_BYTES + " bytes.");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read)).toString();
    }
  }

  /** Whether a name is made of plain names of folders and a file, and so stays where it starts on every system. */
  private static boolean plain(String fileName) {
    boolean strange =
        fileName.chars().anyMatch(c -> c < ' ' || c == 0x7f || "\\:%*?\"<>|".indexOf(c) >= 0);
    return !strange
        && Stream.of(fileName.split("/", -1))
            .noneMatch(part -> part.isEmpty() || part.endsWith(".") || !part.equals(part.strip()));
  }

  private static CodeListException escape(String fileName) {
    return new CodeListException(
        "path-escape",
        "The code list "
            + shown(fileName)
            + " is not a plain name of a file within the folder of code lists, such as obesity.csv.");
  }

  private String hint(String fileName) {
    return nearest(fileName).map(n -> " Did you mean `" + n + "`?").orElse("");
  }

  /** The file whose name is most like one that was not found. */
  private Optional<String> nearest(String fileName) {
    try (Stream<Path> walk = Files.walk(root, SUGGESTIBLE_DEPTH)) {
      List<String> names = walk.limit(MOST_SUGGESTIBLE)
          .filter(Files::isRegularFile)
          .map(f -> root.relativize(f).toString().replace('\\', '/'))
          .filter(n -> n.endsWith(".csv"))
          .toList();
      return NearestName.of(fileName, names);
    } catch (IOException | java.io.UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** A name as a message may show it: short, and without characters that could disturb what shows it. */
  static String shown(String fileName) {
    String cut = fileName.length() > 80 ? fileName.substring(0, 80) + "…" : fileName;
    return "`" + cut.replaceAll("\\p{Cntrl}", "?") + "`";
  }

  /** Says nothing of where the folder lies. */
  @Override
  public String toString() {
    return "a folder of code lists";
  }
}
