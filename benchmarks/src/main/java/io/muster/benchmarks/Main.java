package io.muster.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The commands that measure. */
@Command(
    name = "benchmarks",
    description =
        "Measures Muster against what would be used instead, on the same invented people.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:two contenders found different people",
      "2:the command was used wrongly",
      "70:a contender failed"
    })
public final class Main {
  @SuppressWarnings("unused") // Picocli acts on it.
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and stop.")
  private boolean help;

  private Main() {}

  /** Runs a command and ends the program with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs a command in this process and answers with its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine tool = new CommandLine(new Main())
        .addSubcommand(new CompareCommand(out, err))
        .addSubcommand(new LoadCommand(out, err))
        .addSubcommand(new CompileCommand(out))
        .addSubcommand(new EvaluateCommand(out, err))
        .addSubcommand(new PatientCommand(out))
        .addSubcommand(new ServeCommand())
        .addSubcommand(new LoadOnceCommand(out))
        .registerConverter(Contender.class, Contender::named)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setOut(out)
        .setErr(err);
    tool.setExecutionExceptionHandler((e, command, parsed) -> {
      if (e instanceof Stop stop) {
        err.println(stop.getMessage());
        return stop.exitCode();
      }
      throw e;
    });
    return tool.execute(arguments);
  }
}
