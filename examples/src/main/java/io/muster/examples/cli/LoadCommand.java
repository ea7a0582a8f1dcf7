package io.muster.examples.cli;

import io.muster.core.load.Load;
import io.muster.core.load.Loaded;
import io.muster.core.load.report.LoadDocument;
import io.muster.core.store.Snapshot;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads records, tells what became of each, and keeps them. */
@Command(
    name = "load",
    description = "Loads records and tells what became of them; saves them so that they open fast.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  muster load --data clinic/practice",
      "  muster load --data clinic/practice --save practice.muster"
    })
final class LoadCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  private DataFolder data = new DataFolder();

  @Option(
      names = "--fail-fast",
      description = "Stop at the first record with which something is wrong.")
  private boolean failFast;

  @Option(
      names = "--fail-above",
      paramLabel = "PERCENT",
      description =
          "Stop where something is wrong with more than that of a file's records, such as 1%%.")
  private Optional<Double> failAbove = Optional.empty();

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Save all of it to this file, for --data. Keep it as safe as the records.")
  private Optional<Path> save = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Write the whole report to this file, as its name ends: .html, .json or .txt. It is for the team that holds the records.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--json",
      description = "The whole report as JSON, for programs; never anybody's id.")
  private boolean json;

  @Option(names = "--force", description = "Let --save and --report replace a file.")
  private boolean force;

  LoadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (failFast && failAbove.isPresent()) {
      throw Stop.usage("Say --fail-fast or --fail-above, not both.");
    }
    if (json && report.isPresent()) {
      throw Stop.usage("Say --json or --report, not both: a file that ends in .json is JSON.");
    }
    save.ifPresent(this::checkPlace);
    Optional<ReportFile<LoadDocument>> reportFile =
        report.map(path -> ReportFile.ofLoad(path, force));
    Loaded loaded = data.load(terminal, this::strict);
    LoadDocument document = LoadDocument.of(loaded);
    if (reportFile.isPresent()) {
      Path place = reportFile.get().write(document);
      terminal
          .out()
          .print(loaded.report() + ".\nWritten to " + place
              + "; keep it with the team that holds the records.\n");
    } else {
      terminal.out().print(json ? document.toJson() : document.toText());
    }
    save.ifPresent(file -> {
      Snapshot snapshot = Snapshot.at(file);
      (force ? snapshot.replacing() : snapshot).save(loaded.store());
      (json ? terminal.err() : terminal.out())
          .print("\nSaved to " + file + "; keep it as safe as the records.\n");
    });
    return ExitCode.OK;
  }

  private Load strict(Load load) {
    return failFast ? load.failFast() : failAbove.map(load::failAbove).orElse(load);
  }

  private void checkPlace(Path file) {
    if (Files.isDirectory(file)) {
      throw Stop.usage(file + " is a folder; name a file to save to.");
    }
    if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw Stop.usage(
          file + " is there already; choose another name, or say --force to replace it.");
    }
    Path folder = file.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw Stop.noFolder(folder, file);
    }
  }
}
