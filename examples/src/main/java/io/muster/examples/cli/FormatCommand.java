package io.muster.examples.cli;

import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.dsl.problem.CohortTextException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives cohort files their one canonical layout. */
@Command(
    name = "format",
    description = "Lays cohort files out in the one canonical way, in place; comments are kept.",
    footerHeading = "%nExamples:%n",
    footer = {"  muster format clinic/clinic.cohort", "  muster format --check clinic/clinic.cohort"
    })
final class FormatCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The cohort files.")
  private List<Path> files = List.of();

  @Option(
      names = "--check",
      description = "Change nothing; name the files that are not laid out so, with exit code 1.")
  private boolean check;

  FormatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int exitCode = ExitCode.OK;
    for (Path file : files) {
      exitCode = Math.max(exitCode, format(file));
    }
    return exitCode;
  }

  private int format(Path file) {
    try {
      CohortText text = CohortFile.read(file);
      String formatted = Muster.format(text);
      if (formatted.equals(text.text())) {
        return ExitCode.OK;
      }
      if (check) {
        terminal.out().print(file + ": not in canonical layout\n");
        return ExitCode.PROBLEMS;
      }
      replace(file, formatted);
      terminal.out().print(file + ": laid out anew\n");
      return ExitCode.OK;
    } catch (CohortTextException refused) {
      refused
          .problems()
          .forEach(p -> terminal
              .err()
              .print(ProblemText.of(p, terminal.columns(), terminal.remarkColours())));
      terminal.err().print(ProblemCount.of(refused.problems()).toString(file) + "\n");
      return ExitCode.PROBLEMS;
    } catch (Stop unreadable) {
      terminal.err().print(unreadable.getMessage() + "\n");
      return unreadable.exitCode();
    }
  }

  /** Writes the text aside and moves it, so that half of it is never seen; what may be done with the file stays as it was. */
  private static void replace(Path file, String text) {
    try {
      Path place = file.toRealPath();
      Path aside = Files.createTempFile(place.getParent(), ".format", ".cohort");
      try {
        Files.copy(
            place, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(aside, text);
        Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw Stop.unwritten(file);
    }
  }
}
