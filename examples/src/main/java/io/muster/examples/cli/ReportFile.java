package io.muster.examples.cli;

import io.muster.core.load.report.LoadDocument;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.write.Reports;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A report as a file, in the form its name ends in; as CSV a folder of files, since there is one for each table. Half a file is never seen
 * at its place.
 */
final class ReportFile<R> {
  private static final String CSV = "csv";

  private final Path place;
  private final Forms<R> forms;
  private final String ending;

  private ReportFile(Path place, Forms<R> forms, String ending) {
    this.place = place;
    this.forms = forms;
    this.ending = ending;
  }

  /**
   * The forms a report has.
   *
   * @param files by the endings of their names
   * @param tables as CSV, if it has that form
   * @param words the endings, for a message
   */
  private record Forms<R>(
      Map<String, Function<R, String>> files,
      Optional<Function<R, Map<String, String>>> tables,
      String words) {
    static final Forms<Document> OF_OUTREACHES = new Forms<>(
        Map.of(
            "html", Reports::html,
            "md", Reports::markdown,
            "json", Reports::json,
            "txt", Reports::text),
        Optional.of(Reports::csv),
        ".html, .md, .json, .txt, or .csv for a folder of tables");

    static final Forms<LoadDocument> OF_LOADS = new Forms<>(
        Map.of(
            "html", LoadDocument::toHtml,
            "json", LoadDocument::toJson,
            "txt", LoadDocument::toText),
        Optional.empty(),
        ".html, .json or .txt");

    boolean hold(String ending) {
      return files.containsKey(ending) || (ending.equals(CSV) && tables.isPresent());
    }
  }

  /** A file for the report of an outreach, refused at once where it is known that it cannot be written. */
  static ReportFile<Document> ofOutreach(Path file, boolean replace) {
    return at(file, replace, Forms.OF_OUTREACHES);
  }

  /** A file for the report of a load, refused at once where it is known that it cannot be written. */
  static ReportFile<LoadDocument> ofLoad(Path file, boolean replace) {
    return at(file, replace, Forms.OF_LOADS);
  }

  private static <R> ReportFile<R> at(Path file, boolean replace, Forms<R> forms) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (dot < 1 || !forms.hold(ending)) {
      throw Stop.usage("A report is written as its name ends: " + forms.words() + ". " + name
          + " ends in none of these.");
    }
    Path place = ending.equals(CSV) ? file.resolveSibling(name.substring(0, dot)) : file;
    if (!replace && Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      throw Stop.usage(
          place + " is there already; choose another name, or say --force to replace it.");
    }
    if (Files.exists(place) && Files.isDirectory(place) != ending.equals(CSV)) {
      throw Stop.usage(place + (ending.equals(CSV) ? " is no folder" : " is a folder")
          + "; choose another name.");
    }
    if (!Files.isDirectory(folder(place))) {
      throw Stop.noFolder(folder(place), place);
    }
    return new ReportFile<>(place, forms, ending);
  }

  /** Writes it, and answers with where it is. */
  Path write(R report) {
    try {
      Function<R, String> form = forms.files().get(ending);
      if (form == null) {
        tables(forms.tables().orElseThrow().apply(report));
      } else {
        write(place, form.apply(report));
      }
      return place;
    } catch (IOException e) {
      throw Stop.unwritten(place);
    }
  }

  /** The tables of an earlier report go, and nothing else in the folder. */
  private void tables(Map<String, String> files) throws IOException {
    Files.createDirectories(place);
    try (DirectoryStream<Path> earlier = Files.newDirectoryStream(place, "[0-9][0-9]-*.csv")) {
      for (Path file : earlier) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(place.resolve(file.getKey()), file.getValue());
    }
  }

  private static void write(Path file, String text) throws IOException {
    Path aside = Files.createTempFile(folder(file), ".report", ".part");
    try {
      Files.writeString(aside, text);
      try {
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static Path folder(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of(".") : parent;
  }
}
