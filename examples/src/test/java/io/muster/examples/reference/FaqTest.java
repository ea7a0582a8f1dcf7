package io.muster.examples.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muster.examples.cli.Golden;
import io.muster.examples.cli.Tool;
import io.muster.examples.reference.Page.Block;
import io.muster.examples.reference.Page.Fence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The answers to what is often asked. A snippet that has a cohort of its own is the file of the commands behind it. Run with {@code
 * -Dmuster.golden=write} to write the tables anew, then read them.
 */
class FaqTest {
  private static final Path PAGE = Tool.EXAMPLES.resolve("FAQ.md");
  private static final Path COHORTS = Tool.EXAMPLES.resolve("cohorts");
  private static final Path SHELL = Path.of("/bin/sh");

  @TempDir
  private Path folder;

  @Test
  void everySnippetTableAndCommandHolds() throws Exception {
    assumeTrue(Files.isExecutable(SHELL));
    String list = "codelists/smoking-status.csv";
    Files.createDirectory(folder.resolve("codelists"));
    Files.copy(COHORTS.resolve(list), folder.resolve(list));
    Tool.run("sample", folder.resolve("practice"), "--people", "2000", "--seed", "1");
    Page page = Page.read(Files.readString(PAGE));
    Results results = new Results(page, COHORTS, folder);
    List<Block> held = new ArrayList<>();
    for (Block block : page.blocks()) {
      boolean typed = block instanceof Fence fence && typed(fence);
      held.add(typed ? block : results.expected(held.size()));
    }
    Golden.check(PAGE, new Page(held).toString());
  }

  /** Whether the block is of commands, which are typed. */
  private boolean typed(Fence fence) throws IOException, InterruptedException {
    switch (fence.word()) {
      case "console" -> new Typed(folder).holds(fence.content());
      case "sh" -> assertThat(shell(fence.content())).isZero();
      default -> {
        if (fence.content().contains("\ncohort ")) {
          Files.writeString(folder.resolve("clinic.cohort"), fence.content());
        }
        return false;
      }
    }
    return true;
  }

  private int shell(String commands) throws IOException, InterruptedException {
    return new ProcessBuilder(SHELL.toString(), "-e", "-c", commands)
        .directory(folder.toFile())
        .inheritIO()
        .start()
        .waitFor();
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    Links.hold(PAGE);
  }
}
