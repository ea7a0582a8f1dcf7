package io.muster.examples.cli;

import io.muster.core.load.CsvFolder;
import io.muster.core.load.Load;
import io.muster.core.load.LoadException;
import io.muster.core.load.Loaded;
import io.muster.core.load.Source;
import io.muster.core.load.SyntheaFolder;
import io.muster.core.store.PatientStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The folder of records a command is about. */
final class DataFolder {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The folder of records.")
  private Path folder = Path.of("");

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      description = "Whose files they are: ${COMPLETION-CANDIDATES}. Default: muster.")
  private Layout layout = Layout.MUSTER;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day to which the data are complete; Synthea never says it.")
  private Optional<LocalDate> asOf = Optional.empty();

  /** Loads the folder and tells what was set aside: beside the answer, or on the error stream where the answer is for a program. */
  PatientStore load(Terminal terminal, boolean answerIsForAProgram) {
    Loaded loaded;
    try (ProgressLine progress = new ProgressLine(terminal)) {
      Load load = Load.of(layout.source(folder)).withProgress(progress);
      loaded = asOf.map(load::asOf).orElse(load).load();
    } catch (LoadException e) {
      boolean undated = e.code().equals("no-as-of");
      throw Stop.data(e.getMessage() + (undated ? " Here that is the option --as-of." : ""));
    }
    (answerIsForAProgram ? terminal.err() : terminal.out())
        .print(LoadSummary.of(loaded.report()) + "\n");
    return loaded.store();
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
    };

    abstract Source source(Path folder);

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
