package io.muster.examples.cli;

import io.muster.examples.Prose;
import io.muster.testing.SampleException;
import io.muster.testing.SamplePopulation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a folder to begin with, in which every command answers. */
@Command(
    name = "new",
    description =
        "Writes a folder to begin with: a cohort file with remarks, its code lists, and invented"
            + " people to try it on.",
    footerHeading = "%nExamples:%n",
    footer = {"  muster new clinic", "  muster test clinic/clinic.cohort"})
final class NewCommand implements Callable<Integer> {
  private static final String ENDING = ".cohort";
  private static final String CODE_LISTS = "codelists";
  private static final String DATA = "practice";
  private static final int PEOPLE = 2_000;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "NAME",
      description = "The folder to write, new or empty; the cohort file in it has the same name.")
  private Path folder = Path.of("");

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String name = name();
    Path file = folder.resolve(name + ENDING);
    Path data = folder.resolve(DATA);
    refuseWhatIsThere();
    try {
      Files.createDirectories(folder.resolve(CODE_LISTS));
      copy("starter" + ENDING, file);
      for (String list : List.of("anxiety-medication.csv", "smoking-status.csv")) {
        copy(CODE_LISTS + "/" + list, folder.resolve(CODE_LISTS).resolve(list));
      }
      SamplePopulation.of(PEOPLE).writeTo(data);
    } catch (IOException | SampleException e) {
      throw Stop.unwritten(folder);
    }
    say("Wrote " + file + ", two code lists for it, and " + Prose.count(PEOPLE)
        + " invented people in " + data + ".");
    say("\nRead the file, then type:");
    for (String next : List.of("test", "run", "evaluate")) {
      say("  " + terminal.command() + " " + next + " " + quoted(file)
          + (next.equals("test") ? "" : " --data " + quoted(data)));
    }
    return ExitCode.OK;
  }

  /** What the file is called: as the folder, of which the ending of a cohort file is no part. */
  private String name() {
    String typed = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    if (typed.length() > ENDING.length() && typed.endsWith(ENDING)) {
      String name = typed.substring(0, typed.length() - ENDING.length());
      folder = folder.resolveSibling(name);
      return name;
    }
    return typed;
  }

  private void refuseWhatIsThere() {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isEmpty()) {
        return;
      }
    } catch (IOException notAFolder) {
      throw Stop.usage(folder + " is there already and is no folder; choose another name.");
    }
    throw Stop.usage(folder + " holds files already; choose another name. Nothing was written.");
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream in = Objects.requireNonNull(
        NewCommand.class.getResourceAsStream("starter/" + resource), resource)) {
      Files.copy(in, file);
    }
  }

  /** A path as a shell takes it for one word. */
  private static String quoted(Path path) {
    return path.toString().matches("[\\w./\\\\:+-]+") ? path.toString() : "\"" + path + "\"";
  }

  private void say(String line) {
    terminal.out().print(line + "\n");
  }
}
