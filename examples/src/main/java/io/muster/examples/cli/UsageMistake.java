package io.muster.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in two lines what is wrong with the way the tool was called, and where to read how it is. */
final class UsageMistake implements IParameterExceptionHandler {
  private final Terminal terminal;

  UsageMistake(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    terminal.err().print(message(mistake) + "\n");
    terminal
        .err()
        .print("How it is used: " + command.getCommandSpec().qualifiedName() + " --help\n");
    return ExitCode.USAGE;
  }

  private static String message(ParameterException mistake) {
    return mistake instanceof UnmatchedArgumentException leftOver
        ? message(leftOver)
        : String.valueOf(mistake.getMessage());
  }

  /** What is left over may be a person's id, and is not repeated unless it stands for an option or a command. */
  private static String message(UnmatchedArgumentException leftOver) {
    String word = leftOver.getUnmatched().get(0);
    if (leftOver.isUnknownOption()) {
      return "There is no option " + word
          + leftOver.getSuggestions().stream()
              .findFirst()
              .map(s -> "; did you mean " + s + "?")
              .orElse(".");
    }
    CommandLine command = leftOver.getCommandLine();
    return command.getSubcommands().isEmpty()
        ? "There is more on the line than the command takes."
        : "There is no command " + word + "; there are "
            + String.join(", ", command.getSubcommands().keySet()) + ".";
  }
}
