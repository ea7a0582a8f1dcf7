package io.muster.examples.cli;

import io.muster.core.MusterException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command-line tool: one small class a command, and here what they have in common. */
@Command(
    name = "muster",
    description = "Finds cohorts of patients and evaluates the outreach to them.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nTo begin with:%n",
    footer = {"  muster new clinic", "  muster run clinic/clinic.cohort --data clinic/practice"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well; warnings do not change that",
      "1:the cohort file has problems, is not there, or not in its layout",
      "2:the command was used wrongly",
      "3:data could not be read or written, or lack what was asked",
      "70:a mistake of the tool itself"
    })
public final class Main {
  /** Picocli writes no narrower. */
  private static final int NARROWEST_HELP = 55;

  @SuppressWarnings("unused") // Picocli acts on it.
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and stop.")
  private boolean help;

  @SuppressWarnings("unused") // Picocli acts on it.
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and stop.")
  private boolean version;

  private Main() {}

  /** Runs the tool and ends the program with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, Terminal.here()));
  }

  /** Runs the tool in this process and answers with its exit code. */
  static int run(String[] arguments, PrintStream out, PrintStream err) {
    return run(arguments, Terminal.file(out, err));
  }

  /** Runs the tool in this process for that terminal, and answers with its exit code. */
  static int run(String[] arguments, Terminal terminal) {
    CommandLine tool = new CommandLine(new Main())
        .addSubcommand(new NewCommand(terminal))
        .addSubcommand(new CheckCommand(terminal))
        .addSubcommand(new FormatCommand(terminal))
        .addSubcommand(new DescribeCommand(terminal))
        .addSubcommand(new TestCommand(terminal))
        .addSubcommand(new RunCommand(terminal))
        .addSubcommand(new ExplainCommand(terminal))
        .addSubcommand(new EvaluateCommand(terminal))
        .addSubcommand(new LoadCommand(terminal))
        .addSubcommand(new SampleCommand(terminal))
        .addSubcommand(new CompletionCommand(terminal))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Path.class, Converters::path)
        .registerConverter(LocalDate.class, Converters::date)
        .registerConverter(int.class, Converters::number)
        .registerConverter(Double.class, Converters::percent)
        .registerConverter(long.class, Converters::longNumber)
        .setColorScheme(
            Help.defaultColorScheme(terminal.colours().shown() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setUsageHelpWidth(Math.max(NARROWEST_HELP, terminal.paragraph()))
        .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(new UsageMistake(terminal))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, terminal));
    try {
      int exitCode = tool.execute(arguments);
      return terminal.out().checkError() ? unwritten(terminal) : exitCode;
    } catch (OutOfMemoryError e) {
      terminal
          .err()
          .print("The data do not fit into the memory Java may use. Give it more, such as 4 GB:"
              + " java -Xmx4g -jar muster.jar …\n");
      return ExitCode.DATA;
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  /** The answer did not get to where it was sent: a full disk, a closed pipe. */
  private static int unwritten(Terminal terminal) {
    terminal.err().print("The output could not be written to its end.\n");
    return ExitCode.DATA;
  }

  /** Tells the user what went wrong, and never how the stack looked. */
  static int failed(Exception exception, Terminal terminal) {
    if (exception instanceof Stop stop) {
      terminal.tell(stop.getMessage());
      return stop.exitCode();
    }
    if (exception instanceof MusterException known) {
      terminal.tell(known.getMessage());
      return ExitCode.DATA;
    }
    StackTraceElement[] stack = exception.getStackTrace();
    String place = stack.length == 0 ? "" : " in " + stack[0];
    terminal.tell(
        "This is a mistake of the tool itself, " + exception.getClass().getSimpleName() + place
            + ": please report it in these words, which hold nothing from your data.");
    return ExitCode.FAULT;
  }
}
