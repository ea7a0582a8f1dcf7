package io.muster.examples.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.examples.cli.Tool;
import io.muster.examples.reference.Page.Block;
import io.muster.examples.reference.Page.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every snippet of the language reference compiles, and every result in it is what Muster answers. Run with {@code
 * -Dmuster.golden=write} to write the results anew, then read them.
 */
class LanguageReferenceTest {
  private static final boolean REWRITE = "write".equals(System.getProperty("muster.golden"));
  private static final Path REFERENCE = Tool.EXAMPLES.resolve(Path.of("..", "dsl", "LANGUAGE.md"));

  @TempDir
  private static Path scratch;

  private Page page = new Page(List.of());
  private Results results = new Results(page, Tool.EXAMPLES, Path.of("."));

  @BeforeEach
  void read() throws IOException {
    page = Page.read(Files.readString(REFERENCE));
    results = new Results(page, Tool.EXAMPLES.resolve("cohorts"), scratch);
    if (!Files.exists(scratch.resolve("practice"))) {
      Tool.run("sample", scratch.resolve("practice"), "--people", "2000", "--seed", "1");
    }
  }

  @TestFactory
  Stream<DynamicTest> everyBlockHolds() throws IOException {
    if (REWRITE) {
      List<Block> blocks =
          IntStream.range(0, page.blocks().size()).mapToObj(this::rewritten).toList();
      page = new Page(blocks);
      Files.writeString(REFERENCE, page.toString());
      results = new Results(page, Tool.EXAMPLES.resolve("cohorts"), scratch);
    }
    return IntStream.range(0, page.blocks().size())
        .filter(i -> !(page.blocks().get(i) instanceof Prose))
        .mapToObj(
            i -> DynamicTest.dynamicTest("line " + page.blocks().get(i).line(), () -> holds(i)));
  }

  /** The block as it should be; what does not hold stays, to be told of by its own test. */
  private Block rewritten(int place) {
    try {
      return results.expected(place);
    } catch (AssertionError | RuntimeException mistake) {
      return page.blocks().get(place);
    }
  }

  private void holds(int place) {
    assertThat(page.blocks().get(place).text())
        .isEqualTo(results.expected(place).text());
  }
}
