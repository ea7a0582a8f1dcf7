package io.muster.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.muster.core.engine.CohortResult;
import io.muster.core.plan.Shown;
import io.muster.core.schema.Value;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;

/** The members of a cohort as a CSV file: their ids in the order they are ranked, and the shown columns. Half of it is never seen at its place. */
final class MembersFile {
  private final Path file;
  private final boolean replace;

  private MembersFile(Path file, boolean replace) {
    this.file = file;
    this.replace = replace;
  }

  /** A file to write, refused at once where it is known that it cannot be. */
  static MembersFile at(Path file, boolean replace) {
    if (Files.isDirectory(file)) {
      throw Stop.usage(file + " is a folder; name a file to write the members to.");
    }
    if (!replace && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw exists(file);
    }
    if (!Files.isDirectory(folder(file))) {
      throw Stop.noFolder(folder(file), file);
    }
    return new MembersFile(file, replace);
  }

  void write(CohortResult result) {
    try {
      Path aside = Files.createTempFile(folder(file), ".members", ".csv");
      try {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(aside)) {
          rows(result, csv);
        }
        if (replace) {
          Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
          Files.move(aside, file);
        }
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (FileAlreadyExistsException e) {
      throw exists(file);
    } catch (IOException e) {
      throw Stop.unwritten(file);
    }
  }

  private static void rows(CohortResult result, CsvWriter csv) {
    List<String> header = new ArrayList<>(List.of("id"));
    header.addAll(result.plan().shows().stream().map(Shown::name).toList());
    csv.writeRecord(header);
    for (PrimitiveIterator.OfInt members = result.ranked().iterator(); members.hasNext(); ) {
      int person = members.nextInt();
      List<String> cells = new ArrayList<>(List.of(result.store().id(person)));
      result.shown(person).forEach(value -> cells.add(cell(value)));
      csv.writeRecord(cells);
    }
  }

  /** A number without its unit and a code without its system: what other programs can work with. */
  private static String cell(Value value) {
    if (!value.known()) {
      return "";
    }
    if (value instanceof Value.Decimal decimal) {
      return decimal.number().toPlainString();
    }
    return value instanceof Value.Coded coded ? coded.code().text() : value.toString();
  }

  private static Path folder(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of(".") : parent;
  }

  private static Stop exists(Path file) {
    return Stop.usage(
        file + " is there already; choose another name, or say --force to replace it.");
  }
}
