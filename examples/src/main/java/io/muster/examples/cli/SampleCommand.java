package io.muster.examples.cli;

import io.muster.examples.Prose;
import io.muster.testing.SampleException;
import io.muster.testing.SamplePopulation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an invented population. */
@Command(
    name = "sample",
    description = "Writes an invented practice population to try cohorts on; nobody in it is real.",
    footerHeading = "%nExamples:%n",
    footer = "  muster sample practice --people 5000")
final class SampleCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "The folder to write, empty or new.")
  private Path folder = Path.of("");

  @Option(
      names = "--people",
      required = true,
      paramLabel = "N",
      description = "How many people, up to 1,000,000.")
  private int people;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Which people: the same seed gives the same ones. Default: 1.")
  private long seed = 1;

  @Option(names = "--force", description = "Write into a folder that holds files already.")
  private boolean force;

  SampleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (people < SamplePopulation.FEWEST || people > SamplePopulation.MOST) {
      throw Stop.usage("A sample has " + Prose.count(SamplePopulation.FEWEST) + " to "
          + Prose.count(SamplePopulation.MOST) + " people.");
    }
    SamplePopulation sample = SamplePopulation.of(people).seed(seed);
    long records = write(force ? sample.overwriting() : sample);
    terminal
        .out()
        .print("Wrote " + Prose.count(people, "invented person", "invented people") + " and "
            + Prose.count(records, "record", "records") + " to " + folder + ".\n");
    return ExitCode.OK;
  }

  private long write(SamplePopulation sample) {
    try {
      return sample.writeTo(folder);
    } catch (SampleException e) {
      throw e.code().equals("folder-not-empty")
          ? Stop.usage(folder
              + " holds files already; choose another folder, or say --force to write among them.")
          : Stop.data(
              folder
                  + " could not be written. See that there is room, that it is a folder, and that you may.");
    }
  }
}
