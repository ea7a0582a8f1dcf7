package io.muster.examples.cli;

import io.muster.core.load.CsvFolder;
import io.muster.core.load.FhirBundles;
import io.muster.core.load.FhirNdjson;
import io.muster.core.load.Load;
import io.muster.core.load.LoadException;
import io.muster.core.load.Loaded;
import io.muster.core.load.OmopTables;
import io.muster.core.load.Source;
import io.muster.core.load.SyntheaFolder;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Snapshot;
import io.muster.examples.Prose;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The records a command is about: a folder of them, or a file they were saved to. */
final class DataFolder {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The folder of records, or a file that load --save wrote.")
  private Path folder = Path.of("");

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      description = "Whose files they are: ${COMPLETION-CANDIDATES}. Default: muster.")
  private Optional<Layout> layout = Optional.empty();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "A JSON file that says what other CSV files and columns than those of the layout muster hold.")
  private Optional<Path> mapping = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day to which the data are complete; only the layout muster may say it.")
  private Optional<LocalDate> asOf = Optional.empty();

  @Mixin
  private ProtectedPeople people = new ProtectedPeople();

  /** Loads the records and tells what was set aside: beside the answer, or on the error stream where the answer is for a program. */
  PatientStore load(Terminal terminal, boolean answerIsForAProgram) {
    PrintStream remarks = answerIsForAProgram ? terminal.err() : terminal.out();
    if (Snapshot.at(folder).exists()) {
      return open(terminal, remarks);
    }
    Loaded loaded = load(terminal, UnaryOperator.identity());
    remarks.print(LoadSummary.of(loaded, terminal.paragraph()) + "\n");
    if (loaded.store().size() == 0) {
      throw Stop.data("There is nobody in " + folder
          + ": its file of people has no rows, or none of them was accepted."
          + " To see what became of each row: " + terminal.command() + " load --data " + folder);
    }
    return loaded.store();
  }

  /** Opens a file the records were saved to, and tells what it has. */
  private PatientStore open(Terminal terminal, PrintStream remarks) {
    if (layout.isPresent() || mapping.isPresent() || asOf.isPresent()) {
      throw Stop.usage("--layout, --mapping and --as-of are for loading records; " + folder
          + " holds records that are loaded.");
    }
    PatientStore saved = Snapshot.at(folder).open();
    List<String> lines = new ArrayList<>(List.of(LoadSummary.opened(folder, saved)));
    PatientStore store = people.in(saved, lines);
    for (String line : lines) {
      Prose.wrap(line, terminal.paragraph(), "  ").forEach(l -> remarks.print(l + "\n"));
    }
    remarks.print("\n");
    return store;
  }

  /** Other records, which are read the same way. */
  DataFolder at(Path other) {
    DataFolder same = new DataFolder();
    same.folder = other;
    same.layout = layout;
    same.mapping = mapping;
    same.asOf = asOf;
    same.people = people;
    return same;
  }

  /** What somebody of that id is called in the data. */
  String called(String id) {
    return people.called(id);
  }

  /**
   * Loads the folder.
   *
   * @param terms how, beside what was asked of it here
   */
  Loaded load(Terminal terminal, UnaryOperator<Load> terms) {
    if (Snapshot.at(folder).exists()) {
      throw Stop.usage(folder + " holds records that are loaded; name the folder they came from.");
    }
    Source source = source();
    try (ProgressLine progress = new ProgressLine(terminal, folder)) {
      Load load = people.in(Load.of(source));
      return terms
          .apply(asOf.map(load::asOf).orElse(load))
          .withProgress(progress)
          .load();
    } catch (LoadException e) {
      boolean undated = e.code().equals("no-as-of");
      boolean unsaved = Files.isRegularFile(folder);
      throw Stop.data(e.getMessage()
          + (undated ? " Here that is the option --as-of." : "")
          + (unsaved ? " It is no file that load --save wrote, either." : ""));
    }
  }

  private Source source() {
    Layout files = layout.orElse(Layout.MUSTER);
    if (mapping.isEmpty()) {
      return files.source(folder);
    }
    if (files != Layout.MUSTER) {
      throw Stop.usage("--mapping says what the columns of CSV files are, and --layout " + files
          + " knows that already: leave one of them out.");
    }
    return CsvFolder.at(folder).mappedBy(mapping.get());
  }

  /** How the files of a folder are named and what their columns mean. */
  private enum Layout {
    MUSTER {
      @Override
      Source source(Path folder) {
        return CsvFolder.at(folder);
      }
    },
    SYNTHEA {
      @Override
      Source source(Path folder) {
        return SyntheaFolder.at(folder);
      }
    },
    FHIR_NDJSON {
      @Override
      Source source(Path folder) {
        return FhirNdjson.at(folder);
      }
    },
    FHIR_BUNDLES {
      @Override
      Source source(Path folder) {
        return FhirBundles.at(folder);
      }
    },
    OMOP {
      @Override
      Source source(Path folder) {
        return OmopTables.at(folder);
      }
    };

    abstract Source source(Path folder);

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
