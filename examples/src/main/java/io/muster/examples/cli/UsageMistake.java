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

  /** What is left over may be a person's id, and is not repeated unless it looks like an option or a command. */
  private static String message(ParameterException mistake) {
    if (mistake instanceof UnmatchedArgumentException leftOver) {
      boolean root = mistake.getCommandLine().getParent() == null;
      if (!leftOver.isUnknownOption() && !root) {
        return "There is more on the line than the command takes.";
      }
      String word = leftOver.getUnmatched().get(0);
      String what = leftOver.isUnknownOption() ? "option" : "command";
      String nearest = leftOver.getSuggestions().stream()
          .findFirst()
          .map(s -> "; did you mean " + s + "?")
          .orElse(".");
      return "There is no " + what + " " + word + nearest;
    }
    return String.valueOf(mistake.getMessage());
  }
}
