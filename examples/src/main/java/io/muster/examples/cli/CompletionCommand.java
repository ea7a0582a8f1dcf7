package io.muster.examples.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what teaches a shell the commands and options. */
@Command(
    name = "completion",
    description =
        "Prints a script that lets bash or zsh complete commands, options and file names.",
    footerHeading = "%nIn ~/.bashrc or ~/.zshrc:%n",
    footer = "  source <(muster completion)")
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CommandSpec tool = spec.root();
    terminal.out().print(AutoComplete.bash(tool.name(), tool.commandLine()));
    return ExitCode.OK;
  }
}
