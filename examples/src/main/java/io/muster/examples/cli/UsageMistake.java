package io.muster.examples.cli;

import static java.util.stream.Collectors.joining;

import io.muster.core.spelling.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in two lines what is wrong with the way the tool was called, and where to read how it is. */
final class UsageMistake implements IParameterExceptionHandler {
  private static final Pattern POSITION =
      Pattern.compile("positional parameter at index \\S+ \\((.*?)\\)");

  private final Terminal terminal;

  UsageMistake(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    if (arguments.length == 0) {
      command.usage(terminal.err());
      return ExitCode.USAGE;
    }
    terminal.tell(message(mistake));
    terminal
        .err()
        .print("How it is used: " + command.getCommandSpec().qualifiedName() + " --help\n");
    return ExitCode.USAGE;
  }

  private static String message(ParameterException mistake) {
    if (mistake instanceof UnmatchedArgumentException leftOver) {
      return message(leftOver);
    }
    if (mistake instanceof MissingParameterException missing) {
      return misspeltOption(missing.getCommandLine()).orElseGet(() -> message(missing));
    }
    if (mistake.getArgSpec() instanceof OptionSpec option && option.typeInfo().isMap()) {
      return followedBy(option);
    }
    if (mistake.getArgSpec() instanceof OptionSpec option
        && option.completionCandidates() != null) {
      return choice(option, String.valueOf(mistake.getValue()));
    }
    return mistake.getCommandLine().getParent() == null
        ? "There is no command among these words; there are " + commands(mistake) + "."
        : POSITION.matcher(String.valueOf(mistake.getMessage())).replaceFirst("$1");
  }

  /** What is left over may be a person's id, and is not repeated unless it stands for an option or a command. */
  private static String message(UnmatchedArgumentException leftOver) {
    String word = leftOver.getUnmatched().get(0);
    CommandLine command = leftOver.getCommandLine();
    if (leftOver.isUnknownOption()) {
      return noOption(word, command);
    }
    if (!command.getSubcommands().isEmpty()) {
      List<String> commands = List.copyOf(command.getSubcommands().keySet());
      return "There is no command " + word
          + meant(word, commands).orElse("; there are " + commands(leftOver) + ".");
    }
    return "There is more on the line than " + command.getCommandName()
        + " takes. What has blanks in it stands in quotes.";
  }

  /** An option that was not understood, and may be why another is missing. */
  private static Optional<String> misspeltOption(CommandLine command) {
    return command.getUnmatchedArguments().stream()
        .filter(word -> word.startsWith("-"))
        .findFirst()
        .map(word -> noOption(word, command));
  }

  private static String noOption(String word, CommandLine command) {
    List<String> options = List.copyOf(command.getCommandSpec().optionsMap().keySet());
    return "There is no option " + word + meant(word, options).orElse(".");
  }

  private static String choice(OptionSpec option, String word) {
    List<String> choices = new ArrayList<>();
    option.completionCandidates().forEach(choices::add);
    return option.longestName() + " is not followed by one of " + String.join(", ", choices)
        + meant(word, choices).orElse(".");
  }

  private static Optional<String> meant(String word, List<String> names) {
    return NearestName.of(word, names).map(name -> "; did you mean " + name + "?");
  }

  private static String commands(ParameterException mistake) {
    return String.join(", ", mistake.getCommandLine().getSubcommands().keySet());
  }

  private static String message(MissingParameterException missing) {
    boolean ofOption = String.valueOf(missing.getMessage()).contains("parameter for option");
    List<ArgSpec> parts = missing.getMissing();
    if (ofOption && parts.size() == 1 && parts.get(0) instanceof OptionSpec option) {
      return followedBy(option);
    }
    CommandSpec command = missing.getCommandLine().getCommandSpec();
    return command.name() + " needs "
        + command.args().stream()
            .filter(part -> part.required() && part.stringValues().isEmpty())
            .sorted(Comparator.comparing(ArgSpec::isOption))
            .map(part -> (part instanceof OptionSpec option ? option.longestName() + " " : "")
                + part.paramLabel() + ", " + meaning(part))
            .collect(joining("; and "))
        + ".";
  }

  private static String followedBy(OptionSpec option) {
    return option.longestName() + " is followed by " + option.paramLabel() + ", " + meaning(option)
        + ".";
  }

  /** The first sentence of its description, to go on after a comma. */
  private static String meaning(ArgSpec part) {
    String sentence = String.join(" ", part.description()).split("[.;]")[0];
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
