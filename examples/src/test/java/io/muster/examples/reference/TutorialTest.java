package io.muster.examples.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.examples.cli.Tool;
import io.muster.examples.reference.Page.Block;
import io.muster.examples.reference.Page.Fence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial as its reader goes through it, from the first line to the last. */
class TutorialTest {
  private static final Path PAGE = Tool.EXAMPLES.resolve("TUTORIAL.md");
  private static final Path README = Tool.EXAMPLES.resolve(Path.of("..", "README.md"));
  private static final Pattern WRITTEN =
      Pattern.compile("<!-- (write|append|change) (\\S+) -->\n\\z");

  @TempDir
  private Path folder;

  @Test
  void whatIsWrittenAndTypedDoesWhatIsShown() throws IOException {
    Typed typed = new Typed(folder);
    List<Block> blocks = Page.read(Files.readString(PAGE)).blocks();
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Fence fence) {
        switch (fence.word()) {
          case "sh" ->
            assertThat(Files.readString(README)).contains("`" + fence.content().strip() + "`");
          case "console" -> typed.holds(fence.content());
          default -> write(blocks.get(i - 1).text(), fence.content());
        }
      }
    }
    assertThat(folder.resolve("garden/board.html")).content().contains("</html>");
    Tool format = Tool.run("format", "--check", folder.resolve("garden/offer.cohort"));
    assertThat(format.exitCode()).isZero();
  }

  /** Does with a file what the remark above a block says. */
  private void write(String before, String content) throws IOException {
    Matcher remark = WRITTEN.matcher(before);
    assertThat(remark.find()).as("what to do with\n" + content).isTrue();
    Path file = folder.resolve(remark.group(2));
    switch (remark.group(1)) {
      case "write" -> Files.writeString(file, content, StandardOpenOption.CREATE_NEW);
      case "append" -> Files.writeString(file, content, StandardOpenOption.APPEND);
      default -> {
        String text = Files.readString(file);
        assertThat(text).containsOnlyOnce(marked(content, "-"));
        Files.writeString(file, text.replace(marked(content, "-"), marked(content, "+")));
      }
    }
  }

  /** The lines behind that sign. */
  private static String marked(String change, String sign) {
    return change
        .lines()
        .filter(line -> line.startsWith(sign))
        .map(line -> line.substring(1) + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    Links.hold(PAGE);
  }
}
